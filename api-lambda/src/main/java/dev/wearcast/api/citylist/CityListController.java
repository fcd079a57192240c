package dev.wearcast.api.citylist;

import dev.wearcast.api.cities.Cities;
import dev.wearcast.api.outlook.CityParameter;
import dev.wearcast.api.outlook.Known;
import dev.wearcast.api.outlook.PublishedData;
import dev.wearcast.api.query.Query;
import dev.wearcast.api.serving.ServingIndex;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** GET /cities: the tracked cities, all or those that a name may mean. */
@RestController
class CityListController {

    private static final String TEXT = "q";
    private static final String LIMIT = "limit";
    private static final int MOST = 1000;

    /** Enough to choose from, where something is looked for; else all. */
    private static final int DEFAULT_HITS = 10;

    private final PublishedData data;
    private final Clock clock;

    CityListController(PublishedData data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    @GetMapping(path = "/cities", produces = MediaType.APPLICATION_JSON_VALUE)
    CityList cities(@RequestParam MultiValueMap<String, String> parameters) {
        Query query = Query.of(parameters, TEXT, LIMIT);
        boolean searches = parameters.containsKey(TEXT);
        int limit = query.wholeNumber(LIMIT, 1, MOST, "/cities?limit=20").orElse(searches ? DEFAULT_HITS : MOST);
        Instant now = clock.instant();
        if (!searches) {
            Known<ServingIndex> index = data.index();
            return list(new Cities<>(index.value().cities()).byName(), limit, index.isLastKnown(now), now);
        }
        var name = CityParameter.of(query, TEXT, "/cities?q=osl");
        Known<ServingIndex> index = data.index();
        return list(new Cities<>(index.value().cities()).like(name), limit, index.isLastKnown(now), now);
    }

    private static CityList list(List<ServingIndex.Entry> entries, int limit, boolean lastKnown, Instant now) {
        return CityList.of(entries.stream().limit(limit).toList(), lastKnown, now);
    }
}
