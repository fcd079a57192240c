package dev.wearcast.api.warehouse;

import dev.wearcast.api.cities.City;
import dev.wearcast.api.serving.DailyTrend;
import dev.wearcast.api.serving.ForecastHour;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows of hours, ordered by city, made into one forecast after the other: only one is held at a time. */
final class ForecastRows {

    private final Wardrobe wardrobe;
    private final Map<String, List<DailyTrend>> trends;
    private final Consumer<CityForecast> reader;
    private @Nullable CityForecast first;
    private List<ForecastHour> hours = new ArrayList<>();

    ForecastRows(Wardrobe wardrobe, Map<String, List<DailyTrend>> trends, Consumer<CityForecast> reader) {
        this.wardrobe = wardrobe;
        this.trends = trends;
        this.reader = reader;
    }

    void add(ResultSet row) throws SQLException {
        ForecastHour hour = GoldRows.hour(row, wardrobe);
        CityForecast current = first;
        if (current == null || !current.city().id().equals(row.getString("city_id"))) {
            end();
            City city = GoldRows.city(row);
            first = new CityForecast(
                    city,
                    GoldRows.source(row),
                    GoldRows.retrievedAt(row),
                    wardrobe.activities(),
                    List.of(hour),
                    trends.getOrDefault(city.id(), List.of()));
        }
        hours.add(hour);
    }

    /** To be called after the last row: hands over what is still held. */
    void end() {
        CityForecast current = first;
        if (current != null) {
            reader.accept(current.with(hours));
        }
        first = null;
        hours = new ArrayList<>();
    }
}
