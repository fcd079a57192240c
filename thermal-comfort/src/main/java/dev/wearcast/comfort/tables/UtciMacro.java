package dev.wearcast.comfort.tables;

import dev.wearcast.comfort.felt.UtciPolynomial;
import java.util.List;

/** UTCI as SQL: the polynomial after Horner, of one struct whose fields are computed once. */
final class UtciMacro {

    private static final int ORDER = 6;
    private static final int WIDTH = 112;

    private static final String HEAD =
            """
            {#- Made by `java -jar thermal-comfort/target/thermal-comfort.jar tables --project dbt`: do not edit.
                UTCI in degrees Celsius; wind at 10 m. Inputs beyond the polynomial's range count as its edge. The lambda keeps
                what the polynomial is made of from being computed 210 times; pass names of columns. -#}
            {% macro utci_c(air_temperature_c, mean_radiant_temperature_c, wind_speed_m_s, relative_humidity_pct) -%}
                case
                    when
                        {{ air_temperature_c }} is not null and {{ mean_radiant_temperature_c }} is not null
                        and {{ wind_speed_m_s }} is not null and {{ relative_humidity_pct }} is not null
                        then get(
                            transform(
                                array(
                                    struct(
                                        least(50.0D, greatest(-50.0D, {{ air_temperature_c }})) as t,
                                        least(17.0D, greatest(0.5D, {{ wind_speed_m_s }})) as v,
                                        least(
                                            70.0D,
                                            greatest(-30.0D, {{ mean_radiant_temperature_c }} - {{ air_temperature_c }})
                                        ) as d,
                                        least(
                                            5.0D,
                                            {{ relative_humidity_pct }} / 100.0D
                                            * {{ utci_saturation_vapour_pressure_kpa(air_temperature_c ~ ' + 273.15D') }}
                                        ) as p
                                    )
                                ),
                                x -> x.t
            """;

    private static final String TAIL =
            """
                            ),
                            0
                        )
                end
            {%- endmacro %}


            {#- Hardy (1998), as UTCI's operational procedure has it. -#}
            {% macro utci_saturation_vapour_pressure_kpa(kelvin) -%}
                exp(
                    2.7150305D * ln({{ kelvin }})
                    - 2836.5744D / pow({{ kelvin }}, 2) - 6028.076559D / ({{ kelvin }}) + 19.54263612D
                    - 0.02737830188D * ({{ kelvin }}) + 1.6261698E-5D * pow({{ kelvin }}, 2)
                    + 7.0229056E-10D * pow({{ kelvin }}, 3) - 1.8680009E-13D * pow({{ kelvin }}, 4)
                ) / 1000.0D
            {%- endmacro %}
            """;

    private UtciMacro() {}

    static String text() {
        return HEAD + wrapped("+ " + polynomial(), " ".repeat(20)) + TAIL;
    }

    private static String polynomial() {
        return nested(
                "x.p",
                ORDER,
                p -> nested(
                        "x.d",
                        ORDER - p,
                        d -> nested(
                                "x.v",
                                ORDER - p - d,
                                v -> nested("x.t", ORDER - p - d - v, t -> coefficient(t, v, d, p)))));
    }

    private interface Inner {
        String at(int power);
    }

    private static String nested(String name, int order, Inner inner) {
        StringBuilder text = new StringBuilder(inner.at(order));
        for (int power = order - 1; power >= 0; power--) {
            text.insert(0, "(" + inner.at(power) + " + " + name + " * ").append(')');
        }
        return text.toString();
    }

    private static String coefficient(int t, int v, int d, int p) {
        List<UtciPolynomial.Term> terms = UtciPolynomial.terms();
        double value = terms.stream()
                .filter(term -> term.airTemperature() == t
                        && term.windSpeed() == v
                        && term.radiantDifference() == d
                        && term.vapourPressure() == p)
                .mapToDouble(UtciPolynomial.Term::coefficient)
                .sum();
        return value + "D";
    }

    /** Broken before a plus, so that no line is longer than the linter allows. */
    private static String wrapped(String expression, String indent) {
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder(indent);
        for (String part : expression.split("(?= \\+ )")) {
            if (line.length() + part.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(indent).append(part.substring(1));
            } else {
                line.append(part);
            }
        }
        return text.append(line).append('\n').toString();
    }
}
