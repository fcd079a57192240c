package dev.wearcast.api;

import static dev.wearcast.api.Documents.against;
import static dev.wearcast.api.Documents.city;
import static dev.wearcast.api.Documents.warm;

import dev.wearcast.api.cities.City;
import dev.wearcast.api.serving.Choice;
import dev.wearcast.api.serving.ForecastHour;
import dev.wearcast.api.serving.Garment;
import dev.wearcast.api.serving.Layer;
import dev.wearcast.api.serving.ServingDocument;
import dev.wearcast.emulator.AwsEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Runs the API alone, for tests that speak HTTP to it: its handler behind {@link HttpFront}, documents in an emulated
 * S3, the simulator's geocoding, no warehouse. Writes its address in the file that its first argument names, when it is ready; and in that of the
 * second, if there is one, the address of an API that has nothing to answer from. Ends with its standard input, so that
 * it cannot outlive the process that started it.
 */
public final class LocalApi {

    private static final int HOURS = 130;
    private static final List<Choice> MILD = List.of(
            garment("shirt", "long-sleeved shirt", Layer.BASE, "top", 110, 0.25),
            garment("thin_trousers", "thin trousers", Layer.LEGS, "legs", 403, 0.15),
            garment("socks", "socks", Layer.FEET, "socks", 501, 0.02),
            garment("shoes", "light shoes", Layer.FEET, "shoes", 506, 0.02));
    private static final Choice JACKET = garment("jacket", "jacket", Layer.SHELL, "outer", 308, 0.35);
    private static final Choice UMBRELLA = against(
            "Rain: 0.8 mm in the hour.",
            new Garment("umbrella", "umbrella", Layer.CARRY, "umbrella", 803, 0, false, true, false));
    private static final List<Choice> COLD = List.of(
            garment("flannel_shirt", "flannel shirt", Layer.BASE, "top", 111, 0.34),
            garment("sweatshirt", "sweatshirt", Layer.MID, "mid", 206, 0.34),
            garment("parka", "parka", Layer.SHELL, "outer", 313, 0.7),
            garment("lined_trousers", "flannel-lined trousers", Layer.LEGS, "legs", 406, 0.28),
            garment("thick_socks", "thick socks", Layer.FEET, "socks", 503, 0.05),
            garment("winter_boots", "winter boots", Layer.FEET, "shoes", 514, 0.1),
            garment("wool_hat", "woollen hat", Layer.HEAD, "hat", 606, 0.05),
            garment("gloves", "gloves", Layer.HANDS, "hands", 703, 0.05));

    private LocalApi() {}

    public static void main(String[] arguments) throws IOException {
        Instant now = Instant.now();
        String bucket = Publications.bucketWith(
                now,
                document(Documents.OSLO, now, -4, COLD),
                document(city("bergen-no", "Bergen", "NO", "Europe/Oslo"), now, 6, MILD),
                document(Documents.PARIS, now.minus(Duration.ofHours(10)), 9, MILD),
                document(city("paris-us", "Paris", "US", "America/Chicago"), now, 12, MILD),
                document(Documents.SAO_PAULO, now, 26, MILD));
        LambdaFunction.environment(AwsEmulator.shared().endpoint()); // its geocoding is set here, once
        System.setProperty("GEOCODING_BASE_URL", "" + WeatherService.start().address());
        System.setProperty("EVENT_BUS_NAME", "default");
        System.setProperty("WAREHOUSE_HISTORY_LIMIT_MS", "500"); // there is none to wait for
        try (HttpFront front = frontOf(bucket);
                HttpFront empty = frontOf("none")) {
            if (arguments.length > 1) {
                tell(empty, Path.of(arguments[1]));
            }
            tell(front, Path.of(arguments[0]));
            System.in.readAllBytes();
        }
        System.exit(0); // the emulator ends with the JVM
    }

    private static HttpFront frontOf(String bucket) {
        return HttpFront.of(
                LambdaFunction.start(AwsEmulator.shared().endpoint(), bucket, LambdaFunction.NOWHERE, "none"), 0);
    }

    private static void tell(HttpFront front, Path file) throws IOException {
        Path part = Files.writeString(file.resolveSibling(file.getFileName() + ".part"), "" + front.address());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Choice garment(String id, String name, Layer layer, String slot, int order, double clo) {
        return warm(new Garment(id, name, layer, slot, order, clo, false, false, false));
    }

    /** Five days that swing around a temperature, with rain in some of the hours. */
    private static ServingDocument document(City city, Instant dataAsOf, double meanC, List<Choice> worn) {
        Instant first = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(1));
        List<ForecastHour> hours = IntStream.range(0, HOURS)
                .mapToObj(i -> hour(first, i, meanC + 4 * Math.cos(i * Math.PI / 6), worn))
                .toList();
        return Documents.document(city, "v1", dataAsOf, hours);
    }

    private static ForecastHour hour(Instant first, int i, double temperatureC, List<Choice> worn) {
        boolean isWet = i % 12 == 3 || i % 12 == 4;
        Choice[] choices = Stream.of(
                        worn.stream(),
                        temperatureC > 0 && temperatureC < 10 ? Stream.of(JACKET) : Stream.<Choice>empty(),
                        isWet ? Stream.of(UMBRELLA) : Stream.<Choice>empty())
                .flatMap(each -> each)
                .toArray(Choice[]::new);
        double clo = Stream.of(choices)
                .mapToDouble(choice -> choice.garment().insulationClo())
                .sum();
        return Documents.hour(first.plus(i, ChronoUnit.HOURS), temperatureC, isWet ? 0.8 : 0, clo + 0.1, choices);
    }
}
