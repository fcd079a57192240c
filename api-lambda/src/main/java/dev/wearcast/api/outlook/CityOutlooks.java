package dev.wearcast.api.outlook;

import dev.wearcast.api.cities.City;
import dev.wearcast.api.cities.CityName;
import dev.wearcast.api.cities.UnknownCityException;
import dev.wearcast.api.problems.ProblemException;
import dev.wearcast.api.problems.ProblemType;
import dev.wearcast.api.query.Moment;
import dev.wearcast.api.query.Query;
import dev.wearcast.api.warehouse.HistoryNotKeptException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What is known of the city that a query names: one way to name it, and one answer when it is not known. */
@Component
public class CityOutlooks {

    /** The parameter that names the city. */
    public static final String PARAMETER = "city";

    private static final Logger log = LoggerFactory.getLogger(CityOutlooks.class);

    private static final long RETRY_AFTER_S = 30;

    /** The parameter that asks what was known at a moment of the past. */
    public static final String AS_OF = "asOf";

    private final Outlooks outlooks;
    private final PastOutlooks past;

    CityOutlooks(Outlooks outlooks, PastOutlooks past) {
        this.outlooks = outlooks;
        this.past = past;
    }

    /**
     * What is known of the city, or was at the moment that the query says, by the city's clock.
     *
     * @throws ProblemException as {@link #of} does, and if the moment is to come or nothing is kept of it
     */
    public OutlookAt at(Query query, String example, Instant now) {
        Optional<Moment> asked = query.moment(AS_OF, example + "&asOf=2026-11-25T16:00");
        Outlook current = of(query, example);
        if (asked.isEmpty()) {
            return new OutlookAt(current, now, false);
        }
        City city = current.document().city();
        Instant moment = asked.get().lastIn(city.timezone(), now).truncatedTo(ChronoUnit.MINUTES);
        if (moment.isAfter(now)) {
            throw ProblemType.INVALID_PARAMETER
                    .because("`asOf` is still to come. Ask for a time that is past, or with `from` for one to come.")
                    .parameter(AS_OF);
        }
        return new OutlookAt(then(city, moment), moment, true);
    }

    private Outlook then(City city, Instant moment) {
        try {
            return past.of(CityName.of(city.id()), moment);
        } catch (HistoryNotKeptException e) {
            throw ProblemType.HISTORY_NOT_KEPT
                    .because(e.earliest()
                            .map(CityOutlooks::fullMinute)
                            .map("Nothing is kept of that time. The earliest that can be asked for is %s."::formatted)
                            .orElse("What was known then is no longer kept. Ask for a later time."))
                    .parameter(AS_OF);
        } catch (UnknownCityException e) {
            throw ProblemType.UNKNOWN_CITY
                    .because("%s was not tracked then. Ask for a later time.".formatted(city.name()))
                    .parameter(AS_OF)
                    .nearest(List.of());
        } catch (OutlookUnavailableException e) {
            log.warn("{}", e.withCause());
            throw ProblemType.NOTHING_KNOWN
                    .because("Only the warehouse knows the past, and it does not answer now. Ask again in "
                            + RETRY_AFTER_S + " seconds.")
                    .retryAfter(RETRY_AFTER_S);
        }
    }

    /** The first moment from then on that can be asked for, since moments are asked for to the minute. */
    private static Instant fullMinute(Instant from) {
        Instant minute = from.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(from) ? minute : minute.plus(1, ChronoUnit.MINUTES);
    }

    /**
     * What is known of the city.
     *
     * @param example a request that names one, for problems
     * @throws ProblemException if no city is named, or it is not tracked, or there is nothing to answer from
     */
    public Outlook of(Query query, String example) {
        CityName name = name(query, PARAMETER, example);
        try {
            return outlooks.of(name);
        } catch (UnknownCityException e) {
            throw unknown(e);
        } catch (OutlookUnavailableException e) {
            throw nothingKnown();
        }
    }

    /** That neither S3 nor the warehouse answers, for who asks anything of them. */
    public static ProblemException nothingKnown() {
        return ProblemType.NOTHING_KNOWN
                .because("Neither the published data nor the warehouse can be read now. Ask again in " + RETRY_AFTER_S
                        + " seconds.")
                .retryAfter(RETRY_AFTER_S);
    }

    /** A city's name as one types it. @throws ProblemException if it is missing, or no name at all */
    public static CityName name(Query query, String parameter, String example) {
        try {
            return CityName.of(query.one(parameter, example));
        } catch (IllegalArgumentException e) {
            throw ProblemType.INVALID_PARAMETER
                    .because("`%s` cannot be used: %s. Give a city's name, for example %s."
                            .formatted(parameter, e.getMessage(), example))
                    .parameter(parameter);
        }
    }

    private static ProblemException unknown(UnknownCityException e) {
        String advice = e.nearest().isEmpty()
                ? "Check the spelling, or ask for a larger city nearby."
                : "Did you mean " + String.join(" or ", e.nearest()) + "?";
        if (e.isLookedUp()) {
            return unknown(e, advice);
        }
        return unknown(
                        e,
                        "%s Whether there is such a city elsewhere cannot be looked up now; ask again in %d seconds."
                                .formatted(advice, RETRY_AFTER_S))
                .retryAfter(RETRY_AFTER_S);
    }

    private static ProblemException unknown(UnknownCityException e, String advice) {
        return ProblemType.UNKNOWN_CITY
                .because("No city called \"%s\" is tracked. %s".formatted(e.name(), advice))
                .parameter(PARAMETER)
                .nearest(e.nearest());
    }
}
