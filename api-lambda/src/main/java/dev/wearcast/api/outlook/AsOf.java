package dev.wearcast.api.outlook;

import dev.wearcast.api.problems.ProblemException;
import dev.wearcast.api.problems.ProblemType;
import dev.wearcast.api.query.Moment;
import dev.wearcast.api.query.Query;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The time of the past of which is asked what was known then, as a query says it. */
public record AsOf(Moment said) {

    /** The parameter that says it. */
    public static final String PARAMETER = "asOf";

    /**
     * None, where nothing is said.
     *
     * @param request a request that it could be added to, for problems
     * @throws ProblemException if what is said is no moment
     */
    static Optional<AsOf> of(Query query, String request) {
        return query.moment(PARAMETER, request + "&" + PARAMETER + "=2026-11-25T16:00")
                .map(AsOf::new);
    }

    /** When that is, to the minute, where no clock has to be known for it. @throws ProblemException if it is to come */
    Optional<Instant> exact(Instant now) {
        return said.exact().map(instant -> past(instant, now));
    }

    /** The same by the clock in a zone; a time of the day is the last there was. */
    Instant in(ZoneId zone, Instant now) {
        return past(said.lastIn(zone, now), now);
    }

    /** The latest that it can be in any zone. @throws ProblemException if it is to come in all of them */
    Instant latest(Instant now) {
        if (said.isAfter(now)) {
            throw stillToCome();
        }
        return said.latest(now);
    }

    /** The earliest that it can be in any zone. */
    Instant earliest(Instant now) {
        return said.earliest(now);
    }

    private static Instant past(Instant instant, Instant now) {
        Instant minute = instant.truncatedTo(ChronoUnit.MINUTES);
        if (minute.isAfter(now)) {
            throw stillToCome();
        }
        return minute;
    }

    private static ProblemException stillToCome() {
        return ProblemType.INVALID_PARAMETER
                .because("`asOf` is still to come. Ask for a time that is past, or with `from` for one to come.")
                .parameter(PARAMETER);
    }
}
