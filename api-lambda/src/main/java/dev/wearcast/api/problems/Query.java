package dev.wearcast.api.problems;

import dev.wearcast.api.cities.EditDistance;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A request's query, in which nothing is passed over: a parameter that is mistyped must not look as if it counted. */
public final class Query {

    /** What is longer names nothing here, and would only be work. */
    private static final int MAX_LENGTH = 100;

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
        String value = single(name, example);
        if (value == null) {
            return unsaid;
        }
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw ProblemType.INVALID_PARAMETER
                    .because("`%s` is blank or longer than %d characters. Give one, for example %s, or leave it out."
                            .formatted(name, MAX_LENGTH, example))
                    .parameter(name);
        }
        return value;
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
        String nearest = Arrays.stream(known)
                .min(Comparator.comparingInt(
                        each -> EditDistance.between(name.toLowerCase(java.util.Locale.ROOT), each)))
                .orElseThrow();
        return ProblemType.UNKNOWN_PARAMETER
                .because("There is no such parameter here. The nearest is `" + nearest + "`.")
                .parameter(name)
                .nearest(List.of(nearest));
    }
}
