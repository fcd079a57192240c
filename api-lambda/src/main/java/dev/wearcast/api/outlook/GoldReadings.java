package dev.wearcast.api.outlook;

import dev.wearcast.api.system.Memory;
import dev.wearcast.api.warehouse.Gold;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** What was read of gold over JDBC, kept in memory, and asked for under a time limit. */
public final class GoldReadings {

    private final Gold gold;
    private final TimeLimit limit;
    private final Clock clock;
    private final Memory<Object, Known<?>> knownByName = new Memory<>(Known.MOST_IN_MEMORY);

    GoldReadings(Gold gold, TimeLimit limit, Clock clock) {
        this.gold = gold;
        this.limit = limit;
        this.clock = clock;
    }

    /** Something asked of gold. */
    @FunctionalInterface
    public interface Question<V> {
        V ask(Gold gold, Instant now) throws SQLException;
    }

    /** Asked at this moment, and not kept. */
    <V> V askNow(Question<V> question) {
        return limit.call(() -> question.ask(gold, clock.instant()), Wait.FULL);
    }

    /** As long as for one question, for all that are asked with it, from now on. */
    Wait waitForSeveral() {
        return limit.waitForSeveral();
    }

    String breakerState() {
        return limit.breakerState();
    }

    /** @param name by which memory knows what was asked; equal names are equal questions */
    public <V> Lookup<V> reading(Object name, Question<V> question) {
        return new Lookup<>() {

            @Override
            @SuppressWarnings("unchecked")
            public Optional<Known<V>> remembered() {
                return Optional.ofNullable((Known<V>) knownByName.get(name));
            }

            @Override
            public Known<V> ask(Wait wait) {
                return limit.call(this::read, wait);
            }

            private Known<V> read() throws SQLException {
                Instant now = clock.instant();
                Optional<Known<V>> justRead = remembered().filter(known -> known.isFresh(now));
                if (justRead.isPresent()) {
                    // By the call that this one stood in line behind.
                    return justRead.get();
                }
                Known<V> known = new Known<>(question.ask(gold, now), now);
                knownByName.put(name, known);
                return known;
            }
        };
    }
}
