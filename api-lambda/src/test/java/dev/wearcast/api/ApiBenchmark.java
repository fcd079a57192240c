package dev.wearcast.api;

import dev.wearcast.emulator.AwsEmulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Times the API's handler, its classes as the packaged zip has them, beside the same answers without Spring: what a
 * request costs when all is warm, when S3 hangs, and until the first answer. Its argument is the zip.
 */
public final class ApiBenchmark {

    private static final String SPRING = "dev.wearcast.api.ApiHandler";
    private static final String PLAIN = "dev.wearcast.api.outfit.PlainOutfitHandler";
    private static final List<String> HELPERS =
            List.of("BenchmarkedHandlers", "MovableClock", "outfit/PlainOutfitHandler", "http/PlainHttp");
    private static final int STARTS = 5;

    private final Path directory = Files.createTempDirectory("wearcast-bench-api");
    private final Path unpacked = directory.resolve("function");
    private final Path helpers = directory.resolve("helpers");
    private final Path event = directory.resolve("event.json");
    private final Gate s3 = Gate.before(AwsEmulator.shared().endpoint());

    private ApiBenchmark(Path zip) throws IOException {
        unzip(zip);
        for (String name : HELPERS) {
            // Only these, so that the handler has no other class of a test in its way.
            Path file = Path.of("target/test-classes/dev/wearcast/api").resolve(name + ".class");
            Path copy = helpers.resolve("dev/wearcast/api").resolve(name + ".class");
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        Files.write(event, HttpEvent.get("/outfit?city=Oslo").bytes());
    }

    public static void main(String[] arguments) throws Exception {
        ApiBenchmark benchmark = new ApiBenchmark(Path.of(arguments[0]));
        try {
            benchmark.report();
        } finally {
            benchmark.s3.close();
            try (Stream<Path> files = Files.walk(benchmark.directory)) {
                files.sorted((one, other) -> other.compareTo(one))
                        .forEach(file -> file.toFile().delete());
            }
        }
        System.exit(0); // the emulator ends with the JVM
    }

    private void report() throws Exception {
        Instant now = Instant.now();
        String bucket = Publications.bucketWith(now, Documents.document(Documents.OSLO, "v1", now));
        System.out.printf("First answers, %d starts of each%n", STARTS);
        List<Properties> spring = new ArrayList<>();
        List<Properties> plain = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            spring.add(run(bucket, "first", SPRING));
            plain.add(run(bucket, "first", PLAIN));
        }
        System.out.println("Warm, both in one JVM by turns");
        Properties warm = run(bucket, "warm", SPRING, PLAIN);
        System.out.println("Warm, S3 hangs, a minute passes every 500 requests");
        Properties hanging = run(bucket, "hanging", SPRING);
        BenchmarkTable.print(spring, plain, warm, hanging);
    }

    private Properties run(String bucket, String mode, String... handlers) throws Exception {
        s3.be(Gate.State.UP);
        Path results = directory.resolve("results.properties");
        Path warmed = directory.resolve("warmed");
        Path log = directory.resolve("log");
        Path classes = directory.resolve("classes.log");
        Files.deleteIfExists(results);
        Files.deleteIfExists(warmed);
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Duser.timezone=UTC",
                "-Xlog:class+load:file=" + classes,
                "-cp",
                unpacked + ":" + unpacked.resolve("lib") + "/*:" + helpers,
                "dev.wearcast.api.BenchmarkedHandlers",
                mode,
                event.toString(),
                warmed.toString(),
                results.toString()));
        command.addAll(Arrays.asList(handlers));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(AwsEmulator.shared().environment());
        builder.environment()
                .putAll(Map.of(
                        "AWS_ENDPOINT_URL",
                        s3.address().toString(),
                        "SERVING_BUCKET",
                        bucket,
                        "WAREHOUSE_JDBC_URL",
                        LambdaFunction.NOWHERE,
                        "GEOCODING_BASE_URL",
                        "http://127.0.0.1:1",
                        "SECRET_ID",
                        "none"));
        Process process = builder.start();
        try {
            while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
                if (mode.equals("hanging") && Files.deleteIfExists(warmed)) {
                    s3.be(Gate.State.HANGING);
                }
            }
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            String said = Files.readString(log);
            throw new IllegalStateException(mode + " ended with " + process.exitValue() + ": "
                    + said.substring(Math.max(0, said.length() - 4_000)));
        }
        Properties read = new Properties();
        try (var input = Files.newInputStream(results)) {
            read.load(input);
        }
        try (Stream<String> lines = Files.lines(classes)) {
            read.setProperty("classes", Long.toString(lines.count()));
        }
        return read;
    }

    private void unzip(Path zip) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = unpacked.resolve(entry.getName()).normalize();
                if (!file.startsWith(unpacked)) {
                    throw new UncheckedIOException(new IOException("Leads out of the zip: " + entry.getName()));
                }
                Files.createDirectories(entry.isDirectory() ? file : file.getParent());
                if (!entry.isDirectory()) {
                    Files.copy(entries, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
