package dev.wearcast.api.outlook;

import dev.wearcast.api.cities.CityName;
import dev.wearcast.api.cities.UnknownCityException;
import dev.wearcast.api.problems.ProblemException;
import dev.wearcast.api.query.Query;
import dev.wearcast.api.warehouse.HistoryNotKeptException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What is known of the city that a query names, or was at the time that it names. */
@Component
public class CityOutlooks {

    private static final Logger log = LoggerFactory.getLogger(CityOutlooks.class);

    private final Outlooks outlooks;
    private final PastOutlooks past;

    CityOutlooks(Outlooks outlooks, PastOutlooks past) {
        this.outlooks = outlooks;
        this.past = past;
    }

    /**
     * What is known of the city; or was, by what is kept of that time alone: the present is not asked.
     *
     * @throws ProblemException as {@link #of} does, and if the time is to come or nothing is kept of it
     */
    public OutlookAt at(Query query, String example, Instant now) {
        Optional<AsOf> asOf = AsOf.of(query, example);
        return asOf.isPresent()
                ? then(name(query, example), asOf.get(), now)
                : new OutlookAt(of(query, example), now, false);
    }

    private OutlookAt then(CityName name, AsOf asOf, Instant now) {
        try {
            return past.of(name, asOf, now);
        } catch (HistoryNotKeptException e) {
            throw OutlookProblems.notKept(e);
        } catch (UnknownCityException e) {
            throw OutlookProblems.unknownThen(e);
        } catch (OutlookUnavailableException e) {
            log.warn("{}", e.withCause());
            throw OutlookProblems.pastNotKnown();
        }
    }

    /**
     * What is known of the city.
     *
     * @param example a request that names one, for problems
     * @throws ProblemException if no city is named, or it is not tracked, or there is nothing to answer from
     */
    public Outlook of(Query query, String example) {
        CityName name = name(query, example);
        try {
            return outlooks.of(name);
        } catch (UnknownCityException e) {
            throw OutlookProblems.unknown(e);
        } catch (OutlookUnavailableException e) {
            throw OutlookProblems.nothingKnown();
        }
    }

    private static CityName name(Query query, String example) {
        return CityParameter.of(query, CityParameter.NAME, example);
    }
}
