package dev.wearcast.api.outlook;

import dev.wearcast.api.cities.CityName;
import dev.wearcast.api.cities.UnknownCityException;
import dev.wearcast.api.problems.ProblemException;
import dev.wearcast.api.problems.ProblemType;
import dev.wearcast.api.problems.Query;
import org.springframework.stereotype.Component;

/** What is known of the city that a query names: one way to name it, and one answer when it is not known. */
@Component
public class CityOutlooks {

    /** The parameter that names the city. */
    public static final String PARAMETER = "city";

    private static final long RETRY_AFTER_S = 30;

    private final Outlooks outlooks;

    CityOutlooks(Outlooks outlooks) {
        this.outlooks = outlooks;
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
