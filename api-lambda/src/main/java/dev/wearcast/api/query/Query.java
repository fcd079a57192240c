package dev.wearcast.api.query;

import dev.wearcast.api.problems.Nearest;
import dev.wearcast.api.problems.ProblemException;
import dev.wearcast.api.problems.ProblemType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A request's query, in which nothing is passed over: a parameter that is mistyped must not look as if it counted. */
public final class Query {

    /** What is longer names nothing here, and would only be work. */
    private static final int MAX_LENGTH = 100;

    /** Short enough for an int. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");

    private final MultiValueMap<String, String> parameters;

    private Query(MultiValueMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /** @throws ProblemException if it has a parameter that is not among the known */
    public static Query of(MultiValueMap<String, String> parameters, String... known) {
        for (String name : parameters.keySet()) {
            if (!Arrays.asList(known).contains(name)) {
                throw unknown(name, known);
            }
        }
        return new Query(parameters);
    }

    /** @throws ProblemException if it is missing or given more than once */
    public String one(String name, String example) {
        String value = single(name, example);
        if (value == null) {
            throw ProblemType.MISSING_PARAMETER
                    .because("Say which " + name + ", for example " + example + ".")
                    .parameter(name);
        }
        return value;
    }

    /** @throws ProblemException if it is given more than once, or is too long or blank to name anything */
    public String oneOr(String name, String unsaid, String example) {
        return said(name, example).orElse(unsaid);
    }

    /** @throws ProblemException if it is not a whole number from lowest to highest */
    public OptionalInt wholeNumber(String name, int lowest, int highest, String example) {
        Optional<String> said = said(name, example);
        if (said.isEmpty()) {
            return OptionalInt.empty();
        }
        String text = said.get().strip();
        int number = WHOLE_NUMBER.matcher(text).matches() ? Integer.parseInt(text) : Integer.MIN_VALUE;
        if (number < lowest || number > highest) {
            throw unusable(
                    name,
                    "is \"%s\", and must be a whole number from %d to %d".formatted(text, lowest, highest),
                    example);
        }
        return OptionalInt.of(number);
    }

    /**
     * What one of several words stands for; case is forgiven.
     *
     * @param meanings by word, in the order in which a problem lists the words
     * @throws ProblemException if it is another word; the problem offers the nearest
     */
    public <T> Optional<T> word(String name, Map<String, T> meanings, String example) {
        return said(name, example).map(text -> {
            String word = text.strip().toLowerCase(Locale.ROOT);
            T meaning = meanings.get(word);
            if (meaning == null) {
                List<String> nearest =
                        Nearest.to(word, meanings.keySet()).stream().toList();
                String meant = nearest.isEmpty() ? "" : ". Did you mean " + nearest.get(0) + "?";
                String known = String.join(" or ", meanings.keySet());
                throw unusable(name, "is \"%s\", and must be %s%s".formatted(text, known, meant), example)
                        .nearest(nearest)
                        .known(List.copyOf(meanings.keySet()));
            }
            return meaning;
        });
    }

    /** @throws ProblemException if it is no moment as ISO 8601 writes one */
    public Optional<Moment> moment(String name, String example) {
        return said(name, example).map(text -> Moment.of(text)
                .orElseThrow(() -> unusable(
                        name,
                        "is \"%s\", and must be a time as in 16:00, a date and time as in 2026-11-25T16:00,"
                                        .formatted(text)
                                + " or one with offset as in 2026-11-25T16:00Z",
                        example)));
    }

    private Optional<String> said(String name, String example) {
        String value = single(name, example);
        if (value != null && (value.isBlank() || value.length() > MAX_LENGTH)) {
            throw ProblemType.INVALID_PARAMETER
                    .because("`%s` is blank or longer than %d characters. Give one, for example %s, or leave it out."
                            .formatted(name, MAX_LENGTH, example))
                    .parameter(name);
        }
        return Optional.ofNullable(value);
    }

    private static ProblemException unusable(String name, String why, String example) {
        String stop = why.endsWith("?") ? "" : ".";
        return ProblemType.INVALID_PARAMETER
                .because("`%s` %s%s Ask for example %s.".formatted(name, why, stop, example))
                .parameter(name);
    }

    private @Nullable String single(String name, String example) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw ProblemType.INVALID_PARAMETER
                    .because("`%s` is given %d times. Give it once, for example %s."
                            .formatted(name, values.size(), example))
                    .parameter(name);
        }
        return values.isEmpty() ? null : values.get(0);
    }

    private static ProblemException unknown(String name, String... known) {
        if (known.length == 0) {
            return ProblemType.UNKNOWN_PARAMETER
                    .because("This path takes no parameters. Ask again without.")
                    .parameter(name);
        }
        Optional<String> nearest = Nearest.to(name.toLowerCase(Locale.ROOT), List.of(known));
        return ProblemType.UNKNOWN_PARAMETER
                .because("There is no such parameter here. %sThere are %s."
                        .formatted(nearest.map("Did you mean `%s`? "::formatted).orElse(""), String.join(", ", known)))
                .parameter(name)
                .nearest(nearest.stream().toList())
                .known(List.of(known));
    }
}
