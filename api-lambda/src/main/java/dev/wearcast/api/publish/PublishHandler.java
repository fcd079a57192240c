package dev.wearcast.api.publish;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wearcast.api.serving.Catalogue;
import dev.wearcast.api.system.AwsClients;
import dev.wearcast.api.system.Json;
import dev.wearcast.api.system.Settings;
import dev.wearcast.api.warehouse.CityForecast;
import dev.wearcast.api.warehouse.Gold;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Lambda that reads gold once and publishes it. Answers {@code {"version", "cityCount", "hourCount", "newestDataAsOf"}}. It fails,
 * and leaves the version in force alone, when gold has no hours from now on or anything cannot be read or written.
 */
public final class PublishHandler implements RequestStreamHandler {

    private static final Logger log = LoggerFactory.getLogger(PublishHandler.class);
    private static final Duration PUT_LIMIT = Duration.ofSeconds(20);

    private final ObjectMapper json = Json.mapper();
    private final Gold gold;
    private final Publication publication;
    private final PublicationReport report;
    private final Clock clock;

    /** For Lambda. */
    public PublishHandler() {
        this(Settings.from(System::getenv), System.getenv().getOrDefault("STAGE", "local"), Clock.systemUTC());
    }

    PublishHandler(Settings settings, String stage, Clock clock) {
        this.gold = Gold.of(settings, json);
        this.publication = new Publication(AwsClients.s3(PUT_LIMIT), json, settings.servingBucket(), clock);
        this.report = new PublicationReport(json, stage);
        this.clock = clock;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, @Nullable Context context) throws IOException {
        PublishRequest request = json.readValue(input, PublishRequest.class);
        log.info("Publishing for run {}", request.runId());
        Published published = publication.publish(this::read, this::catalogue);
        // Past the logger: only a line that begins with its brace is taken for metrics.
        System.out.println(report.of(published, clock.instant()));
        json.writeValue(output, published);
    }

    private void read(Consumer<CityForecast> reader) {
        try {
            gold.each(clock.instant().truncatedTo(ChronoUnit.HOURS), reader);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private Catalogue catalogue(String version, Instant publishedAt) {
        try {
            return gold.catalogue(version, publishedAt);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static PublishFailedException unreadable(SQLException e) {
        return new PublishFailedException("Gold cannot be read: " + e.getMessage(), e);
    }

    /** @param runId the pipeline run that asks, for the log */
    private record PublishRequest(@Nullable String runId) {}
}
