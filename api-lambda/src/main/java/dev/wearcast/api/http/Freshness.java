package dev.wearcast.api.http;

import dev.wearcast.api.serving.Runs;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How long an answer may be kept, and since when it is as it is. docs/decisions says why so. */
final class Freshness {

    /** A run that someone starts out of turn is to be seen after that, too; so is a new deployment. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    /** Once new data is due, how long it may take to be seen: as long as the API itself waits. */
    private static final Duration ONCE_DUE = Duration.ofMinutes(1);

    private Freshness() {}

    static Duration maxAge(AnswerDates dates, Instant now) {
        Instant until = now.plus(LONGEST);
        if (dates.dataAsOf().isPresent()) {
            Instant due = dates.dataAsOf().get().plus(Runs.PERIOD);
            until = earlier(until, due.isAfter(now) ? due : now.plus(ONCE_DUE));
        }
        if (dates.begins().isPresent()) {
            Instant begins = dates.begins().get();
            until = earlier(until, begins.isAfter(now) ? begins : nextMinute(now));
        }
        return Duration.between(now, until);
    }

    /** The data's time, or when the time that the answer covers began, if that was later: it moves with the clock. */
    static Optional<Instant> lastModified(AnswerDates dates, Instant now) {
        return dates.dataAsOf()
                .map(dataAsOf -> dates.begins()
                        .filter(begins -> begins.isAfter(dataAsOf) && !begins.isAfter(now))
                        .orElse(dataAsOf))
                .map(changed -> earlier(changed, now).truncatedTo(ChronoUnit.SECONDS));
    }

    private static Instant nextMinute(Instant now) {
        return now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
