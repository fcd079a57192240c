package dev.wearcast.api.health;

import dev.wearcast.api.outlook.PublishedVersion;
import dev.wearcast.api.query.Query;
import dev.wearcast.api.system.Dependency;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HealthController {

    private static final String DEEP = "deep";

    private final PublishedVersion published;
    private final List<Dependency> dependencies;
    private final Clock clock;

    HealthController(PublishedVersion published, List<Dependency> dependencies, Clock clock) {
        this.published = published;
        this.dependencies = List.copyOf(dependencies);
        this.clock = clock;
    }

    @GetMapping(path = "/health", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Health> health(@RequestParam MultiValueMap<String, String> parameters) {
        boolean deep = Query.of(parameters, DEEP)
                .word(DEEP, Map.of("1", true), "/health?deep=1")
                .orElse(false);
        Health health = published
                .current()
                .map(index -> Health.with(index, clock.instant()))
                .orElse(Health.WITHOUT_DATA);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(deep ? health.asked(dependencies.stream().map(Asked::of).toList()) : health);
    }
}
