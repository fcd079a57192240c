package dev.wearcast.api.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.api.LambdaFunction;
import dev.wearcast.api.system.AwsClients;
import dev.wearcast.api.system.Json;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How long a person waits for words where S3, which stands before and after the model, takes its time. */
class SlowS3Test {

    private static final String NO_SUCH_KEY = "<Error><Code>NoSuchKey</Code><Message>None.</Message></Error>";

    private StandInModel model;
    private StandInModel s3;
    private Stylist stylist;

    @BeforeEach
    void start() throws IOException {
        model = new StandInModel();
        model.says(StylistIT.GOOD);
        s3 = new StandInModel();
        LambdaFunction.environment(s3.baseUrl().resolve("/"));
        WordObjects objects = new WordObjects(AwsClients.s3(WordsConfiguration.S3_LIMIT), Json.mapper(), "words");
        stylist = Stylists.hurried(model.baseUrl(), objects);
    }

    @AfterEach
    void stop() {
        model.close();
        s3.close();
    }

    private Duration phrasing() {
        long begun = System.nanoTime();
        assertThat(stylist.phrased(ReviewTest.EVENING, "Oslo")).isEmpty();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Test
    @DisplayName("S3 that hangs is waited for twice, each time no longer than words may take, and then left alone")
    void givesUpWhatHangs() {
        s3.misbehaves(exchange -> StandInModel.sleep(60_000));
        for (int i = 0; i < 5; i++) {
            assertThat(phrasing()).isLessThan(Stylists.LIMIT.plus(Stylists.LEEWAY));
        }
        assertThat(s3.asked()).hasSize(2);
        assertThat(model.asked()).isEmpty();
    }

    @Test
    @DisplayName("S3 that answers each of six calls in 0.9 s does not keep a person waiting for all of them")
    void givesUpWhatIsSlow() {
        s3.misbehaves(exchange -> {
            StandInModel.sleep(900);
            boolean isRead = exchange.getRequestMethod().equals("GET");
            StandInModel.answer(exchange, isRead ? 404 : 200, isRead ? NO_SUCH_KEY : "");
        });
        assertThat(phrasing()).isLessThan(Stylists.LIMIT.plus(Stylists.LEEWAY));
    }
}
