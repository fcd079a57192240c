package dev.wearcast.api.weather;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wearcast.api.outlook.CityOutlooks;
import dev.wearcast.api.outlook.CityParameter;
import dev.wearcast.api.outlook.Outlook;
import dev.wearcast.api.outlook.Start;
import dev.wearcast.api.query.Query;
import dev.wearcast.api.units.Units;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** GET /weather: the weather now and in the hours to come. */
@RestController
class WeatherController {

    private static final String HOURS = "hours";
    private static final int DEFAULT_HOURS = 24;
    private static final int MOST_HOURS = 120;
    private static final String EXAMPLE = "/weather?city=Oslo";

    private final CityOutlooks outlooks;
    private final Clock clock;
    private final ObjectMapper json;

    WeatherController(CityOutlooks outlooks, Clock clock, ObjectMapper json) {
        this.outlooks = outlooks;
        this.clock = clock;
        this.json = json;
    }

    @GetMapping(path = "/weather", produces = MediaType.APPLICATION_JSON_VALUE)
    Object weather(@RequestParam MultiValueMap<String, String> parameters) {
        Query query = Query.of(parameters, CityParameter.NAME, HOURS, Start.PARAMETER, Units.PARAMETER);
        int hours =
                query.wholeNumber(HOURS, 1, MOST_HOURS, EXAMPLE + "&hours=12").orElse(DEFAULT_HOURS);
        Start start = Start.of(query, EXAMPLE);
        Units units = Units.of(query, EXAMPLE + "&units=imperial");
        // Before the outlook, which is one that reaches beyond then: its data may end while it is fetched.
        Instant now = clock.instant();
        Outlook outlook = outlooks.of(query, EXAMPLE);
        return units.of(WeatherAnswer.of(outlook, start.in(outlook, now), hours, units, now), json);
    }
}
