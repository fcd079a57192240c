package dev.wearcast.api.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.api.Documents;
import dev.wearcast.api.query.Query;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class StartTest {

    @ParameterizedTest(name = "at {0} from={1} is {2}")
    @CsvSource({
        // By the clock in Oslo it is an hour later.
        "2026-11-25T15:30:00Z, 16:00, 2026-11-25T15:00:00Z",
        "2026-11-25T15:59:59Z, 16:00, 2026-11-25T15:00:00Z",
        "2026-11-25T16:00:00Z, 16:00, 2026-11-26T15:00:00Z",
        "2026-11-25T15:30:00Z, 15:59, 2026-11-26T14:59:00Z",
        "2026-11-25T15:30:00Z, 17:00, 2026-11-25T16:00:00Z",
        "2026-11-25T15:30:00Z, , 2026-11-25T15:30:00Z",
        // The data ends on the 27th at 15:00 UTC.
        "2026-11-27T14:59:30Z, , 2026-11-27T14:59:30Z",
        "2026-11-27T14:59:30Z, 15:59, 2026-11-27T14:59:00Z"
    })
    void beginsInTheCurrentHourOrLater(Instant now, String from, Instant start) {
        Instant published = Instant.parse("2026-11-25T15:00:00Z");
        Outlook outlook = new Outlook(Documents.document(Documents.OSLO, "v1", published), false, List.of());
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        if (from != null) {
            parameters.add(Start.PARAMETER, from);
        }

        assertThat(Start.of(Query.of(parameters, Start.PARAMETER), "/weather?city=Oslo")
                        .in(outlook, now))
                .isEqualTo(start);
    }
}
