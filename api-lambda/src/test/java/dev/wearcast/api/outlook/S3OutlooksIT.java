package dev.wearcast.api.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wearcast.api.Documents;
import dev.wearcast.api.cities.CityName;
import dev.wearcast.api.serving.ServingDocument;
import dev.wearcast.api.serving.ServingIndex;
import dev.wearcast.api.serving.ServingObjects;
import dev.wearcast.api.system.Json;
import dev.wearcast.emulator.AwsEmulatorTest;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

/** How a new publication becomes seen. */
class S3OutlooksIT extends AwsEmulatorTest {

    private static final CityName OSLO = CityName.of("Oslo");

    private Instant now = Instant.parse("2026-11-23T06:20:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final String bucket = newBucket("serving");
    private final S3Outlooks outlooks = new S3Outlooks(new ServingObjects(s3(), Json.mapper(), bucket), clock);

    private void publish(String version) throws Exception {
        ServingDocument document = Documents.document(Documents.OSLO, version, now);
        ServingIndex index = Documents.index(version, now, document);
        put(index.cities().get(0).key(), Json.mapper().writeValueAsString(document));
        put(ServingIndex.KEY, Json.mapper().writeValueAsString(index));
    }

    private void put(String key, String text) {
        s3().putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString(text));
    }

    private String version() {
        return outlooks.of(OSLO).document().version();
    }

    @Test
    @DisplayName("a new version is seen after a minute; until then, and when nothing changed, memory answers")
    void seesNewVersions() throws Exception {
        publish("v1");
        assertThat(version()).isEqualTo("v1");
        publish("v2");
        assertThat(version()).isEqualTo("v1");
        now = now.plusSeconds(61);
        assertThat(version()).isEqualTo("v2");
        now = now.plusSeconds(61);
        assertThat(version()).isEqualTo("v2");
    }

    @Test
    @DisplayName("an index that is not there or not readable is unavailable, and asked for again after a rest")
    void recovers() throws Exception {
        assertThatThrownBy(this::version).isInstanceOf(OutlookUnavailableException.class);
        put(ServingIndex.KEY, "{");
        now = now.plusSeconds(6);
        assertThatThrownBy(this::version).isInstanceOf(OutlookUnavailableException.class);
        publish("v1");
        assertThatThrownBy(this::version).isInstanceOf(OutlookUnavailableException.class);
        now = now.plusSeconds(6);
        assertThat(version()).isEqualTo("v1");
    }

    @Test
    @DisplayName("a document of an older version is unavailable, and the reason names both versions")
    void passesOverOtherVersions() throws Exception {
        publish("v1");
        String key = Documents.index("v1", now, Documents.document(Documents.OSLO, "v1", now))
                .cities()
                .get(0)
                .key();
        put(key, "{\"schemaVersion\": 1, \"version\": \"v1\", \"hours\": []}");
        assertThatThrownBy(this::version)
                .isInstanceOf(OutlookUnavailableException.class)
                .hasStackTraceContaining("A serving document of version 1, and this code reads version 2");
    }
}
