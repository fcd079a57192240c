package dev.wearcast.api.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wearcast.api.Documents;
import dev.wearcast.api.cities.City;
import dev.wearcast.api.cities.CityName;
import dev.wearcast.api.cities.UnknownCityException;
import dev.wearcast.api.serving.Catalogue;
import dev.wearcast.api.serving.ServingDocument;
import dev.wearcast.api.warehouse.CityForecast;
import dev.wearcast.api.warehouse.Gold;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutlookLayersTest {

    private static final CityName OSLO = CityName.of("Oslo");

    private Instant now = Instant.parse("2026-11-23T06:20:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private boolean published = true;
    private final Outlooks s3 = name -> {
        if (!published) {
            throw new OutlookUnavailableException("S3 is gone", null);
        }
        return new Outlook(
                Documents.document(Documents.OSLO, "v1", Instant.parse("2026-11-23T06:20:00Z")), false, List.of());
    };
    private final FakeGold gold = new FakeGold();
    private final TimeLimit limit = new TimeLimit(Duration.ofMillis(500), Duration.ofMinutes(5));
    private final Outlooks outlooks = new LayeredOutlooks(List.of(s3, new JdbcOutlooks(gold, limit, clock)), clock);

    /** Gold that counts how often it is asked, and fails or hangs when told to. */
    private static final class FakeGold implements Gold {

        private int readings;
        private boolean broken;
        private CountDownLatch held = new CountDownLatch(0);

        @Override
        public List<City> cities(Instant from) {
            return List.of(Documents.OSLO);
        }

        @Override
        public Optional<CityForecast> of(String cityId, Instant from) throws SQLException {
            readings++;
            try {
                held.await();
            } catch (InterruptedException e) {
                throw new SQLException(e);
            }
            if (broken) {
                throw new SQLException("over quota");
            }
            ServingDocument document = Documents.document(Documents.OSLO, "none", from);
            return Optional.of(new CityForecast(
                    document.city(),
                    document.source(),
                    document.dataAsOf(),
                    document.activities(),
                    document.hours(),
                    document.trends()));
        }

        @Override
        public Catalogue catalogue(String version, Instant publishedAt) {
            throw new UnsupportedOperationException("an outlook needs no catalogue");
        }

        @Override
        public void each(Instant from, Consumer<CityForecast> reader) {
            throw new UnsupportedOperationException("the API reads one city");
        }
    }

    @Test
    @DisplayName("while S3 answers, the warehouse is left alone")
    void prefersS3() {
        assertThat(outlooks.of(OSLO).document().version()).isEqualTo("v1");
        assertThat(gold.readings).isZero();
    }

    @Test
    @DisplayName("without S3 the warehouse answers, and once a minute at most")
    void fallsBack() {
        published = false;
        assertThat(outlooks.of(OSLO).lastKnown()).isFalse();
        outlooks.of(OSLO);
        assertThat(gold.readings).isEqualTo(1);
        now = now.plusSeconds(61);
        outlooks.of(OSLO);
        assertThat(gold.readings).isEqualTo(2);
    }

    @Test
    @DisplayName("without both, what was last known answers and says so, for as long as it has hours left")
    void remembers() {
        outlooks.of(OSLO);
        published = false;
        gold.broken = true;
        assertThat(outlooks.of(OSLO).lastKnown()).isTrue();
        now = now.plus(Duration.ofHours(48));
        assertThatThrownBy(() -> outlooks.of(OSLO)).isInstanceOf(OutlookUnavailableException.class);
    }

    @Test
    @DisplayName("a publication whose hours are over gives way to the warehouse")
    void doesNotAnswerFromThePast() {
        now = now.plus(Duration.ofDays(3));
        assertThat(outlooks.of(OSLO).document().version()).isEqualTo("unpublished");
    }

    @Test
    @DisplayName("a warehouse that failed twice is not asked a third time")
    void restsAfterFailures() {
        published = false;
        gold.broken = true;
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> outlooks.of(OSLO)).isInstanceOf(OutlookUnavailableException.class);
        }
        assertThat(gold.readings).isEqualTo(2);
    }

    @Test
    @DisplayName("a reading that was given up is in memory when it ends")
    void keepsLateAnswers() {
        published = false;
        gold.held = new CountDownLatch(1);
        assertThatThrownBy(() -> outlooks.of(OSLO)).isInstanceOf(OutlookUnavailableException.class);
        assertThatThrownBy(() -> outlooks.of(OSLO)).hasMessageContaining("No source");
        gold.held.countDown();
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!answers()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        assertThat(gold.readings).isEqualTo(1);
    }

    private boolean answers() {
        try {
            return !outlooks.of(OSLO).lastKnown();
        } catch (OutlookUnavailableException notYet) {
            return false;
        }
    }

    @Test
    @DisplayName("a city that gold does not know is unknown, which is no failure of the warehouse")
    void tellsUnknownFromBroken() {
        published = false;
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> outlooks.of(CityName.of("Atlantis"))).isInstanceOf(UnknownCityException.class);
        }
        assertThat(outlooks.of(OSLO).lastKnown()).isFalse();
    }
}
