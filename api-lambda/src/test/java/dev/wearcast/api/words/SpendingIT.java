package dev.wearcast.api.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.api.system.Json;
import dev.wearcast.emulator.AwsEmulatorTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;

/** The month's sum, in a real bucket. */
class SpendingIT extends AwsEmulatorTest {

    private static final Instant LAST_DAY = Instant.parse("2026-11-30T23:59:00Z");
    private static final Instant FIRST_DAY = Instant.parse("2026-12-01T00:01:00Z");
    private static final long CENT = 10_000;

    private String bucket;
    private WordObjects objects;

    @BeforeEach
    void bucket() {
        bucket = newBucket("words");
        objects = new WordObjects(s3(), Json.mapper(), bucket);
    }

    private Spending spending(String capUsd, Instant now) {
        return new Spending(objects, new BigDecimal(capUsd), Clock.fixed(now, ZoneOffset.UTC));
    }

    private Month month(String month) {
        return objects.read("words/spending/month=" + month + ".json", Month.class)
                .map(WordObjects.Tagged::value)
                .orElse(Month.NEW);
    }

    @Test
    @DisplayName("a call that could pass the cap is not made, and the cap itself can be spent")
    void keepsTheCap() {
        Spending spending = spending("0.03", LAST_DAY);
        assertThat(IntStream.range(0, 5)
                        .filter(i -> spending.begin(CENT).isPresent())
                        .count())
                .isEqualTo(3);
        assertThat(month("2026-11").spentMicroUsd()).isEqualTo(3 * CENT);
    }

    @Test
    @DisplayName("what a call did not cost is there for the next, and how it ended is counted")
    void givesBack() {
        Spending spending = spending("0.01", LAST_DAY);
        Spending.Begun begun = spending.begin(CENT).orElseThrow();
        assertThat(spending.begin(1)).isEmpty();
        spending.end(begun, 100, Month.End.THROWN_AWAY);
        assertThat(month("2026-11")).isEqualTo(new Month(100, 1, 1, 0));
        assertThat(spending.begin(CENT - 100)).isPresent();
    }

    @Test
    @DisplayName("a new month begins with nothing spent")
    void startsAnew() {
        assertThat(spending("0.01", LAST_DAY).begin(CENT)).isPresent();
        assertThat(spending("0.01", LAST_DAY).begin(CENT)).isEmpty();
        assertThat(spending("0.01", FIRST_DAY).begin(CENT)).isPresent();
    }

    @Test
    @DisplayName("many instances at once stay under the cap together")
    void isShared() {
        long begun = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> spending("0.05", LAST_DAY).begin(CENT))
                .filter(Optional::isPresent)
                .count();
        assertThat(begun).isBetween(1L, 5L);
        assertThat(month("2026-11")).isEqualTo(new Month(begun * CENT, begun, 0, begun));
    }

    @Test
    @DisplayName("without S3 nothing is spent")
    void needsS3() {
        Spending lost =
                new Spending(new WordObjects(s3(), Json.mapper(), "no-such-bucket"), BigDecimal.ONE, Clock.systemUTC());
        assertThat(lost.begin(1)).isEmpty();
    }

    @ParameterizedTest(name = "a month that holds {0} is left as it is, and nothing is spent")
    @ValueSource(strings = {"{\"spentMicroUsd\": ", "null", "[]", "{}", "{\"spentMicroUsd\": -5}"})
    void needsAReadableMonth(String corrupt) {
        s3().putObject(
                        put -> put.bucket(bucket).key("words/spending/month=2026-11.json"),
                        RequestBody.fromString(corrupt));
        assertThat(spending("1", LAST_DAY).begin(1)).isEmpty();
        assertThat(s3().getObjectAsBytes(get -> get.bucket(bucket).key("words/spending/month=2026-11.json"))
                        .asUtf8String())
                .isEqualTo(corrupt);
    }
}
