package dev.wearcast.api.warehouse;

import dev.wearcast.api.cities.City;
import dev.wearcast.api.serving.DailyTrend;
import dev.wearcast.api.serving.ForecastHour;
import dev.wearcast.api.serving.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A city's forecast while its rows come in. */
record ForecastRows(City city, Source source, Instant dataAsOf, List<ForecastHour> hours) {

    ForecastRows(City city, Source source, Instant dataAsOf) {
        this(city, source, dataAsOf, new ArrayList<>());
    }

    CityForecast with(List<DailyTrend> trends) {
        return new CityForecast(city, source, dataAsOf, hours, trends);
    }
}
