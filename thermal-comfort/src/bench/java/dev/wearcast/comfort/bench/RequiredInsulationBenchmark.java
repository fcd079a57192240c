package dev.wearcast.comfort.bench;

import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.MetabolicRate;
import dev.wearcast.comfort.quantity.RelativeHumidity;
import dev.wearcast.comfort.quantity.Temperature;
import dev.wearcast.comfort.required.Activity;
import dev.wearcast.comfort.required.RequiredInsulation;
import dev.wearcast.comfort.required.Sensitivity;
import dev.wearcast.comfort.required.Weather;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How long one answer takes, over weather and activities of all kinds, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class RequiredInsulationBenchmark {

    private static final int CASES = 4096;
    private static final double GOAL_S = 10;

    private final Weather[] weathers = new Weather[CASES];
    private final Activity[] activities = new Activity[CASES];
    private int next;

    @Setup
    public void draw() {
        Random random = new Random(5);
        for (int i = 0; i < CASES; i++) {
            double air = -50 + 100 * random.nextDouble();
            weathers[i] = new Weather(
                    Temperature.celsius(air),
                    AirSpeed.metresPerSecond(20 * random.nextDouble()),
                    RelativeHumidity.percent(100 * random.nextDouble()),
                    Temperature.celsius(air + 40 * random.nextDouble()));
            activities[i] = new Activity(
                    MetabolicRate.wattsPerSquareMetre(58 + 342 * random.nextDouble()),
                    AirSpeed.metresPerSecond(4 * random.nextDouble()));
        }
    }

    @Benchmark
    public RequiredInsulation required() {
        next = (next + 1) % CASES;
        return RequiredInsulation.of(weathers[next], activities[next], Sensitivity.AVERAGE);
    }

    /** Exit code 1 when the goal is missed. */
    public static void main(String[] arguments) throws RunnerException {
        RunResult result = new Runner(new OptionsBuilder()
                        .include(RequiredInsulationBenchmark.class.getSimpleName())
                        .build())
                .runSingle();
        double seconds = result.getPrimaryResult().getScore();
        System.out.printf("a million evaluations take %.1f s on one core; the goal is at most %.0f s%n", seconds, GOAL_S);
        System.exit(seconds <= GOAL_S ? 0 : 1);
    }
}
