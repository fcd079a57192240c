package dev.wearcast.api.outfit;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wearcast.api.outlook.AsOf;
import dev.wearcast.api.outlook.CityOutlooks;
import dev.wearcast.api.outlook.Outlook;
import dev.wearcast.api.outlook.OutlookAt;
import dev.wearcast.api.problems.ProblemException;
import dev.wearcast.api.problems.ProblemType;
import dev.wearcast.api.query.Query;
import dev.wearcast.api.serving.Activity;
import dev.wearcast.api.serving.Runs;
import dev.wearcast.api.words.Phrasing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** GET /outfit: what to wear, from what is known of the city. */
@RestController
class OutfitController {

    private final CityOutlooks outlooks;
    private final Clock clock;
    private final ObjectMapper json;
    private final ObjectProvider<Phrasing> phrasing;

    /** @param phrasing made when someone first asks for it */
    OutfitController(CityOutlooks outlooks, Clock clock, ObjectMapper json, ObjectProvider<Phrasing> phrasing) {
        this.outlooks = outlooks;
        this.clock = clock;
        this.json = json;
        this.phrasing = phrasing;
    }

    @GetMapping(path = "/outfit", produces = MediaType.APPLICATION_JSON_VALUE)
    Object outfit(@RequestParam MultiValueMap<String, String> parameters) {
        Query asked = Query.of(parameters, OutfitQuery.PARAMETERS);
        OutfitQuery query = OutfitQuery.of(asked);
        OutlookAt known = outlooks.at(asked, OutfitQuery.EXAMPLE, clock.instant());
        OutfitAnswer answer = answer(query, known);
        Object body = query.units().of(known.isPast() ? new PastAnswer(answer, known.moment()) : answer, json);
        return query.words() == Words.STYLIST ? Styled.of(json.valueToTree(body), phrasing.getObject()) : body;
    }

    static OutfitAnswer answer(OutfitQuery query, OutlookAt known) {
        Outlook outlook = known.outlook();
        Activity activity = query.activity(outlook.document().activities());
        Window window = query.window(outlook, known.moment());
        if (outlook.hoursBetween(window.from().toInstant(), window.to().toInstant())
                .isEmpty()) {
            throw known.isPast() ? gapThen() : gap(outlook, known.moment());
        }
        return OutfitAnswer.of(outlook, activity, query.sensitivity(), window, query.units(), known.moment());
    }

    private static ProblemException gap(Outlook outlook, Instant now) {
        Instant next = Runs.publishedAfter(outlook.document().dataAsOf(), now);
        return ProblemType.NOTHING_KNOWN
                .because("The forecast has a gap in these hours. Ask for others, or wait for the next, due at %s."
                        .formatted(next))
                .retryAfter(Duration.between(now, next).toSeconds());
    }

    /** Which no later forecast fills. */
    private static ProblemException gapThen() {
        return ProblemType.HISTORY_NOT_KEPT
                .because("The forecast of then has a gap in these hours. Ask for others, or for another time.")
                .parameter(AsOf.PARAMETER);
    }
}
