package dev.wearcast.api.outfit;

import dev.wearcast.api.outlook.CityOutlooks;
import dev.wearcast.api.outlook.Outlook;
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

    private static final String ACTIVITY = "activity";
    private static final String EXAMPLE = "/outfit?city=Oslo";
    private static final String ACTIVITY_EXAMPLE = "/outfit?city=Oslo&activity=running";

    /** An answer begins with now, so a shared cache may keep it for a minute and not much more. */
    private static final CacheControl ONE_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final CityOutlooks outlooks;
    private final Clock clock;

    OutfitController(CityOutlooks outlooks, Clock clock) {
        this.outlooks = outlooks;
        this.clock = clock;
    }

    @GetMapping(path = "/outfit", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OutfitAnswer> outfit(@RequestParam MultiValueMap<String, String> parameters) {
        Query query = Query.of(parameters, CityOutlooks.PARAMETER, ACTIVITY);
        String doing = query.oneOr(ACTIVITY, Activities.DEFAULT, ACTIVITY_EXAMPLE);
        Outlook outlook = outlooks.of(query, EXAMPLE);
        Activity activity = activity(doing, new Activities(outlook.document().activities()));
        return ResponseEntity.ok().cacheControl(ONE_MINUTE).body(OutfitAnswer.of(outlook, activity, clock.instant()));
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
}
