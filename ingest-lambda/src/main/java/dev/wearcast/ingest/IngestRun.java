package dev.wearcast.ingest;

import dev.wearcast.ingest.city.City;
import dev.wearcast.ingest.kept.KeptCities;
import dev.wearcast.ingest.landing.EventBridgeAnnouncements;
import dev.wearcast.ingest.landing.LandingObject;
import dev.wearcast.ingest.landing.S3Landing;
import dev.wearcast.ingest.landing.WeatherLanded;
import dev.wearcast.ingest.weather.Deadline;
import dev.wearcast.ingest.weather.Forecasts;
import dev.wearcast.ingest.weather.OpenMeteo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Fetches, lands, announces: in this order, so that nothing is announced that is not there. */
record IngestRun(
        TakingIn takingIn,
        OpenMeteo weather,
        S3Landing landing,
        EventBridgeAnnouncements announcements,
        String bucket,
        String stage,
        Clock clock) {

    /**
     * Lands what can be fetched.
     *
     * @throws IllegalStateException if that is nothing; then nothing is written
     */
    WeatherLanded at(Instant scheduledAt, String requestId, Deadline deadline) {
        Instant start = clock.instant();
        KeptCities.Found kept = takingIn.found();
        List<City> tracked = takingIn.builtIn().and(kept.cities()).cities();
        Forecasts forecasts = weather.fetch(tracked, deadline);
        if (forecasts.fetched().isEmpty()) {
            report("No city could be fetched", start, scheduledAt, requestId, forecasts, kept);
            throw new IllegalStateException("No city could be fetched; the first reason: "
                    + forecasts.missing().values().iterator().next());
        }
        LandingObject object = LandingObject.of(scheduledAt, forecasts);
        landing.put(object);
        WeatherLanded landed = new WeatherLanded(
                bucket,
                object.key(),
                scheduledAt.toString(),
                forecasts.fetched().size(),
                forecasts.missingIds());
        announcements.announce(landed);
        report("Landed " + object.key(), start, scheduledAt, requestId, forecasts, kept);
        return landed;
    }

    private void report(
            String outcome,
            Instant start,
            Instant scheduledAt,
            String requestId,
            Forecasts forecasts,
            KeptCities.Found kept) {
        Instant now = clock.instant();
        Duration took = Duration.between(start, now);
        System.out.println(
                RunReport.of(outcome, stage, now, scheduledAt, requestId, forecasts, kept.unreadable(), took));
    }
}
