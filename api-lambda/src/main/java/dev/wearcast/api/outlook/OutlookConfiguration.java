package dev.wearcast.api.outlook;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wearcast.api.serving.ServingObjects;
import dev.wearcast.api.system.AwsClients;
import dev.wearcast.api.system.Settings;
import dev.wearcast.api.warehouse.Gold;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
class OutlookConfiguration {

    /** The driver's own time-outs are four to eight times as long. */
    private static final Duration WAREHOUSE_LIMIT = Duration.ofSeconds(2);

    private static final Duration WAREHOUSE_REST = Duration.ofSeconds(30);

    @Bean
    S3Outlooks publishedOutlooks(Settings settings, ObjectMapper json, Clock clock) {
        return new S3Outlooks(new ServingObjects(AwsClients.s3(), json, settings.servingBucket()), clock);
    }

    @Bean
    @Primary
    Outlooks outlooks(S3Outlooks published, Settings settings, ObjectMapper json, Clock clock) {
        TimeLimit limit = new TimeLimit(WAREHOUSE_LIMIT, WAREHOUSE_REST);
        return new LayeredOutlooks(List.of(published, new JdbcOutlooks(Gold.of(settings, json), limit, clock)), clock);
    }
}
