package dev.wearcast.api.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.api.LambdaFunction;
import dev.wearcast.api.system.Json;
import dev.wearcast.emulator.AwsEmulatorTest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Words for who wants them to be theirs. Each text is a call of its own: the weather differs, so that nothing is kept. */
class HostileTextsIT extends AwsEmulatorTest {

    private static final List<String> HOSTILE = HostileTexts.all().toList();

    private StandInModel server;
    private WordObjects objects;
    private Stylist stylist;

    @BeforeEach
    void start() throws IOException {
        LambdaFunction.environment(awsEndpoint());
        server = new StandInModel();
        objects = new WordObjects(s3(), Json.mapper(), newBucket("words"));
        stylist = Stylists.of(server.baseUrl(), objects);
        assertThat(HOSTILE).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(200);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** The evening with a remark that no other has. */
    private static Facts evening(int number) {
        Facts facts = ReviewTest.EVENING;
        List<String> remarks = Stream.concat(
                        facts.remarks().stream(), Stream.of("Wind: %d mm of rain by morning.".formatted(number)))
                .toList();
        return new Facts(facts.plain(), facts.garments(), facts.changesAt(), remarks);
    }

    @Test
    @DisplayName(
            "225 hostile city names, 225 calls: none reaches the model, which would obey, and the sentence stays as it was")
    void citiesCannotSteer() {
        server.says(told -> HOSTILE.stream().filter(told::contains).findFirst().orElse(StylistIT.GOOD));
        for (int i = 0; i < HOSTILE.size(); i++) {
            String city = HOSTILE.get(i);
            assertThat(stylist.phrased(evening(i), city)).hasValue(StylistIT.GOOD.replace(Facts.CITY, city));
        }
        assertThat(server.asked())
                .hasSize(HOSTILE.size())
                .doesNotHaveDuplicates()
                .allSatisfy(request -> assertThat(StandInModel.facts(request))
                        .startsWith("{\"plain\":\"{city}, walking")
                        .doesNotContain("Ignore", "Oslo"));
    }

    @Test
    @DisplayName(
            "a model that has been turned says each of 225 hostile texts, alone, after and before a good sentence: all 675 replies are thrown away")
    void turnedModelsAreNotHeard() {
        List<String> replies = HOSTILE.stream()
                .flatMap(text -> Stream.of(text, StylistIT.GOOD + " " + text, text + " " + StylistIT.GOOD))
                .toList();
        for (int i = 0; i < replies.size(); i++) {
            server.says(replies.get(i));
            assertThat(stylist.phrased(evening(i), "Oslo")).as(replies.get(i)).isEmpty();
        }
        assertThat(server.asked()).hasSize(replies.size());
        Month month = Stylists.month(objects);
        assertThat(month.thrownAway()).isEqualTo(replies.size());
        assertThat(month.failed()).isZero();
    }
}
