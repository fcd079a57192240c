package dev.wearcast.api.serving;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** The rhythm in which data comes: infra/template.yaml says when the ingest is due, the DAG when it runs. */
public final class Runs {

    static final int PERIOD_HOURS = 3;
    static final int INGEST_MINUTE = 7;

    /** From one run to the next. */
    public static final Duration PERIOD = Duration.ofHours(PERIOD_HOURS);

    /** The pipeline begins ten minutes after the ingest and has published within ten more. */
    private static final Duration UNTIL_PUBLISHED = Duration.ofMinutes(20);

    private Runs() {}

    /**
     * When there will be what a run brings, that is later than now.
     *
     * @param since the run is the first that is due after this; where that has brought nothing, the next may
     */
    public static Instant publishedAfter(Instant since, Instant now) {
        Instant promised = publishedAfter(since);
        return promised.isAfter(now) ? promised : publishedAfter(now);
    }

    private static Instant publishedAfter(Instant time) {
        ZonedDateTime hour = time.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS);
        ZonedDateTime due =
                hour.withHour(hour.getHour() - hour.getHour() % PERIOD_HOURS).withMinute(INGEST_MINUTE);
        while (!due.toInstant().isAfter(time)) {
            due = due.plusHours(PERIOD_HOURS);
        }
        return due.toInstant().plus(UNTIL_PUBLISHED);
    }
}
