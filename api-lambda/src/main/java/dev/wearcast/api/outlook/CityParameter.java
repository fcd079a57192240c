package dev.wearcast.api.outlook;

import dev.wearcast.api.cities.CityName;
import dev.wearcast.api.problems.ProblemException;
import dev.wearcast.api.problems.ProblemType;
import dev.wearcast.api.query.Query;

/** How a query names a city. */
public final class CityParameter {

    /** The parameter that does, where a route answers for one city. */
    public static final String NAME = "city";

    private CityParameter() {}

    /**
     * A city's name as one types it.
     *
     * @param parameter that holds it
     * @param example a request that names one, for problems
     * @throws ProblemException if it is missing, or no name at all
     */
    public static CityName of(Query query, String parameter, String example) {
        try {
            return CityName.of(query.one(parameter, example));
        } catch (IllegalArgumentException e) {
            throw ProblemType.INVALID_PARAMETER
                    .because("`%s` cannot be used: %s. Give a city's name, for example %s."
                            .formatted(parameter, e.getMessage(), example))
                    .parameter(parameter);
        }
    }
}
