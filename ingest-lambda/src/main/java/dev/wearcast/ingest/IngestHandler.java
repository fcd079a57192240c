package dev.wearcast.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wearcast.ingest.city.TrackedCities;
import dev.wearcast.ingest.landing.EventBridgeAnnouncements;
import dev.wearcast.ingest.landing.S3Landing;
import dev.wearcast.ingest.landing.WeatherLanded;
import dev.wearcast.ingest.weather.Deadline;
import dev.wearcast.ingest.weather.OpenMeteo;
import dev.wearcast.ingest.weather.Retries;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * What Lambda calls: {@code dev.wearcast.ingest.IngestHandler}. Takes EventBridge Scheduler's default event and answers
 * {@code {"bucket", "key", "cityCount", "missingCities"}}. The same event again overwrites the same object, so Lambda
 * and Scheduler may retry as they like.
 */
public final class IngestHandler implements RequestStreamHandler {

    /** Kept free at the end of the function's time, for landing what was fetched. */
    private static final Duration LANDING_TIME = Duration.ofSeconds(10);

    private final JsonMapper json = JsonMapper.builder().build();
    private final IngestRun run;

    /** Configured by the environment: {@code LANDING_BUCKET}, {@code EVENT_BUS_NAME}, {@code WEATHER_BASE_URL}. */
    public IngestHandler() {
        this(IngestConfiguration.from(System.getenv()));
    }

    private IngestHandler(IngestConfiguration configuration) {
        this(
                configuration,
                S3Client.builder().forcePathStyle(configuration.pathStyle()).build(),
                EventBridgeClient.create(),
                Retries.POLITE);
    }

    IngestHandler(IngestConfiguration configuration, S3Client s3, EventBridgeClient eventBridge, Retries retries) {
        Clock clock = Clock.systemUTC();
        this.run = new IngestRun(
                TrackedCities.load(),
                new OpenMeteo(configuration.weatherBaseUrl(), retries, clock),
                new S3Landing(s3, configuration.landingBucket()),
                new EventBridgeAnnouncements(eventBridge, configuration.eventBusName()),
                configuration.landingBucket(),
                clock);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        ScheduledEvent event = ScheduledEvent.read(input);
        Duration left = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(LANDING_TIME);
        WeatherLanded landed = run.at(event.scheduledAt(), context.getAwsRequestId(), Deadline.in(left));
        json.writeValue(output, new Answer(landed));
    }

    private record Answer(String bucket, String key, int cityCount, List<String> missingCities) {
        Answer(WeatherLanded landed) {
            this(landed.bucket(), landed.key(), landed.cityCount(), landed.missingCities());
        }
    }
}
