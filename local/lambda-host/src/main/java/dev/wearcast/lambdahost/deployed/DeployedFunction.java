package dev.wearcast.lambdahost.deployed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A function as Lambda describes it. Two equal ones run the same code in the same way, so emulators of one serve the
 * other.
 *
 * @param codeSha256 hexadecimal SHA-256 of the deployed zip
 * @param memoryMb memory in MiB, 128 to 10,240
 * @param logGroup where CloudWatch Logs keeps its output
 */
public record DeployedFunction(
        String name,
        String version,
        String handler,
        String runtime,
        Duration timeout,
        int memoryMb,
        Map<String, String> environment,
        String logGroup,
        String codeSha256) {

    private static final Pattern JAVA_RUNTIME = Pattern.compile("java(\\d+)(\\..*)?");

    public DeployedFunction {
        if (!JAVA_RUNTIME.matcher(runtime).matches()) {
            throw new IllegalArgumentException(name + " has the runtime " + runtime + "; only Java runs here");
        }
        if (timeout.isZero() || timeout.isNegative() || memoryMb < 128) {
            throw new IllegalArgumentException(name + " has no valid timeout or memory");
        }
        environment = Map.copyOf(environment);
    }

    /** From what GetFunctionConfiguration answers. */
    static DeployedFunction from(JsonNode configuration) {
        Map<String, String> environment = new TreeMap<>();
        configuration
                .path("Environment")
                .path("Variables")
                .properties()
                .forEach(variable ->
                        environment.put(variable.getKey(), variable.getValue().asText()));
        String name = configuration.required("FunctionName").asText();
        return new DeployedFunction(
                name,
                configuration.path("Version").asText("$LATEST"),
                configuration.required("Handler").asText(),
                configuration.required("Runtime").asText(),
                Duration.ofSeconds(configuration.path("Timeout").asInt(3)),
                configuration.path("MemorySize").asInt(128),
                environment,
                configuration.path("LoggingConfig").path("LogGroup").asText("/aws/lambda/" + name),
                Sha256.hexOfBase64(configuration.required("CodeSha256").asText()));
    }

    /** The Java feature release of its runtime: 25 for {@code java25}. */
    public int javaRelease() {
        Matcher matcher = JAVA_RUNTIME.matcher(runtime);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
