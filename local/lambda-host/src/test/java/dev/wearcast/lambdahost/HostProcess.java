package dev.wearcast.lambdahost;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged host as its user starts it: the jar in a process of its own. */
final class HostProcess implements AutoCloseable {

    private static final Path ROOT = Path.of(System.getProperty("wearcast.root"));
    private static final Path MODULE = ROOT.resolve("local/lambda-host");

    private final Process process;
    final Path work;

    private HostProcess(Process process, Path work) {
        this.process = process;
        this.work = work;
    }

    /** Returns when the host says that it is ready. */
    static HostProcess start(URI aws, String function, int port, int gatewayPort, String domain, Path work)
            throws Exception {
        Path ready = work.resolve("ready.json");
        Path log = work.resolve("host.log");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        MODULE.resolve("target/lambda-host.jar").toString(),
                        "--aws-endpoint",
                        aws.toString(),
                        "--function",
                        function + "=" + port,
                        "--emulator",
                        emulator().toString(),
                        "--runtime-client",
                        MODULE.resolve("target/runtime").toString(),
                        "--work-directory",
                        work.toString(),
                        "--gateway-port",
                        Integer.toString(gatewayPort),
                        "--gateway-domain",
                        domain,
                        "--ready-file",
                        ready.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        HostProcess host = new HostProcess(process, work);
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!Files.exists(ready)) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                host.close();
                throw new IllegalStateException("The host did not become ready:\n" + Files.readString(log));
            }
        }
        return host;
    }

    /** AWS's Runtime Interface Emulator, as aws-sam-cli brings it. */
    static Path emulator() throws Exception {
        String name =
                System.getProperty("os.arch").equals("aarch64") ? "aws-lambda-rie-arm64" : "aws-lambda-rie-x86_64";
        try (Stream<Path> versions = Files.list(ROOT.resolve(".wearcast/venvs/sam/lib"))) {
            return versions.map(python -> python.resolve("site-packages/samcli/local/rapid/" + name))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The host and everything that it has started. */
    List<ProcessHandle> family() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    Process process() {
        return process;
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
