package dev.wearcast.api.outfit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.api.serving.Activity;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivitiesTest {

    private final Activities activities = new Activities(List.of(
            new Activity("sitting", "sitting outdoors", 58),
            new Activity("walking", "walking", 165),
            new Activity("brisk_walking", "brisk walking", 230),
            new Activity("cycling", "cycling", 337),
            new Activity("running", "running", 400)));

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "walking, walking",
        "' Walking ', walking",
        "brisk_walking, brisk_walking",
        "Brisk walking, brisk_walking",
        "brisk-walking, brisk_walking",
        "sitting outdoors, sitting"
    })
    void finds(String text, String id) {
        assertThat(activities.named(text)).map(Activity::id).hasValue(id);
    }

    @ParameterizedTest(name = "{0} is near {1}")
    @CsvSource({"runing, running", "run, running", "cycle, cycling", "walk, walking", "sit, sitting"})
    void offersTheNearest(String text, String id) {
        assertThat(activities.named(text)).isEmpty();
        assertThat(activities.nearest(text)).hasValue(id);
    }

    @ParameterizedTest(name = "{0} is near none")
    @CsvSource({"swimming across a lake", "'?'", "chess"})
    void offersNothingFar(String text) {
        assertThat(activities.nearest(text)).isEmpty();
    }
}
