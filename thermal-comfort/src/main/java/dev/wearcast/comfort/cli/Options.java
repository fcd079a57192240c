package dev.wearcast.comfort.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Arguments of the form {@code --name value}. */
record Options(Map<String, String> values) {

    static Options of(List<String> arguments, String... known) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!List.of(known).contains(name)) {
                throw new UsageException("no option " + name
                        + (known.length == 0 ? "; there are none" : "; there is " + String.join(", ", known)));
            }
            if (i + 1 == arguments.size()) {
                throw new UsageException(name + " needs a value");
            }
            values.put(name, arguments.get(i + 1));
        }
        return new Options(values);
    }

    String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }
}
