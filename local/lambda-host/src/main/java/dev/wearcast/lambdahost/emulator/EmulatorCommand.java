package dev.wearcast.lambdahost.emulator;

import dev.wearcast.lambdahost.deployed.DeployedFunction;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How one emulator with one function's JVM in it is started: the words of its command and its environment. */
record EmulatorCommand(List<String> words, Map<String, String> environment) {

    private static final String RUNTIME_CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    static EmulatorCommand of(
            DeployedFunction function, Path code, EmulatorSettings settings, int invokePort, int runtimePort)
            throws IOException {
        List<String> words = new ArrayList<>(List.of(
                settings.binary().toString(),
                "--runtime-interface-emulator-address",
                "127.0.0.1:" + invokePort,
                "--runtime-api-address",
                "127.0.0.1:" + runtimePort,
                "--log-level",
                "error",
                settings.java().toString(),
                // What makes a cold start short and a small heap enough. JAVA_TOOL_OPTIONS of the function come on top.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // The heap's part of the memory; Lambda's limit counts metaspace, code and threads too.
                "-Xmx" + function.memoryMb() * 6 / 10 + "m"));
        words.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(code, settings.runtimeClient()),
                RUNTIME_CLIENT,
                function.handler()));
        return new EmulatorCommand(words, environment(function, code, settings));
    }

    /** Own classes first, then jars in one fixed order, since the order decides which of two equal names wins. */
    private static String classPath(Path code, Path runtimeClient) throws IOException {
        return Stream.of(Stream.of(code.toString()), jars(code.resolve("lib")), jars(runtimeClient))
                .flatMap(paths -> paths)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<String> jars(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).filter(name -> name.endsWith(".jar")).sorted().toList().stream();
        }
    }

    /** Only what Lambda gives, plus where the emulated AWS is: nothing of this machine's own environment leaks in. */
    private static Map<String, String> environment(DeployedFunction function, Path code, EmulatorSettings settings) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        environment.put("LANG", "C.UTF-8");
        environment.put("TZ", "UTC");
        environment.putAll(function.environment());
        environment.put("AWS_ENDPOINT_URL", settings.awsEndpoint().toString());
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        environment.put("AWS_REGION", settings.region());
        environment.put("AWS_DEFAULT_REGION", settings.region());
        environment.put("AWS_ACCESS_KEY_ID", "test");
        environment.put("AWS_SECRET_ACCESS_KEY", "test");
        environment.put("AWS_EXECUTION_ENV", "AWS_Lambda_" + function.runtime());
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", function.version());
        environment.put(
                "AWS_LAMBDA_FUNCTION_TIMEOUT", Long.toString(function.timeout().toSeconds()));
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMb()));
        environment.put("AWS_LAMBDA_LOG_GROUP_NAME", function.logGroup());
        environment.put("LAMBDA_TASK_ROOT", code.toString());
        environment.put("_HANDLER", function.handler());
        return environment;
    }
}
