package dev.wearcast.api.requests;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** When a city that was asked for can be answered: infra/template.yaml says when the ingest is due, the DAG when it runs. */
final class NextRun {

    static final int PERIOD_HOURS = 3;
    static final int INGEST_MINUTE = 7;

    /** The pipeline begins ten minutes after the ingest and has published within ten more. */
    private static final Duration UNTIL_PUBLISHED = Duration.ofMinutes(20);

    private NextRun() {}

    /** When the first ingest that is due after the given time will have been published. */
    static Instant publishedAfter(Instant time) {
        ZonedDateTime hour = time.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS);
        ZonedDateTime due =
                hour.withHour(hour.getHour() - hour.getHour() % PERIOD_HOURS).withMinute(INGEST_MINUTE);
        while (!due.toInstant().isAfter(time)) {
            due = due.plusHours(PERIOD_HOURS);
        }
        return due.toInstant().plus(UNTIL_PUBLISHED);
    }
}
