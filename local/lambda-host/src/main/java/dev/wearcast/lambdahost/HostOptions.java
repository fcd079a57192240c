package dev.wearcast.lambdahost;

import dev.wearcast.lambdahost.aws.AwsApi;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The command line's options. */
final class HostOptions {

    @Option(names = "--aws-endpoint", required = true, paramLabel = "URL", description = "Where emulated AWS answers.")
    private URI awsEndpoint = URI.create("http://127.0.0.1:4566");

    @Option(
            names = "--function",
            required = true,
            paramLabel = "NAME=PORT",
            description = "A deployed function and the loopback port of its front; as often as there are functions.")
    private List<FunctionPort> functions = List.of();

    @Option(names = "--workers", paramLabel = "N", description = "Calls of one function at a time: ${DEFAULT-VALUE}.")
    private int workers = 2;

    @Option(
            names = "--emulator",
            required = true,
            paramLabel = "FILE",
            description = "AWS's Runtime Interface Emulator; aws-sam-cli brings it as aws-lambda-rie-<processor>.")
    private Path emulator = Path.of("");

    @Option(
            names = "--runtime-client",
            required = true,
            paramLabel = "DIR",
            description = "Folder of aws-lambda-java-runtime-interface-client and the jars it needs.")
    private Path runtimeClient = Path.of("");

    @Option(
            names = "--work-directory",
            required = true,
            paramLabel = "DIR",
            description = "Where code is unpacked and logs are written.")
    private Path workDirectory = Path.of("");

    @Option(names = "--gateway-port", paramLabel = "PORT", description = "The loopback port of the API, if wanted.")
    private @Nullable Integer gatewayPort;

    @Option(
            names = "--gateway-domain",
            paramLabel = "NAME",
            description = "The custom domain of the API in the emulator: ${DEFAULT-VALUE}.")
    private String gatewayDomain = "api.localhost";

    @Option(
            names = "--ready-file",
            required = true,
            paramLabel = "FILE",
            description = "Written, as JSON, when the functions answer; removed at start.")
    private Path readyFile = Path.of("");

    /** Says what is wrong before anything is started. */
    void check() {
        if (!Files.isExecutable(emulator)) {
            throw new IllegalArgumentException("--emulator " + emulator + " is not an executable file");
        }
        if (!Files.isDirectory(runtimeClient)) {
            throw new IllegalArgumentException(
                    "--runtime-client " + runtimeClient + " is not a folder; build it first");
        }
        if (workers < 1) {
            throw new IllegalArgumentException("--workers must be 1 or more");
        }
    }

    /** Credentials and region by AWS's own environment variables; an emulator takes any. */
    AwsApi aws() {
        return new AwsApi(
                awsEndpoint,
                environment("AWS_REGION", "eu-central-1"),
                environment("AWS_ACCESS_KEY_ID", "test"),
                environment("AWS_SECRET_ACCESS_KEY", "test"));
    }

    List<FunctionPort> functions() {
        return functions;
    }

    int workers() {
        return workers;
    }

    Path emulator() {
        return emulator.toAbsolutePath();
    }

    Path runtimeClient() {
        return runtimeClient.toAbsolutePath();
    }

    Path workDirectory() {
        return workDirectory.toAbsolutePath();
    }

    OptionalInt gatewayPort() {
        Integer port = gatewayPort;
        return port == null ? OptionalInt.empty() : OptionalInt.of(port);
    }

    String gatewayDomain() {
        return gatewayDomain;
    }

    Path readyFile() {
        return readyFile;
    }

    private static String environment(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
    }
}
