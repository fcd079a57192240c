package dev.wearcast.api.outfit;

import dev.wearcast.api.outlook.AsOf;
import dev.wearcast.api.outlook.CityParameter;
import dev.wearcast.api.outlook.Outlook;
import dev.wearcast.api.outlook.Start;
import dev.wearcast.api.problems.ProblemType;
import dev.wearcast.api.query.Query;
import dev.wearcast.api.serving.Activity;
import dev.wearcast.api.serving.Sensitivity;
import dev.wearcast.api.units.Units;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is asked of GET /outfit besides the city.
 *
 * @param activity as it was typed
 */
record OutfitQuery(String activity, Start start, OptionalInt hours, Sensitivity sensitivity, Units units, Words words) {

    /** The parameters, with which nothing else may stand. */
    static final String[] PARAMETERS = {
        CityParameter.NAME,
        AsOf.PARAMETER,
        "activity",
        Start.PARAMETER,
        "hours",
        "sensitivity",
        Units.PARAMETER,
        "words"
    };

    static final String EXAMPLE = "/outfit?city=Oslo";
    private static final int MOST_HOURS = 120;

    /** Who feels the cold most and least. */
    private static final int LEAST = Sensitivity.ALL.get(0).level();

    private static final int MOST =
            Sensitivity.ALL.get(Sensitivity.ALL.size() - 1).level();

    /** @throws dev.wearcast.api.problems.ProblemException if something in it cannot be used */
    static OutfitQuery of(Query query) {
        return new OutfitQuery(
                query.oneOr("activity", Activities.DEFAULT, EXAMPLE + "&activity=running"),
                Start.of(query, EXAMPLE),
                query.wholeNumber("hours", 1, MOST_HOURS, EXAMPLE + "&hours=12"),
                new Sensitivity(query.wholeNumber("sensitivity", LEAST, MOST, EXAMPLE + "&sensitivity=-1")
                        .orElse(0)),
                Units.of(query, EXAMPLE + "&units=imperial"),
                query.word("words", Words.BY_ID, EXAMPLE + "&words=plain").orElse(Words.PLAIN));
    }

    /** @throws dev.wearcast.api.problems.ProblemException if nobody can be dressed for it */
    Activity activity(List<Activity> known) {
        Activities activities = new Activities(known);
        return activities.named(activity).orElseThrow(() -> {
            Optional<String> nearest = activities.nearest(activity);
            String advice = nearest.map(id -> "Did you mean " + id + "? ").orElse("");
            return ProblemType.UNKNOWN_ACTIVITY
                    .because("There are no outfits for \"%s\". %sThere are outfits for %s."
                            .formatted(activity, advice, String.join(", ", activities.ids())))
                    .parameter("activity")
                    .nearest(nearest.stream().toList())
                    .known(activities.ids());
        });
    }

    /** @throws dev.wearcast.api.problems.ProblemException if it begins at another time than answers can */
    Window window(Outlook outlook, Instant now) {
        ZoneId zone = outlook.document().city().timezone();
        return Window.of(start.in(outlook, now), hours, zone, outlook.end());
    }
}
