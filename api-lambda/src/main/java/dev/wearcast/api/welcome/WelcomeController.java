package dev.wearcast.api.welcome;

import dev.wearcast.api.query.Query;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** GET / to programs: what this is and where to go next. */
@RestController
class WelcomeController {

    @GetMapping(path = "/", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Welcome> welcome(@RequestParam MultiValueMap<String, String> parameters) {
        Query.of(parameters);
        return ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(Welcome.INSTANCE); // to people it is a page
    }
}
