package dev.wearcast.api.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wearcast.api.Documents;
import dev.wearcast.api.cities.Cities;
import dev.wearcast.api.cities.CityName;
import dev.wearcast.api.cities.UnknownCityException;
import dev.wearcast.api.serving.ServingDocument;
import dev.wearcast.api.serving.ServingIndex;
import dev.wearcast.api.serving.ServingObjects;
import dev.wearcast.api.system.Json;
import dev.wearcast.emulator.AwsEmulatorTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

/** How a new publication becomes seen. */
class PublishedObjectsIT extends AwsEmulatorTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Instant now = Instant.parse("2026-11-23T06:20:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final String bucket = newBucket("serving");
    private final PublishedObjects published = new PublishedObjects(
            new ServingObjects(s3(), Json.mapper(), bucket),
            new TimeLimit("S3", LIMIT, 1, Duration.ofMinutes(5)),
            clock);

    private String publish(String version) throws Exception {
        ServingDocument document = Documents.document(Documents.OSLO, version, now);
        ServingIndex index = Documents.index(version, now, document);
        String key = index.cities().get(0).key();
        put(key, Json.mapper().writeValueAsString(document));
        put(ServingIndex.KEY, Json.mapper().writeValueAsString(index));
        return key;
    }

    private void put(String key, String text) {
        s3().putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString(text));
    }

    private Lookup<ServingDocument> lookup(String city) {
        return published.object(
                index -> new Cities<>(index.cities())
                        .named(CityName.of(city))
                        .winner()
                        .key(),
                ServingDocument.class);
    }

    private String version() {
        return lookup("Oslo").ask(Wait.FULL).value().version();
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
        assertThat(lookup("Oslo").remembered().orElseThrow().confirmedAt()).isEqualTo(now);
    }

    @Test
    @DisplayName("an index that is not there or not readable is unavailable, and asked for again at once")
    void recovers() throws Exception {
        assertThatThrownBy(this::version).isInstanceOf(OutlookUnavailableException.class);
        put(ServingIndex.KEY, "{");
        assertThatThrownBy(this::version).isInstanceOf(OutlookUnavailableException.class);
        publish("v1");
        assertThat(version()).isEqualTo("v1");
    }

    @Test
    @DisplayName("a document of an older schema is unavailable, and the reason names both; memory keeps what it had")
    void passesOverOtherVersions() throws Exception {
        publish("v1");
        version();
        now = now.plusSeconds(61);
        put(publish("v2"), "{\"schemaVersion\": 1, \"version\": \"v2\", \"hours\": []}");
        assertThatThrownBy(this::version)
                .isInstanceOf(OutlookUnavailableException.class)
                .hasStackTraceContaining("A serving document of version 1, and this code reads version");
        Known<ServingDocument> remembered = lookup("Oslo").remembered().orElseThrow();
        assertThat(remembered.value().version()).isEqualTo("v1");
        assertThat(remembered.confirmedAt()).isEqualTo(now.minusSeconds(61));
    }

    @Test
    @DisplayName("a city that is not in the index is unknown, whether S3 still answers or not")
    void knowsWhatIsNotTracked() throws Exception {
        publish("v1");
        assertThatThrownBy(() -> lookup("Atlantis").ask(Wait.FULL)).isInstanceOf(UnknownCityException.class);
        assertThat(lookup("Atlantis").remembered()).isEmpty();
        now = now.plusSeconds(61);
        s3().deleteObject(delete -> delete.bucket(bucket).key(ServingIndex.KEY));
        assertThatThrownBy(() -> lookup("Atlantis").ask(Wait.FULL)).isInstanceOf(UnknownCityException.class);
        assertThatThrownBy(() -> lookup("Oslo").ask(Wait.FULL)).isInstanceOf(OutlookUnavailableException.class);
    }
}
