package dev.wearcast.api.health;

import dev.wearcast.api.outlook.PublishedVersion;
import dev.wearcast.api.problems.Query;
import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HealthController {

    private final PublishedVersion published;
    private final Clock clock;

    HealthController(PublishedVersion published, Clock clock) {
        this.published = published;
        this.clock = clock;
    }

    @GetMapping(path = "/health", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Health> health(@RequestParam MultiValueMap<String, String> parameters) {
        Query.of(parameters);
        Health health = published
                .current()
                .map(index -> Health.with(index, clock.instant()))
                .orElse(Health.WITHOUT_DATA);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(health);
    }
}
