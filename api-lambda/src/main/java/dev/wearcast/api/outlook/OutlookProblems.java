package dev.wearcast.api.outlook;

import dev.wearcast.api.cities.UnknownCityException;
import dev.wearcast.api.problems.ProblemException;
import dev.wearcast.api.problems.ProblemType;
import dev.wearcast.api.warehouse.HistoryNotKeptException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Why there is no outlook, as a client is told. */
final class OutlookProblems {

    private static final long RETRY_AFTER_S = 30;

    private OutlookProblems() {}

    /** Neither S3 nor the warehouse answers. */
    static ProblemException nothingKnown() {
        return notNow("Neither the published data nor the warehouse can be read now.");
    }

    /** The warehouse does not answer, and nothing else knows the past. */
    static ProblemException pastNotKnown() {
        return notNow("Only the warehouse knows the past, and it does not answer now.");
    }

    private static ProblemException notNow(String why) {
        return ProblemType.NOTHING_KNOWN
                .because("%s Ask again in %d seconds.".formatted(why, RETRY_AFTER_S))
                .retryAfter(RETRY_AFTER_S);
    }

    static ProblemException unknown(UnknownCityException e) {
        String advice = meant(e, "Check the spelling, or ask for a larger city nearby.");
        if (e.isLookedUp()) {
            return unknown(e, "is tracked", advice);
        }
        return unknown(
                        e,
                        "is tracked",
                        "%s Whether there is such a city elsewhere cannot be looked up now; ask again in %d seconds."
                                .formatted(advice, RETRY_AFTER_S))
                .retryAfter(RETRY_AFTER_S);
    }

    /** No matter whether it is tracked now. */
    static ProblemException unknownThen(UnknownCityException e) {
        return unknown(e, "was tracked then", meant(e, "Check the spelling, or ask for a later time."));
    }

    private static String meant(UnknownCityException e, String otherwise) {
        return e.nearest().isEmpty() ? otherwise : "Did you mean " + String.join(" or ", e.nearest()) + "?";
    }

    private static ProblemException unknown(UnknownCityException e, String tracked, String advice) {
        return ProblemType.UNKNOWN_CITY
                .because("No city called \"%s\" %s. %s".formatted(e.name(), tracked, advice))
                .parameter(CityParameter.NAME)
                .nearest(e.nearest());
    }

    static ProblemException notKept(HistoryNotKeptException e) {
        return ProblemType.HISTORY_NOT_KEPT
                .because(e.earliest()
                        .map(OutlookProblems::fullMinute)
                        .map("Nothing is kept of that time. The earliest that can be asked for is %s."::formatted)
                        .orElse("Nothing to answer from is kept of that time. Ask for a later one."))
                .parameter(AsOf.PARAMETER);
    }

    /** The first moment from then on that can be asked for, since moments are asked for to the minute. */
    private static Instant fullMinute(Instant from) {
        Instant minute = from.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(from) ? minute : minute.plus(1, ChronoUnit.MINUTES);
    }
}
