package dev.wearcast.api.units;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.DoubleUnaryOperator;

/**
 * What is measured in other units elsewhere. An inch is 25.4 mm and a mile 1,609.344 m (both exact, 1959), a degree
 * Fahrenheit five ninths of a kelvin.
 */
enum Quantity {
    TEMPERATURE("C", "°C", "F", "°F", 1, celsius -> celsius * 9 / 5 + 32),
    DIFFERENCE("K", "K", "DeltaF", "°F", 1, kelvins -> kelvins * 9 / 5),
    SPEED("MS", "m/s", "Mph", "mph", 1, metresPerSecond -> metresPerSecond * 3600 / 1609.344),
    DEPTH("Mm", "mm", "In", "in", 3, millimetres -> millimetres / 25.4);

    /** How names of members end, and what follows a figure in text. */
    final String suffix;

    final String symbol;
    final String imperialSuffix;
    final String imperialSymbol;

    /** No more than the metric figure is good for. */
    private final int decimals;

    private final DoubleUnaryOperator conversion;

    Quantity(
            String suffix,
            String symbol,
            String imperialSuffix,
            String imperialSymbol,
            int decimals,
            DoubleUnaryOperator conversion) {
        this.suffix = suffix;
        this.symbol = symbol;
        this.imperialSuffix = imperialSuffix;
        this.imperialSymbol = imperialSymbol;
        this.decimals = decimals;
        this.conversion = conversion;
    }

    /** Of an exact figure, to so many places; an inch is long, so depths get one more. {@code 5 °C}, {@code 41 °F} */
    String told(double metric, int places, Units units) {
        return figure(metric, places, units) + " " + symbol(units);
    }

    /** Likewise of two, which are told as one where they look the same: {@code 2 to 5 °C}. */
    String span(double lowest, double highest, Units units) {
        String low = figure(lowest, 0, units);
        String high = figure(highest, 0, units);
        return (low.equals(high) ? low : low + " to " + high) + " " + symbol(units);
    }

    private String figure(double metric, int places, Units units) {
        boolean isMetric = units == Units.METRIC;
        double value = isMetric ? metric : conversion.applyAsDouble(metric);
        int shown = isMetric || this != DEPTH ? places : places + 1;
        return BigDecimal.valueOf(Math.round(value * Math.pow(10, shown)), shown)
                .toPlainString();
    }

    private String symbol(Units units) {
        return units == Units.METRIC ? symbol : imperialSymbol;
    }

    double imperial(double metric) {
        return rounded(metric, decimals).doubleValue();
    }

    /** As exact as the metric text is; an inch is long, so depths get two decimals more. */
    String imperial(String metric) {
        int point = metric.indexOf('.');
        int said = point < 0 ? 0 : metric.length() - point - 1;
        return rounded(Double.parseDouble(metric), this == DEPTH ? said + 1 : said)
                .toPlainString();
    }

    private BigDecimal rounded(double metric, int places) {
        return BigDecimal.valueOf(conversion.applyAsDouble(metric)).setScale(places, RoundingMode.HALF_UP);
    }
}
