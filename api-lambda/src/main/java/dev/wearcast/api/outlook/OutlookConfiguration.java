package dev.wearcast.api.outlook;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wearcast.api.serving.ServingObjects;
import dev.wearcast.api.system.AwsClients;
import dev.wearcast.api.system.Settings;
import dev.wearcast.api.warehouse.Gold;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class OutlookConfiguration {

    /** For index and document, where memory has neither. The client ends a call that hangs after 3 s. */
    private static final Duration DOCUMENTS_LIMIT = Duration.ofSeconds(5);

    /** How long S3 is left alone after it failed, so that not every request waits for it. */
    private static final Duration DOCUMENTS_REST = Duration.ofSeconds(5);

    private static final Duration WAREHOUSE_REST = Duration.ofSeconds(30);

    @Bean
    WarehouseLimits warehouseLimits(Environment environment) {
        return WarehouseLimits.from(environment::getProperty);
    }

    @Bean
    PublishedObjects publishedObjects(Settings settings, ObjectMapper json, Clock clock) {
        return new PublishedObjects(
                new ServingObjects(AwsClients.s3(), json, settings.servingBucket()),
                new TimeLimit("S3", DOCUMENTS_LIMIT, 1, DOCUMENTS_REST),
                clock);
    }

    @Bean
    Gold gold(Settings settings, ObjectMapper json) {
        return Gold.of(settings, json);
    }

    @Bean
    GoldReadings goldReadings(Gold gold, WarehouseLimits limits, Clock clock) {
        return new GoldReadings(gold, new TimeLimit("warehouse", limits.request(), 2, WAREHOUSE_REST), clock);
    }

    @Bean
    Layers layers(Clock clock) {
        return new Layers(clock);
    }

    @Bean
    Outlooks outlooks(Layers layers, PublishedObjects published, GoldReadings readings, Clock clock) {
        return new LayeredOutlooks(layers, published, readings, clock);
    }

    @Bean
    PastOutlooks pastOutlooks(Gold gold, WarehouseLimits limits, Clock clock) {
        // A breaker of its own: that the past takes long says nothing of what a reader of the present may expect.
        TimeLimit limit = new TimeLimit("warehouse's past", limits.history(), 2, WAREHOUSE_REST);
        return new PastOutlooks(new GoldReadings(gold, limit, clock));
    }
}
