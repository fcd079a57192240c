package dev.wearcast.warehouse.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AvailabilityTest {

    private final Availability availability = new Availability();

    @Test
    void the_first_statement_wakes_the_sleeping_warehouse() throws Exception {
        availability.become(new State.Asleep(Duration.ofMillis(200)));
        long start = System.nanoTime();
        availability.awaitTurn();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        assertThat(availability.state()).isEqualTo(new State.Running());
    }

    @Test
    void a_slow_warehouse_stays_slow() throws Exception {
        State slow = new State.Slow(Duration.ofMillis(50));
        availability.become(slow);
        long start = System.nanoTime();
        availability.awaitTurn();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
        assertThat(availability.state()).isEqualTo(slow);
    }

    @Test
    void over_its_quota_it_refuses() {
        availability.become(new State.OverQuota());
        assertThatThrownBy(availability::awaitTurn).hasMessageContaining("QUOTA_EXCEEDED");
    }

    @Test
    void a_waiting_statement_notices_a_change_of_state() throws Exception {
        availability.become(new State.Asleep(State.LONGEST));
        CompletableFuture<Void> statement = CompletableFuture.runAsync(() -> {
            try {
                availability.awaitTurn();
            } catch (OverQuotaException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        availability.become(new State.Running());
        statement.get(10, TimeUnit.SECONDS);
    }

    @Test
    void waits_that_no_client_survives_are_refused() {
        assertThatThrownBy(() -> new State.Slow(Duration.ofDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new State.Asleep(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
