package dev.wearcast.api.trends;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wearcast.api.outlook.CityOutlooks;
import dev.wearcast.api.outlook.CityParameter;
import dev.wearcast.api.outlook.Outlook;
import dev.wearcast.api.query.Query;
import dev.wearcast.api.units.Units;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** GET /trends: a city's last days and those to come, day by day. */
@RestController
class TrendsController {

    private static final String DAYS = "days";
    private static final int DEFAULT_DAYS = 7;

    /** As far back as documents go. */
    private static final int MOST_DAYS = 30;

    private static final String EXAMPLE = "/trends?city=Oslo";

    private final CityOutlooks outlooks;
    private final Clock clock;
    private final ObjectMapper json;

    TrendsController(CityOutlooks outlooks, Clock clock, ObjectMapper json) {
        this.outlooks = outlooks;
        this.clock = clock;
        this.json = json;
    }

    @GetMapping(path = "/trends", produces = MediaType.APPLICATION_JSON_VALUE)
    Object trends(@RequestParam MultiValueMap<String, String> parameters) {
        Query query = Query.of(parameters, CityParameter.NAME, DAYS, Units.PARAMETER);
        int days = query.wholeNumber(DAYS, 1, MOST_DAYS, EXAMPLE + "&days=30").orElse(DEFAULT_DAYS);
        Units units = Units.of(query, EXAMPLE + "&units=imperial");
        Outlook outlook = outlooks.of(query, EXAMPLE);
        return units.of(TrendsAnswer.of(outlook, days, units, clock.instant()), json);
    }
}
