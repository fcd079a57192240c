package dev.wearcast.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

    private static final Instant NOW = Instant.parse("2026-11-25T16:20:40Z");

    private static AnswerDates dates(String json) {
        return AnswerDates.in(json.replace('\'', '"'));
    }

    @ParameterizedTest(name = "{0} - {1} s, {2}")
    @CsvSource(
            value = {
                // nothing of data: as long as anything
                "{'name':'Wearcast'} | 600 | ",
                // data of 15:07: the next is due at 18:07
                "{'dataAsOf':'2026-11-25T15:07:00Z'} | 600 | 2026-11-25T15:07:00Z",
                // data of 13:25: the next is due at 16:25
                "{'dataAsOf':'2026-11-25T13:25:00Z'} | 260 | 2026-11-25T13:25:00Z",
                // overdue: it can come at any time
                "{'dataAsOf':'2026-11-25T01:00:00Z'} | 60 | 2026-11-25T01:00:00Z",
                // of several the newest
                "[{'dataAsOf':'2026-11-25T01:00:00Z'},{'dataAsOf':'2026-11-25T15:07:00Z'}] | 600 | 2026-11-25T15:07:00Z",
                // a window that begins now: until the minute turns
                "{'window':{'from':'2026-11-25T17:20:00+01:00'},'dataAsOf':'2026-11-25T15:07:00Z'} | 20 | 2026-11-25T16:20:00Z",
                // one that is to begin: until it does
                "{'window':{'from':'2026-11-25T16:25:00Z'},'dataAsOf':'2026-11-25T15:07:00Z'} | 260 | 2026-11-25T15:07:00Z",
                // the current hour
                "{'current':{'at':'2026-11-25T16:00:00Z'},'dataAsOf':'2026-11-25T15:07:00Z'} | 20 | 2026-11-25T16:00:00Z",
                // what was answered in the past moves no more
                "{'asOf':'2026-11-24T16:00:00Z','window':{'from':'2026-11-24T16:00:00Z'},'dataAsOf':'2026-11-24T15:07:00Z'} | 60 | 2026-11-24T15:07:00Z",
                // a clock that is ahead
                "{'dataAsOf':'2026-11-25T16:30:00Z'} | 600 | 2026-11-25T16:20:40Z",
                // neither a date nor data
                "{'dataAsOf':null,'window':{'from':7}} | 600 | ",
                "{'dataAsOf':'today'} | 600 | ",
                // what a text quotes is no date
                "{'text':'\\'dataAsOf\\':\\'2026-11-25T15:07:00Z\\''} | 600 | "
            },
            delimiter = '|')
    void keepsUntilItWouldReadOtherwise(String json, long maxAgeSeconds, String lastModified) {
        AnswerDates dates = dates(json);
        assertThat(Freshness.maxAge(dates, NOW)).hasSeconds(maxAgeSeconds);
        assertThat(Freshness.lastModified(dates, NOW).map(Instant::toString).orElse(null))
                .isEqualTo(lastModified);
    }

    @Test
    void tagsAnswersByWhatTheySayButTheirAge() {
        assertThat(tag("{\"a\":1,\"ageSeconds\":7,\"b\":2}"))
                .isEqualTo(tag("{\"a\":1,\"ageSeconds\":4711,\"b\":2}"))
                .isNotEqualTo(tag("{\"a\":2,\"ageSeconds\":7,\"b\":2}"))
                .isNotEqualTo(tag("{\"a\":1,\"ageSeconds\":7,\"b\":3}"))
                .matches("W/\"[\\w-]{16}\"");
        assertThat(tag("é")).isNotEqualTo(tag("è"));
    }

    private static String tag(String body) {
        return Validity.of(body.getBytes(StandardCharsets.UTF_8), true, NOW).entityTag();
    }
}
