package dev.wearcast.api.warehouse;

import dev.wearcast.api.cities.City;
import dev.wearcast.api.serving.DailyTrend;
import dev.wearcast.api.serving.ForecastHour;
import dev.wearcast.api.serving.HourOutfits;
import dev.wearcast.api.serving.Source;
import dev.wearcast.api.serving.Weather;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows ordered by city and hour, made into one forecast after the other: only one is held at a time. */
final class ForecastRows {

    private final Wardrobe wardrobe;
    private final Map<String, List<DailyTrend>> trends;
    private final Consumer<CityForecast> reader;
    private @Nullable Town town;
    private @Nullable Hour hour;

    /** A city whose rows come in. */
    private record Town(City city, Source source, Instant dataAsOf, List<ForecastHour> hours) {}

    /** An hour whose activities come in. */
    private record Hour(Instant validAt, Weather weather, Map<String, HourOutfits> outfits) {}

    ForecastRows(Wardrobe wardrobe, Map<String, List<DailyTrend>> trends, Consumer<CityForecast> reader) {
        this.wardrobe = wardrobe;
        this.trends = trends;
        this.reader = reader;
    }

    void add(ResultSet row) throws SQLException {
        if (town == null || !town.city().id().equals(row.getString("city_id"))) {
            end();
            town = new Town(GoldRows.city(row), GoldRows.source(row), GoldRows.retrievedAt(row), new ArrayList<>());
        }
        Instant validAt = GoldRows.validAt(row);
        if (hour == null || !hour.validAt().equals(validAt)) {
            endHour();
            hour = new Hour(validAt, GoldRows.weather(row), new HashMap<>());
        }
        hour.outfits().put(row.getString("activity_id"), wardrobe.outfits(row.getString("by_sensitivity_json")));
    }

    /** To be called after the last row: hands over what is still held. */
    void end() {
        endHour();
        if (town != null) {
            City city = town.city();
            reader.accept(new CityForecast(
                    city,
                    town.source(),
                    town.dataAsOf(),
                    wardrobe.activities(),
                    town.hours(),
                    trends.getOrDefault(city.id(), List.of())));
        }
        town = null;
    }

    private void endHour() {
        if (hour != null && town != null) {
            town.hours().add(new ForecastHour(hour.validAt(), hour.weather(), hour.outfits()));
        }
        hour = null;
    }
}
