package dev.wearcast.api.units;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sentences with metric quantities, told in imperial ones: {@code 2 to 5 °C} becomes {@code 36 to 41 °F}. */
final class ImperialText {

    private static final Map<String, Quantity> BY_SYMBOL =
            Arrays.stream(Quantity.values()).collect(Collectors.toMap(each -> each.symbol, Function.identity()));

    private static final Pattern QUANTITY =
            Pattern.compile("(?<![\\w.])(-?\\d+(?:\\.\\d+)?)(?:( to )(-?\\d+(?:\\.\\d+)?))? ("
                    + BY_SYMBOL.keySet().stream().sorted().collect(Collectors.joining("|"))
                    + ")(?![\\w/])");

    private ImperialText() {}

    static String of(String text) {
        return QUANTITY.matcher(text).replaceAll(match -> Matcher.quoteReplacement(imperial(match)));
    }

    private static String imperial(MatchResult match) {
        Quantity quantity = BY_SYMBOL.get(match.group(4));
        String from = quantity.imperial(match.group(1));
        String to = match.group(3) == null ? from : quantity.imperial(match.group(3));
        return (from.equals(to) ? from : from + match.group(2) + to) + " " + quantity.imperialSymbol;
    }
}
