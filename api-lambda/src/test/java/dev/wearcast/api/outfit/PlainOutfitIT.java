package dev.wearcast.api.outfit;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.wearcast.api.ApiHandler;
import dev.wearcast.api.Documents;
import dev.wearcast.api.HttpAnswer;
import dev.wearcast.api.HttpEvent;
import dev.wearcast.api.LambdaFunction;
import dev.wearcast.api.Publications;
import dev.wearcast.emulator.AwsEmulatorTest;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What `make bench-api` compares the API with does the same work. */
class PlainOutfitIT extends AwsEmulatorTest {

    @Test
    @DisplayName("GET /outfit without Spring is answered as with Spring: status, headers, body")
    void answersTheSame() {
        Instant now = Instant.now();
        String bucket = Publications.bucketWith(now, Documents.document(Documents.OSLO, "v1", now));
        ApiHandler spring = LambdaFunction.start(awsEndpoint(), bucket, LambdaFunction.NOWHERE, "none");
        RequestStreamHandler plain = new PlainOutfitHandler(bucket);
        HttpEvent event = HttpEvent.get("/outfit?city=Oslo&activity=running");
        HttpAnswer before;
        HttpAnswer between;
        HttpAnswer after = HttpAnswer.to(event, spring);
        do {
            // Each second an answer is another; none passed between two that are the same.
            before = after;
            between = HttpAnswer.to(event, plain);
            after = HttpAnswer.to(event, spring);
        } while (!before.equals(after));
        assertThat(between).isEqualTo(before);
    }
}
