package dev.wearcast.api.requests;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wearcast.api.geocoding.GuardedGeocoding;
import dev.wearcast.api.geocoding.OpenMeteoGeocoding;
import dev.wearcast.api.outlook.Outlooks;
import dev.wearcast.api.outlook.PublishedVersion;
import dev.wearcast.api.system.AwsClients;
import dev.wearcast.api.system.Dependency;
import dev.wearcast.api.system.Settings;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class RequestsConfiguration {

    /** With what else an answer takes, well within what a person waits. */
    private static final Duration GEOCODING_LIMIT = Duration.ofMillis(1500);

    private static final Duration GEOCODING_REST = Duration.ofSeconds(30);

    @Bean
    RequestSettings requestSettings(Environment environment) {
        return RequestSettings.from(environment::getProperty);
    }

    @Bean
    @Primary
    Outlooks askingOutlooks(@Qualifier("outlooks") Outlooks tracked, ObjectProvider<UntrackedCities> untracked) {
        return new AskingOutlooks(tracked, untracked);
    }

    @Bean
    @Lazy
    GuardedGeocoding geocoding(RequestSettings requestSettings, ObjectMapper json) {
        return new GuardedGeocoding(
                new OpenMeteoGeocoding(requestSettings.geocodingBaseUrl(), GEOCODING_LIMIT, json), GEOCODING_REST);
    }

    @Bean
    Dependency geocodingDependency(ObjectProvider<GuardedGeocoding> geocoding) {
        return new GeocodingDependency(geocoding);
    }

    @Bean
    @Lazy
    UntrackedCities untrackedCities(
            Settings settings,
            RequestSettings requestSettings,
            GuardedGeocoding geocoding,
            PublishedVersion published,
            ObjectMapper json,
            Clock clock) {
        return new UntrackedCities(geocoding, published, requests(settings, requestSettings, json, clock), clock);
    }

    private static @Nullable CityRequests requests(
            Settings settings, RequestSettings requestSettings, ObjectMapper json, Clock clock) {
        String bus = requestSettings.eventBusName();
        return bus == null
                ? null
                : new CityRequests(
                        new RequestLedger(AwsClients.s3(), settings.servingBucket(), json),
                        new CityRequestedEvents(AwsClients.eventBridge(), bus, json),
                        requestSettings,
                        clock);
    }
}
