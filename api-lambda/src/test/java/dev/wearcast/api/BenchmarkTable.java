package dev.wearcast.api;

import java.util.List;
import java.util.Properties;

/** What {@link ApiBenchmark} found, as people read it. */
final class BenchmarkTable {

    /** How many times as long as without Spring the slowest of a hundred may take. */
    private static final double GOAL = 1.5;

    private BenchmarkTable() {}

    static void print(List<Properties> spring, List<Properties> plain, Properties warm, Properties hanging) {
        System.out.printf(
                "%n%-26s %10s %8s %8s %8s %11s %12s %8s%n",
                "GET /outfit?city=Oslo",
                "first ms",
                "classes",
                "p50 ms",
                "p99 ms",
                "requests/s",
                "slowest ms",
                "kB each");
        row("Spring", median(spring, "firstMs"), median(spring, "classes"), warm, "0.");
        row("without Spring", median(plain, "firstMs"), median(plain, "classes"), warm, "1.");
        row("Spring, S3 hangs", Double.NaN, Double.NaN, hanging, "0.");
        double ratio = number(warm, "0.p99Ms") / number(warm, "1.p99Ms");
        System.out.printf(
                "%np99 with Spring is %.2f times that without; the goal is %.1f: %s%n",
                ratio, GOAL, ratio <= GOAL ? "met" : "missed");
    }

    private static void row(String name, double firstMs, double classes, Properties warm, String prefix) {
        System.out.printf(
                "%-26s %10s %8s %8.2f %8.2f %11.0f %12.1f %8.0f%n",
                name,
                Double.isNaN(firstMs) ? "" : "%.0f".formatted(firstMs),
                Double.isNaN(classes) ? "" : "%.0f".formatted(classes),
                number(warm, prefix + "p50Ms"),
                number(warm, prefix + "p99Ms"),
                number(warm, prefix + "requestsPerS"),
                number(warm, prefix + "slowestMs"),
                number(warm, prefix + "kB"));
    }

    private static double median(List<Properties> results, String name) {
        double[] sorted = results.stream()
                .mapToDouble(each -> number(each, name))
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private static double number(Properties results, String name) {
        return Double.parseDouble(results.getProperty(name));
    }
}
