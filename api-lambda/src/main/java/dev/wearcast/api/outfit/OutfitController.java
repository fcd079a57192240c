package dev.wearcast.api.outfit;

import dev.wearcast.api.cities.CityName;
import dev.wearcast.api.cities.UnknownCityException;
import dev.wearcast.api.outlook.Outlook;
import dev.wearcast.api.outlook.OutlookUnavailableException;
import dev.wearcast.api.outlook.Outlooks;
import dev.wearcast.api.problems.ProblemException;
import dev.wearcast.api.problems.ProblemType;
import dev.wearcast.api.problems.Query;
import dev.wearcast.api.serving.Activity;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OutfitController {

    private static final String CITY = "city";
    private static final String ACTIVITY = "activity";
    private static final String EXAMPLE = "/outfit?city=Oslo";
    private static final String ACTIVITY_EXAMPLE = "/outfit?city=Oslo&activity=running";
    private static final long RETRY_AFTER_S = 30;

    /** An answer begins with now, so a shared cache may keep it for a minute and not much more. */
    private static final CacheControl ONE_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final Outlooks outlooks;
    private final Clock clock;

    OutfitController(Outlooks outlooks, Clock clock) {
        this.outlooks = outlooks;
        this.clock = clock;
    }

    @GetMapping(path = "/outfit", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OutfitAnswer> outfit(@RequestParam MultiValueMap<String, String> parameters) {
        Query query = Query.of(parameters, CITY, ACTIVITY);
        CityName name = city(query.one(CITY, EXAMPLE));
        String doing = query.oneOr(ACTIVITY, Activities.DEFAULT, ACTIVITY_EXAMPLE);
        try {
            Outlook outlook = outlooks.of(name);
            Activity activity =
                    activity(doing, new Activities(outlook.document().activities()));
            return ResponseEntity.ok()
                    .cacheControl(ONE_MINUTE)
                    .body(OutfitAnswer.of(outlook, activity, clock.instant()));
        } catch (UnknownCityException e) {
            throw unknown(e);
        } catch (OutlookUnavailableException e) {
            throw ProblemType.NOTHING_KNOWN
                    .because("Neither the published data nor the warehouse can be read now. Ask again in "
                            + RETRY_AFTER_S + " seconds.")
                    .retryAfter(RETRY_AFTER_S);
        }
    }

    private static CityName city(String text) {
        try {
            return CityName.of(text);
        } catch (IllegalArgumentException e) {
            throw ProblemType.INVALID_PARAMETER
                    .because("`city` cannot be used: %s. Give a city's name, for example %s."
                            .formatted(e.getMessage(), EXAMPLE))
                    .parameter(CITY);
        }
    }

    private static Activity activity(String text, Activities activities) {
        return activities.named(text).orElseThrow(() -> {
            Optional<String> nearest = activities.nearest(text);
            String advice = nearest.map(id -> "Did you mean " + id + "? ").orElse("");
            return ProblemType.UNKNOWN_ACTIVITY
                    .because("There are no outfits for \"%s\". %sThere are outfits for %s."
                            .formatted(text, advice, String.join(", ", activities.ids())))
                    .parameter(ACTIVITY)
                    .nearest(nearest.stream().toList())
                    .known(activities.ids());
        });
    }

    private static ProblemException unknown(UnknownCityException e) {
        String advice = e.nearest().isEmpty()
                ? "Check the spelling, or ask for a larger city nearby."
                : "Did you mean " + String.join(" or ", e.nearest()) + "?";
        return ProblemType.UNKNOWN_CITY
                .because("No city called \"%s\" is tracked. %s".formatted(e.name(), advice))
                .parameter(CITY)
                .nearest(e.nearest());
    }
}
