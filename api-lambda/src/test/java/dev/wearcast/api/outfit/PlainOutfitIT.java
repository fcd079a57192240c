package dev.wearcast.api.outfit;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.wearcast.api.ApiHandler;
import dev.wearcast.api.Documents;
import dev.wearcast.api.HttpAnswer;
import dev.wearcast.api.HttpEvent;
import dev.wearcast.api.LambdaFunction;
import dev.wearcast.api.Publications;
import dev.wearcast.api.StoppedClock;
import dev.wearcast.emulator.AwsEmulatorTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What `make bench-api` compares the API with does the same work. */
@ExtendWith(StoppedClock.class)
class PlainOutfitIT extends AwsEmulatorTest {

    private static final Instant NOW = StoppedClock.NOW;

    @Test
    @DisplayName("GET /outfit without Spring is answered as with Spring: status, headers, body")
    void answersTheSame() {
        String bucket = Publications.bucketWith(NOW, Documents.document(Documents.OSLO, "v1", NOW));
        ApiHandler spring = LambdaFunction.start(awsEndpoint(), bucket, LambdaFunction.NOWHERE, "none");
        RequestStreamHandler plain = new PlainOutfitHandler(bucket, Clock.fixed(NOW, ZoneOffset.UTC));
        HttpEvent event = HttpEvent.get("/outfit?city=Oslo&activity=running");
        assertThat(HttpAnswer.to(event, plain)).isEqualTo(HttpAnswer.to(event, spring));
    }
}
