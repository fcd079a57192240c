package dev.wearcast.api.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wearcast.api.LambdaFunction;
import dev.wearcast.api.system.Json;
import dev.wearcast.api.system.Settings;
import dev.wearcast.api.warehouse.Gold;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who is asked, in which order, and how long a reader waits for whom. */
class LayersTest {

    /** Longer than any test may take: who waits so long is caught by {@link #PATIENCE}. */
    private static final Duration LONG = Duration.ofMinutes(5);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Instant now = Instant.parse("2026-11-23T06:20:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Published published = new Published();
    private volatile int readings;
    private volatile boolean broken;
    private volatile CountDownLatch held = new CountDownLatch(0);
    private GoldReadings gold = readings(LONG);
    private final Layers layers = new Layers(clock);

    /** What S3 would say, and how often it is asked. */
    private final class Published implements Lookup<String> {

        private boolean gone;
        private boolean hangs;
        private int asked;
        private @Nullable Known<String> known;

        @Override
        public Optional<Known<String>> remembered() {
            return Optional.ofNullable(known);
        }

        @Override
        public Known<String> ask(Wait wait) {
            asked++;
            if (hangs) {
                // Each time as if it hung for the first time: later it would be left alone, and nobody would wait.
                new TimeLimit("S3", LONG, 1, LONG).call(LayersTest.this::hang, wait);
            }
            if (gone) {
                throw new OutlookUnavailableException("S3 is gone", null);
            }
            return known = new Known<>("published", now);
        }
    }

    private GoldReadings readings(Duration limit) {
        // The questions here are answered without it.
        Gold gold = Gold.of(new Settings("none", LambdaFunction.NOWHERE, "none"), Json.mapper());
        return new GoldReadings(gold, new TimeLimit("warehouse", limit, 2, LONG), clock);
    }

    private boolean hang() throws InterruptedException {
        return held.await(LONG.toSeconds(), TimeUnit.SECONDS);
    }

    private Known<String> known() {
        Lookup<String> reading = gold.reading("it", (source, at) -> {
            readings++;
            try {
                held.await();
            } catch (InterruptedException e) {
                throw new SQLException(e);
            }
            if (broken) {
                throw new SQLException("over quota");
            }
            return "read";
        });
        return layers.known(published, reading, value -> true);
    }

    private String value() {
        return known().value();
    }

    @Test
    @DisplayName("while S3 answers, it is asked once a minute and the warehouse never")
    void prefersS3() {
        assertThat(value()).isEqualTo("published");
        now = now.plusSeconds(59);
        assertThat(value()).isEqualTo("published");
        assertThat(published.asked).isEqualTo(1);
        now = now.plusSeconds(2);
        assertThat(known().isLastKnown(now)).isFalse();
        assertThat(published.asked).isEqualTo(2);
        assertThat(readings).isZero();
    }

    @Test
    @DisplayName("without S3, memory answers for an hour, marked after two minutes; then the warehouse is asked")
    void leavesTheWarehouseAlone() {
        value();
        published.gone = true;
        now = now.plusSeconds(61);
        assertThat(known().isLastKnown(now)).isFalse();
        now = now.plusSeconds(60);
        assertThat(known().isLastKnown(now)).isTrue();
        now = now.plus(Duration.ofMinutes(57));
        assertThat(value()).isEqualTo("published");
        assertThat(readings).isZero();
        now = now.plusSeconds(60);
        // Who is in a hurry may be answered from memory once more.
        eventually("read");
        assertThat(known().isLastKnown(now)).isFalse();
        assertThat(readings).isEqualTo(1);
    }

    @Test
    @DisplayName("without S3 and memory the warehouse answers, once an hour")
    void fallsBack() {
        published.gone = true;
        assertThat(known().isLastKnown(now)).isFalse();
        now = now.plus(Duration.ofMinutes(59));
        assertThat(known().isLastKnown(now)).isTrue();
        assertThat(readings).isEqualTo(1);
        published.gone = false;
        assertThat(value()).isEqualTo("published");
    }

    @Test
    @DisplayName("without both, what was last known answers and says so")
    void remembers() {
        value();
        published.gone = true;
        broken = true;
        now = now.plus(Duration.ofHours(48));
        assertThat(known().isLastKnown(now)).isTrue();
        eventually(() -> readings == 1);
    }

    @Test
    @DisplayName("what is no longer usable gives way to the warehouse, and is not answered when that fails")
    void doesNotAnswerFromThePast() {
        Lookup<String> reading = gold.reading("it", (source, at) -> "read");
        assertThat(layers.known(published, reading, value -> !value.equals("published"))
                        .value())
                .isEqualTo("read");
        assertThatThrownBy(() -> layers.known(published, reading, value -> false))
                .isInstanceOf(OutlookUnavailableException.class);
    }

    @Test
    @DisplayName("a warehouse that failed twice is not asked a third time")
    void restsAfterFailures() {
        published.gone = true;
        broken = true;
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(this::value).isInstanceOf(OutlookUnavailableException.class);
        }
        assertThat(readings).isEqualTo(2);
    }

    @Test
    @DisplayName("for what memory knows, nobody waits for a warehouse that hangs, nor is it asked twice at a time")
    void waitsShortly() {
        value();
        published.gone = true;
        held = new CountDownLatch(1);
        now = now.plus(Duration.ofHours(2));
        long begun = System.nanoTime();
        assertThat(value()).isEqualTo("published");
        assertThat(value()).isEqualTo("published");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
        held.countDown();
        eventually("read");
        assertThat(readings).isEqualTo(1);
    }

    @Test
    @DisplayName("for what memory knows, one waits for S3 and the warehouse together, and gets it within 300 ms")
    void waitsOnceForBoth() {
        value();
        published.hangs = true;
        held = new CountDownLatch(1);
        now = now.plus(Duration.ofHours(2));
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            gold = readings(LONG);
            long begun = System.nanoTime();
            assertThat(value()).isEqualTo("published");
            waits.add(Duration.ofNanos(System.nanoTime() - begun));
        }
        held.countDown();
        Collections.sort(waits);
        // Of several the one in the middle: a machine that is busy is late now and then.
        assertThat(waits.get(waits.size() / 2)).isLessThan(Duration.ofMillis(300));
    }

    @Test
    @DisplayName("a reading that was given up is in memory when it ends")
    void keepsLateAnswers() {
        gold = readings(Duration.ofMillis(500));
        published.gone = true;
        held = new CountDownLatch(1);
        assertThatThrownBy(this::value).isInstanceOf(OutlookUnavailableException.class);
        held.countDown();
        eventually("read");
        assertThat(readings).isEqualTo(1);
    }

    private void eventually(String value) {
        eventually(() -> value.equals(valueOrNone()));
    }

    private static void eventually(BooleanSupplier happened) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private String valueOrNone() {
        try {
            return value();
        } catch (OutlookUnavailableException e) {
            return "none";
        }
    }
}
