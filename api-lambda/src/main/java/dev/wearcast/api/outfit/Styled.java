package dev.wearcast.api.outfit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wearcast.api.words.Facts;
import dev.wearcast.api.words.Phrasing;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A finished answer, whose summary a language model may phrase. Made of the answer itself, so it cannot say more. */
final class Styled {

    private Styled() {}

    static ObjectNode of(ObjectNode answer, Phrasing phrasing) {
        String city = answer.at("/city/name").asText();
        String plain = answer.path("summary").asText();
        if (!plain.startsWith(city)) {
            throw new IllegalStateException("A summary begins with its city");
        }
        phrasing.phrased(facts(answer, Facts.CITY + plain.substring(city.length())), city)
                .ifPresent(text -> answer.put("summary", text).put("words", Words.STYLIST.id()));
        return answer;
    }

    private static Facts facts(ObjectNode answer, String plain) {
        List<String> changesAt = texts(answer, "changes", "at")
                .map(time -> time.substring(11, 16))
                .filter(plain::contains)
                .toList();
        List<String> remarks = Stream.of(
                        texts(answer, "outfit", "reason"),
                        texts(answer, "changes", "reason"),
                        texts(answer, "warnings", "text"),
                        StreamSupport.stream(answer.path("advice").spliterator(), false)
                                .map(JsonNode::asText))
                .flatMap(each -> each)
                .distinct()
                .toList();
        return new Facts(plain, texts(answer, "outfit", "name").toList(), changesAt, remarks);
    }

    private static Stream<String> texts(ObjectNode answer, String list, String member) {
        return StreamSupport.stream(answer.path(list).spliterator(), false)
                .map(each -> each.path(member).asText());
    }
}
