package dev.wearcast.weather.forecast;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wearcast.weather.climate.Cities;
import dev.wearcast.weather.climate.Coordinates;
import dev.wearcast.weather.hourly.LocalWeather;
import dev.wearcast.weather.system.Answer;
import dev.wearcast.weather.system.BadRequest;
import dev.wearcast.weather.system.Json;
import dev.wearcast.weather.system.Query;
import dev.wearcast.weather.system.Resource;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** {@code GET /v1/forecast}: hourly weather of one place or many. */
public final class Forecasts implements Resource {

    /** Parameters of the real API whose silent absence would mislead. */
    private static final List<String> NOT_SERVED =
            List.of("daily", "current", "minutely_15", "forecast_hours", "past_hours", "start_hour", "end_hour");

    private final Clock clock;
    private final Cities cities;
    private final Function<Coordinates, LocalWeather> weather;

    public Forecasts(Clock clock, Cities cities, Function<Coordinates, LocalWeather> weather) {
        this.clock = clock;
        this.cities = cities;
        this.weather = weather;
    }

    @Override
    public Answer answer(String method, Query query, byte[] body) {
        for (String parameter : NOT_SERVED) {
            if (query.has(parameter)) {
                throw new BadRequest("Parameter '" + parameter + "' is not served by the weather simulator");
            }
        }
        List<Coordinates> places = Places.asked(query);
        HourlySeries series = HourlySeries.asked(query);
        List<String> zones = zones(query, places);
        Instant now = clock.instant();
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        for (int i = 0; i < places.size(); i++) {
            ObjectNode answer = answer(places.get(i), PlaceTime.of(zones.get(i), now), now, query, series);
            // As the real one has it: the first location goes without a number.
            byte[] bytes = Json.bytes(i == 0 ? answer : answer.put("location_id", i));
            if (places.size() == 1) {
                return new Answer(200, bytes);
            }
            // As bytes at once: the trees of many places would not fit in a small heap together.
            answers.write(i == 0 ? '[' : ',');
            answers.writeBytes(bytes);
        }
        answers.write(']');
        return new Answer(200, answers.toByteArray());
    }

    private ObjectNode answer(Coordinates place, PlaceTime time, Instant now, Query query, HourlySeries series) {
        long started = System.nanoTime();
        LocalWeather local = weather.apply(place);
        ObjectNode answer = Json.object()
                .put("latitude", place.latitudeDeg())
                .put("longitude", place.longitudeDeg())
                .put("generationtime_ms", 0.0)
                .put("utc_offset_seconds", time.offsetSeconds())
                .put("timezone", time.zone())
                .put("timezone_abbreviation", time.abbreviation())
                .put("elevation", local.elevationM())
                .put("wearcast_source", local.source());
        if (!series.isEmpty()) {
            answer.set("hourly_units", series.units());
            answer.set("hourly", series.values(local, time, DayRange.asked(query, time.date(now))));
        }
        return answer.put("generationtime_ms", (System.nanoTime() - started) / 1000 / 1000.0);
    }

    private List<String> zones(Query query, List<Coordinates> places) {
        List<String> asked = query.has("timezone") ? query.list("timezone") : List.of("GMT");
        if (asked.size() != 1 && asked.size() != places.size()) {
            throw new BadRequest("Parameter 'timezone' must have one element, or as many as 'latitude'");
        }
        List<String> zones = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            String zone = asked.get(asked.size() == 1 ? 0 : i);
            zones.add(
                    zone.equals("auto")
                            ? cities.nearest(places.get(i)).timezone().getId()
                            : zone);
        }
        return zones;
    }
}
