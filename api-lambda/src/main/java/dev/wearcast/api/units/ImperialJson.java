package dev.wearcast.api.units;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;

/** An answer in imperial units: what is called by a metric unit gets the imperial name and value, and texts with it. */
final class ImperialJson {

    private ImperialJson() {}

    static JsonNode of(JsonNode metric) {
        if (metric.isObject()) {
            ObjectNode imperial = JsonNodeFactory.instance.objectNode();
            metric.fields().forEachRemaining(member -> put(imperial, member.getKey(), member.getValue()));
            return imperial;
        }
        if (metric.isArray()) {
            ArrayNode imperial = JsonNodeFactory.instance.arrayNode();
            metric.forEach(each -> imperial.add(of(each)));
            return imperial;
        }
        return metric.isTextual() ? JsonNodeFactory.instance.textNode(ImperialText.of(metric.textValue())) : metric;
    }

    private static void put(ObjectNode imperial, String name, JsonNode value) {
        Optional<Quantity> quantity = value.isNumber() || value.isNull() ? named(name) : Optional.empty();
        if (quantity.isEmpty()) {
            imperial.set(name, of(value));
            return;
        }
        Quantity measured = quantity.get();
        String renamed = name.substring(0, name.length() - measured.suffix.length()) + measured.imperialSuffix;
        if (value.isNull()) {
            imperial.putNull(renamed);
        } else {
            imperial.put(renamed, measured.imperial(value.doubleValue()));
        }
    }

    /** Units are words of their own in a name: that of {@code effectK} is K, {@code WM2} ends in none of ours. */
    private static Optional<Quantity> named(String member) {
        return Arrays.stream(Quantity.values())
                .filter(quantity -> {
                    int end = member.length() - quantity.suffix.length();
                    return end > 0
                            && member.endsWith(quantity.suffix)
                            && !Character.isUpperCase(member.charAt(end - 1));
                })
                .findFirst();
    }
}
