package dev.wearcast.lambdahost.emulator;

import dev.wearcast.lambdahost.deployed.DeployedFunction;
import dev.wearcast.lambdahost.deployed.DeployedFunctions;
import dev.wearcast.lambdahost.deployed.UnpackedCode;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The deployed function, read again when what is known of it is older than {@link #FRESH}: so a deployment is picked up
 * by the next call, and a hundred calls a second do not ask Lambda a hundred times.
 */
public final class FunctionSource {

    static final Duration FRESH = Duration.ofMillis(500);
    private static final System.Logger LOG = System.getLogger(FunctionSource.class.getName());

    private final String name;
    private final DeployedFunctions functions;
    private final UnpackedCode unpacked;
    private @Nullable Deployment known;
    private long readAt;

    public FunctionSource(String name, DeployedFunctions functions, UnpackedCode unpacked) {
        this.name = name;
        this.functions = functions;
        this.unpacked = unpacked;
    }

    /** A function and where its code lies. */
    public record Deployment(DeployedFunction function, Path code) {}

    /** The name by which Lambda knows the function. */
    public String name() {
        return name;
    }

    /** The deployment as it was at most {@link #FRESH} ago; the same object while nothing has changed. */
    synchronized Deployment current() throws IOException {
        Deployment before = known;
        return before != null && System.nanoTime() - readAt < FRESH.toNanos() ? before : reload();
    }

    /** The deployment as it is now. */
    public synchronized Deployment reload() throws IOException {
        DeployedFunction function = functions.find(name);
        Deployment before = known;
        readAt = System.nanoTime();
        if (before != null && before.function().equals(function)) {
            return before;
        }
        Deployment now = new Deployment(function, unpacked.of(function));
        known = now;
        LOG.log(Level.INFO, "{0}: {1}, {2} MB, code {3}", name, function.handler(), function.memoryMb(), code(now));
        int release = Runtime.version().feature();
        if (release < function.javaRelease()) {
            LOG.log(
                    Level.WARNING,
                    "{0} is deployed for {1} and runs here on Java {2,number,#}",
                    name,
                    function.runtime(),
                    release);
        }
        return now;
    }

    private static String code(Deployment deployment) {
        return deployment.function().codeSha256().substring(0, 12);
    }
}
