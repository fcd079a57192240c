package dev.wearcast.lambdahost;

import dev.wearcast.lambdahost.aws.AwsApi;
import dev.wearcast.lambdahost.deployed.DeployedFunctions;
import dev.wearcast.lambdahost.deployed.UnpackedCode;
import dev.wearcast.lambdahost.emulator.EmulatorPool;
import dev.wearcast.lambdahost.emulator.EmulatorSettings;
import dev.wearcast.lambdahost.emulator.FunctionSource;
import dev.wearcast.lambdahost.front.FunctionFront;
import dev.wearcast.lambdahost.front.FunctionLog;
import dev.wearcast.lambdahost.gateway.Gateway;
import io.undertow.Undertow;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;

/**
 * Runs deployed Lambda functions on one machine: the emulated Lambda forwards each function's calls to a front here,
 * which has them answered by the deployed zip in AWS's own Runtime Interface Emulator. Runs until it is told to stop.
 */
@CommandLine.Command(
        name = "lambda-host",
        mixinStandardHelpOptions = true,
        description = "Runs deployed Lambda functions on one machine, in AWS's own Runtime Interface Emulator.",
        footer = {
            "",
            "The emulated Lambda must forward the functions' calls here. MiniStack does when it is started with",
            "MINISTACK_LAMBDA_PROXY_<name>=http://127.0.0.1:PORT/2015-03-31/functions/function/invocations"
        })
public final class LambdaHost implements Callable<Integer> {

    private static final System.Logger LOG = System.getLogger(LambdaHost.class.getName());

    @CommandLine.Mixin
    private HostOptions options = new HostOptions();

    private final CountDownLatch end = new CountDownLatch(1);

    /** Starts the host; exit status 1 when it cannot, with the reason on standard error. */
    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tT.%1$tL %4$s %5$s%6$s%n");
        System.setProperty("org.jboss.logging.provider", "jdk");
        Gateway.allowHostHeader();
        CommandLine command = new CommandLine(new LambdaHost());
        command.registerConverter(FunctionPort.class, FunctionPort::parse);
        command.setExecutionExceptionHandler((failure, line, parsed) -> {
            line.getErr().println("lambda-host: " + failure.getMessage());
            return 1;
        });
        System.exit(command.execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        long start = System.nanoTime();
        options.check();
        ReadyFile ready = new ReadyFile(options.readyFile());
        ready.delete();
        HostedFunctions functions = new HostedFunctions();
        Undertow.Builder server = Undertow.builder().setIoThreads(2).setWorkerThreads(32);
        Runtime.getRuntime().addShutdownHook(new Thread(functions::close, "stop-functions"));
        AwsApi aws = options.aws();
        DeployedFunctions deployed = new DeployedFunctions(aws);
        UnpackedCode code = new UnpackedCode(deployed, options.workDirectory().resolve("code"));
        code.keepOnly(deployed.findAll(
                options.functions().stream().map(FunctionPort::name).toList()));
        List<FunctionFront> fronts = new ArrayList<>();
        for (FunctionPort function : options.functions()) {
            FunctionFront front = front(new FunctionSource(function.name(), deployed, code), aws, functions);
            fronts.add(front);
            server.addHttpListener(function.port(), "127.0.0.1", front);
        }
        options.gatewayPort()
                .ifPresent(
                        port -> server.addHttpListener(port, "127.0.0.1", new Gateway(aws, options.gatewayDomain())));
        functions.careFor(fronts);
        server.build().start();
        Map<String, Object> state =
                new TreeMap<>(Map.of("pid", ProcessHandle.current().pid()));
        for (FunctionPort function : options.functions()) {
            state.put("port of " + function.name(), function.port());
        }
        if (options.gatewayPort().isPresent()) {
            int port = options.gatewayPort().getAsInt();
            state.put("gateway", "http://localhost:" + port);
            state.put("warmupMs", new Warmup(port, functions::answered).run());
            functions.keepWarmWhatAnswered();
        }
        state.put("readyAfterMs", (System.nanoTime() - start) / 1_000_000);
        ready.write(state);
        LOG.log(Level.INFO, "ready: {0}", state);
        end.await();
        return 0;
    }

    private FunctionFront front(FunctionSource source, AwsApi aws, HostedFunctions functions) throws IOException {
        var log = new FunctionLog(
                aws,
                source.reload().function().logGroup(),
                options.workDirectory().resolve("logs").resolve(source.name() + ".log"),
                Clock.systemUTC());
        var settings = new EmulatorSettings(
                options.emulator(), options.runtimeClient(), EmulatorSettings.ownJava(), aws.endpoint(), aws.region());
        var emulators = new EmulatorPool(source, settings, options.workers(), log, functions.children());
        return new FunctionFront(source, emulators, log, aws, functions.background());
    }
}
