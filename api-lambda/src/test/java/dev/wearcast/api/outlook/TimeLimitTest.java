package dev.wearcast.api.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wearcast.api.system.Dependency.Status;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When a source is waited for, given up, and left alone. */
class TimeLimitTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration BRIEF = Duration.ofMillis(50);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch held = new CountDownLatch(1);
    private final AtomicInteger calls = new AtomicInteger();

    private String hang() throws InterruptedException {
        calls.incrementAndGet();
        begun.countDown();
        held.await(LONG.toSeconds(), TimeUnit.SECONDS);
        return "late";
    }

    private String fail() {
        calls.incrementAndGet();
        throw new IllegalStateException("broken");
    }

    private static Status statusOf(ThrowingCallable call) {
        Status[] status = new Status[1];
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        OutlookUnavailableException.class,
                        e -> status[0] = e.state("").status());
        return status[0];
    }

    @Test
    @DisplayName("what answers in time is passed on; what does not is late, by whichever of both times one waits")
    void givesUp() {
        TimeLimit patient = new TimeLimit("it", LONG, 2, LONG);
        assertThat(patient.call(() -> "answer", Wait.FULL)).isEqualTo("answer");
        assertThat(statusOf(() -> patient.call(this::hang, Wait.shortly()))).isEqualTo(Status.LATE);
        TimeLimit hasty = new TimeLimit("it", BRIEF, 2, LONG);
        assertThat(statusOf(() -> hasty.call(this::hang, Wait.FULL))).isEqualTo(Status.LATE);
        held.countDown();
    }

    @Test
    @DisplayName("a wait that another source has used up is none, but the call is made and runs on")
    void waitsNoLongerThanIsLeft() throws InterruptedException {
        Wait wait = Wait.shortly();
        assertThat(statusOf(() -> new TimeLimit("one", LONG, 2, LONG).call(this::hang, wait)))
                .isEqualTo(Status.LATE);
        CountDownLatch done = new CountDownLatch(1);
        assertThat(statusOf(() -> new TimeLimit("other", LONG, 2, LONG)
                        .call(
                                () -> {
                                    hang();
                                    done.countDown();
                                    return "late";
                                },
                                wait)))
                .isEqualTo(Status.LATE);
        held.countDown();
        assertThat(done.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @DisplayName("of several answers that one waits for together, each has what the others have left of the time")
    void waitsForSeveralTogether() {
        TimeLimit limit = new TimeLimit("it", BRIEF, 5, LONG);
        Wait wait = limit.waitForSeveral();
        assertThat(limit.call(() -> "answer", wait)).isEqualTo("answer");
        LockSupport.parkNanos(BRIEF.toNanos());
        assertThat(statusOf(() -> limit.call(this::hang, wait))).isEqualTo(Status.LATE);
        held.countDown();
    }

    @Test
    @DisplayName("a source is asked once at a time: while a call hangs, others are late at once")
    void asksOnceAtATime() throws InterruptedException {
        TimeLimit limit = new TimeLimit("it", BRIEF, 5, LONG);
        for (int i = 0; i < 3; i++) {
            assertThat(statusOf(() -> limit.call(this::hang, Wait.FULL))).isEqualTo(Status.LATE);
        }
        assertThat(begun.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(calls).hasValue(1);
        held.countDown();
    }

    @Test
    @DisplayName("after so many failures it is left alone; when it has rested and answers, it is asked as before")
    void rests() {
        TimeLimit limit = new TimeLimit("it", LONG, 2, BRIEF);
        for (int i = 0; i < 2; i++) {
            assertThat(statusOf(() -> limit.call(this::fail, Wait.FULL))).isEqualTo(Status.DOWN);
        }
        assertThat(limit.breakerState()).isEqualTo("open");
        LockSupport.parkNanos(BRIEF.multipliedBy(2).toNanos());
        assertThat(limit.call(() -> "answer", Wait.FULL)).isEqualTo("answer");
        assertThat(limit.breakerState()).isEqualTo("closed");
    }

    @Test
    @DisplayName("while it is left alone, it is not called")
    void isLeftAlone() {
        TimeLimit limit = new TimeLimit("it", LONG, 2, LONG);
        for (int i = 0; i < 5; i++) {
            assertThat(statusOf(() -> limit.call(this::fail, Wait.FULL))).isEqualTo(Status.DOWN);
        }
        assertThat(calls).hasValue(2);
    }
}
