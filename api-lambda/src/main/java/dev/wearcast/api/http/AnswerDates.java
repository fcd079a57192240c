package dev.wearcast.api.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a finished JSON answer says of its own time. Read from the answer itself, so that no route has to say it again,
 * and whatever a route answers, the headers cannot say otherwise.
 *
 * @param dataAsOf the newest of the data's times; empty where the answer is not made of data
 * @param begins when the time that it covers begins, where that moves with the clock
 */
record AnswerDates(Optional<Instant> dataAsOf, Optional<Instant> begins) {

    static final AnswerDates NONE = new AnswerDates(Optional.empty(), Optional.empty());

    private static final String DATA_AS_OF = "\"dataAsOf\":\"";
    private static final String WINDOW_FROM = "\"window\":{\"from\":\"";
    private static final String CURRENT_AT = "\"current\":{\"at\":\"";
    private static final String AS_OF = "\"asOf\":\"";

    /**
     * Looked for as they are written, which no other text can be: inside of one, a quotation mark has a backslash before
     * it. Parsing all of an answer for two dates cost a fifth of what making it does.
     */
    static AnswerDates in(String json) {
        Instant dataAsOf = null;
        for (int at = json.indexOf(DATA_AS_OF); at >= 0; at = json.indexOf(DATA_AS_OF, at + 1)) {
            dataAsOf = later(dataAsOf, moment(json, at + DATA_AS_OF.length()));
        }
        Instant begins = json.contains(AS_OF) ? null : first(json, WINDOW_FROM, CURRENT_AT);
        return new AnswerDates(Optional.ofNullable(dataAsOf), Optional.ofNullable(begins));
    }

    private static @Nullable Instant first(String json, String... members) {
        for (String member : members) {
            int at = json.indexOf(member);
            if (at >= 0) {
                return moment(json, at + member.length());
            }
        }
        return null;
    }

    private static @Nullable Instant moment(String json, int begin) {
        try {
            return OffsetDateTime.parse(json.substring(begin, json.indexOf('"', begin)))
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
