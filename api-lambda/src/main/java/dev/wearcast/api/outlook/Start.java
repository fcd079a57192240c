package dev.wearcast.api.outlook;

import dev.wearcast.api.problems.ProblemException;
import dev.wearcast.api.problems.ProblemType;
import dev.wearcast.api.query.Moment;
import dev.wearcast.api.query.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When an answer about the hours to come begins, as a query says. */
public record Start(Optional<Moment> said, String example) {

    /** The parameter that says it. */
    public static final String PARAMETER = "from";

    private static final Duration FARTHEST_AHEAD = Duration.ofDays(5);

    /**
     * Now, where nothing is said.
     *
     * @param request a request that it could be added to, for problems
     * @throws ProblemException if what is said is no moment
     */
    public static Start of(Query query, String request) {
        String example = request + "&" + PARAMETER + "=";
        return new Start(query.moment(PARAMETER, example + "16:00"), example);
    }

    /**
     * From the current hour to five days ahead, and before the data ends.
     *
     * @param now what nothing said means, also in the minute in which the data ends
     * @throws ProblemException if what is said is another time
     */
    public Instant in(Outlook outlook, Instant now) {
        if (said.isEmpty()) {
            return now;
        }
        ZoneId zone = outlook.document().city().timezone();
        Instant currentHour = now.truncatedTo(ChronoUnit.HOURS);
        Instant start = said.get().in(zone, currentHour);
        Instant farthest = now.plus(FARTHEST_AHEAD);
        boolean dataIsShort = !outlook.end().isAfter(farthest);
        Instant latest = dataIsShort ? outlook.end().minus(1, ChronoUnit.MINUTES) : farthest;
        if (start.isBefore(currentHour) || start.isAfter(latest)) {
            throw ProblemType.INVALID_PARAMETER
                    .because("`%s` must be from %s (the current hour in %s) to %s (%s). Ask for example %s."
                            .formatted(
                                    PARAMETER,
                                    local(currentHour, zone),
                                    outlook.document().city().name(),
                                    local(latest, zone),
                                    dataIsShort ? "where the data ends" : "five days ahead",
                                    example + local(currentHour.plus(1, ChronoUnit.HOURS), zone)))
                    .parameter(PARAMETER);
        }
        return start;
    }

    private static String local(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
