package dev.wearcast.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wearcast.ingest.city.City;
import dev.wearcast.ingest.city.TrackedCities;
import dev.wearcast.ingest.kept.KeptCities;
import dev.wearcast.ingest.landing.EventBridgeAnnouncements;
import dev.wearcast.ingest.landing.S3Landing;
import dev.wearcast.ingest.landing.WeatherLanded;
import dev.wearcast.ingest.weather.Deadline;
import dev.wearcast.ingest.weather.OpenMeteo;
import dev.wearcast.ingest.weather.Retries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * What Lambda calls: {@code dev.wearcast.ingest.IngestHandler}. Takes EventBridge Scheduler's default event and answers
 * {@code {"bucket", "key", "cityCount", "missingCities"}}. The same event again overwrites the same object, so Lambda
 * and Scheduler may retry as they like. Takes the API's event {@code CityRequested}, too, and answers
 * {@code {"city", "outcome"}}; it is no harm either when that comes again.
 */
public final class IngestHandler implements RequestStreamHandler {

    /** Kept free at the end of the function's time, for landing what was fetched. */
    private static final Duration LANDING_TIME = Duration.ofSeconds(10);

    private final JsonMapper json = JsonMapper.builder().build();
    private final TakingIn takingIn;
    private final IngestRun run;

    /** Configured by the environment: see {@link IngestConfiguration}. */
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
        TrackedCities builtIn = TrackedCities.load();
        KeptCities kept = new KeptCities(s3, configuration.landingBucket());
        this.takingIn = new TakingIn(builtIn, kept, configuration.trackedCitiesMax());
        this.run = new IngestRun(
                takingIn,
                new OpenMeteo(configuration.weatherBaseUrl(), retries, clock),
                new S3Landing(s3, configuration.landingBucket()),
                new EventBridgeAnnouncements(eventBridge, configuration.eventBusName()),
                configuration.landingBucket(),
                configuration.stage(),
                clock);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        byte[] bytes = input.readAllBytes();
        if (CityRequested.is(bytes)) {
            json.writeValue(output, take(CityRequested.read(bytes).city(), context.getAwsRequestId()));
            return;
        }
        ScheduledEvent event = ScheduledEvent.read(new ByteArrayInputStream(bytes));
        Duration left = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(LANDING_TIME);
        WeatherLanded landed = run.at(event.scheduledAt(), context.getAwsRequestId(), Deadline.in(left));
        json.writeValue(output, new Answer(landed));
    }

    private Taken take(City city, String requestId) throws IOException {
        Taken taken = new Taken(city.id(), takingIn.of(city).name().toLowerCase(Locale.ROOT));
        System.out.println(json.createObjectNode()
                .put("message", "City %s: %s".formatted(taken.city(), taken.outcome()))
                .put("requestId", requestId));
        return taken;
    }

    private record Taken(String city, String outcome) {}

    private record Answer(String bucket, String key, int cityCount, List<String> missingCities) {
        Answer(WeatherLanded landed) {
            this(landed.bucket(), landed.key(), landed.cityCount(), landed.missingCities());
        }
    }
}
