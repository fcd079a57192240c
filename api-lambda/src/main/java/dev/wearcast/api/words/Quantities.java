package dev.wearcast.api.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbers of a text with their units, as far as it says them. Times of day are their minutes after midnight. */
final class Quantities {

    /** A sign counts where no number or letter is before it: in {@code 2-5 °C} it is a dash. */
    private static final Pattern QUANTITY = Pattern.compile(
            "(?<minus>minus\\s+|(?<![\\p{L}\\p{N}])-)?"
                    + "(?<number>\\d{1,2}:\\d{2}|\\d+(?:[.,]\\d+)?)"
                    + "(?:\\s?(?<unit>°\\s?[CF]|degrees?|%|percent|m/s|mph|mm|in\\b|inch(?:es)?|clo|minutes?|min\\b"
                    + "|hours?|h\\b|[ap]\\.?m\\.?|o['’]clock))?"
                    + "(?<below>\\s+below\\b)?",
            Pattern.CASE_INSENSITIVE);

    /** Between the two numbers of "2 to 5 °C", of which the first has the second's unit. */
    private static final Pattern RANGE = Pattern.compile("\\s*(?:to|and|-|–)\\s*");

    private static final Map<String, String> ONE_NAME = Map.of(
            "degree", "°", "degrees", "°", "percent", "%", "inch", "in", "inches", "in", "minute", "min", "minutes",
            "min", "hour", "h", "hours", "h");

    /** The unit of a time of day, whose value is in minutes after midnight. */
    private static final String TIME = "time";

    private static final int NOON_MIN = 12 * 60;

    private final Set<Quantity> all;

    /** @param unit empty where the text says none; {@code °} where it does not say which degrees */
    private record Quantity(BigDecimal value, String unit) {

        Quantity orOf(Quantity end) {
            return unit.isEmpty() ? new Quantity(value, end.unit) : this;
        }

        boolean means(Quantity fact) {
            return value.compareTo(fact.value) == 0
                    && (unit.isEmpty() || unit.equals(fact.unit) || unit.equals("°") && fact.unit.startsWith("°"));
        }
    }

    /** Where a quantity stands in its text. */
    private record Found(Quantity quantity, int start, int end) {}

    private Quantities(Set<Quantity> all) {
        this.all = all;
    }

    static Quantities of(String text) {
        String plain = text.replace('−', '-');
        List<Found> found = new ArrayList<>();
        for (Matcher matcher = QUANTITY.matcher(plain); matcher.find(); ) {
            found.add(new Found(read(matcher), matcher.start(), matcher.end()));
        }
        Set<Quantity> all = new LinkedHashSet<>();
        for (int i = 0; i < found.size(); i++) {
            Found one = found.get(i);
            boolean begins = i + 1 < found.size()
                    && RANGE.matcher(plain.substring(one.end, found.get(i + 1).start))
                            .matches();
            all.add(begins ? one.quantity.orOf(found.get(i + 1).quantity) : one.quantity);
        }
        return new Quantities(all);
    }

    boolean areAllIn(Quantities facts) {
        return all.stream().allMatch(quantity -> facts.all.stream().anyMatch(quantity::means));
    }

    boolean contain(Quantities others) {
        return others.all.stream().allMatch(all::contains);
    }

    private static Quantity read(Matcher match) {
        String number = match.group("number");
        String unit = unit(match.group("unit"));
        if (number.contains(":")) {
            int colon = number.indexOf(':');
            int minutes =
                    60 * Integer.parseInt(number.substring(0, colon)) + Integer.parseInt(number.substring(colon + 1));
            return new Quantity(BigDecimal.valueOf(afternoon(minutes, unit)), TIME);
        }
        BigDecimal value = new BigDecimal(number.replace(',', '.'));
        if (unit.matches("[ap]m|o'clock")) {
            return new Quantity(BigDecimal.valueOf(afternoon(60 * value.intValue(), unit)), TIME);
        }
        boolean negative = match.group("minus") != null || match.group("below") != null;
        return new Quantity(negative ? value.negate() : value, unit);
    }

    private static int afternoon(int minutes, String unit) {
        boolean twelve = minutes / 60 == 12;
        return unit.equals("pm") && !twelve
                ? minutes + NOON_MIN
                : unit.equals("am") && twelve ? minutes - NOON_MIN : minutes;
    }

    private static String unit(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[\\s.]", "").replace('’', '\'');
        return ONE_NAME.getOrDefault(plain, plain);
    }
}
