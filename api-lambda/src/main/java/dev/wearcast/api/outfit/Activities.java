package dev.wearcast.api.outfit;

import dev.wearcast.api.cities.EditDistance;
import dev.wearcast.api.cities.PlainText;
import dev.wearcast.api.serving.Activity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The activities that there are outfits for, and how one that people type is found. */
record Activities(List<Activity> known) {

    /** What most people outdoors do. */
    static final String DEFAULT = "walking";

    /** By id or name; case, blanks, hyphens and underscores are forgiven. */
    Optional<Activity> named(String text) {
        String plain = PlainText.of(text);
        return known.stream()
                .filter(activity ->
                        plain.equals(PlainText.of(activity.id())) || plain.equals(PlainText.of(activity.name())))
                .findFirst();
    }

    /** Where nothing is near, the nearest is no help. */
    Optional<String> nearest(String text) {
        String plain = PlainText.of(text);
        return known.stream()
                .filter(activity -> distance(plain, activity) <= Math.max(2, plain.length() / 2))
                .min(Comparator.comparingInt(activity -> distance(plain, activity)))
                .map(Activity::id);
    }

    List<String> ids() {
        return known.stream().map(Activity::id).toList();
    }

    /** Of {@code run} and {@code cycle} too: whoever types the verb means the activity. */
    private static int distance(String plain, Activity activity) {
        return Math.min(
                EditDistance.between(plain, PlainText.of(activity.id())),
                Math.min(
                        EditDistance.between(plain, PlainText.of(activity.name())),
                        EditDistance.between(plain + "ing", PlainText.of(activity.id()))));
    }
}
