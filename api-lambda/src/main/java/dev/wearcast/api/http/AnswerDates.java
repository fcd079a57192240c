package dev.wearcast.api.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
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

    private static final JsonFactory JSON = new JsonFactory();

    static final AnswerDates NONE = new AnswerDates(Optional.empty(), Optional.empty());

    static AnswerDates in(byte[] json) throws IOException {
        Instant dataAsOf = null;
        Instant begins = null;
        boolean past = false;
        try (JsonParser parser = JSON.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    String name = parser.currentName();
                    String of = parser.getParsingContext().getParent().getCurrentName();
                    if ("dataAsOf".equals(name)) {
                        dataAsOf = later(dataAsOf, moment(parser.getText()));
                    } else if ("from".equals(name) && "window".equals(of)
                            || "at".equals(name) && "current".equals(of)) {
                        begins = moment(parser.getText());
                    } else if ("asOf".equals(name)) {
                        past = true;
                    }
                }
            }
        }
        return new AnswerDates(Optional.ofNullable(dataAsOf), Optional.ofNullable(past ? null : begins));
    }

    private static @Nullable Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
