package dev.wearcast.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class AwsEmulatorIT extends AwsEmulatorTest {

    @Test
    @DisplayName("one emulator serves the whole JVM")
    void isShared() {
        assertThat(AwsEmulator.shared()).isSameAs(emulator());
    }

    @Test
    @DisplayName("S3 gives back the bytes and the metadata that were put")
    void keepsObjects() {
        String bucket = newBucket("testkit");
        try (S3Client s3 = s3()) {
            s3.putObject(
                    put -> put.bucket(bucket).key("date=2026-11-23/run=06:07").metadata(java.util.Map.of("a", "b")),
                    RequestBody.fromString("weather"));

            var object = s3.getObjectAsBytes(get -> get.bucket(bucket).key("date=2026-11-23/run=06:07"));

            assertThat(object.asUtf8String()).isEqualTo("weather");
            assertThat(object.response().metadata()).containsEntry("a", "b");
        }
    }

    @Test
    @DisplayName("a child process learns the endpoint from its environment")
    void describesItselfAsEnvironment() {
        assertThat(emulator().environment())
                .containsEntry("AWS_ENDPOINT_URL", awsEndpoint().toString());
    }
}
