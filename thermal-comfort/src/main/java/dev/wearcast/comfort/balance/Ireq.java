package dev.wearcast.comfort.balance;

import dev.wearcast.comfort.quantity.Insulation;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Required clothing insulation (IREQ) in the cold: the insulation at which a person loses as much heat as the body makes.
 * ISO 11079:2007, "Determination and interpretation of cold stress when using required clothing insulation (IREQ) and
 * local cooling effects", annex A. The standard's own program finds the root by halving steps; here it is bracketed.
 * Against the published table the difference is within its rounding to 0.1 clo.
 *
 * @param required resultant insulation, as it must be in the wind and in motion
 * @param basic ICL: insulation of the same clothes as tables give it, at rest in still air (ISO 9920)
 * @param isValid whether the surroundings lie in the standard's range
 */
public record Ireq(Insulation required, Insulation basic, boolean isValid) {

    /** More than any clothing has: 5 m²K/W are 32 clo. */
    private static final double MOST_INSULATION = 5;

    /** 50 clo. */
    private static final double MOST_BASIC_INSULATION = 7.75;

    private static final double TOLERANCE = 1e-9;

    /** Heat that a body may lose before a person should go inside: 40 Wh/m² (ISO 11079:2007, annex B). */
    private static final double HEAT_DEBT_LIMIT_WH_M2 = 40;

    /** @throws IllegalArgumentException if no clothes under that outer layer would do in that wind */
    public static Ireq of(Cold cold, Criterion criterion) {
        ColdBalance balance = new ColdBalance(cold, criterion);
        double required = balance.surplus(0) >= 0 ? 0 : Root.between(0, MOST_INSULATION, TOLERANCE, balance::surplus);
        return new Ireq(
                Insulation.squareMetreKelvinPerWatt(required), basic(balance.basic(required), cold), cold.isValid());
    }

    private static Insulation basic(double squareMetreKelvinPerWatt, Cold cold) {
        if (squareMetreKelvinPerWatt > MOST_BASIC_INSULATION) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "an outer layer of %.0f l/(m² s) lets so much of a wind of %.1f m/s through that no clothes would do",
                    cold.permeability().litresPerSquareMetreSecond(),
                    cold.velocity().metresPerSecond()));
        }
        return Insulation.squareMetreKelvinPerWatt(Math.max(0, squareMetreKelvinPerWatt));
    }

    /**
     * How fast a body loses heat in clothes of this basic insulation.
     *
     * @return W/m²; negative where the clothes are warmer than the criterion asks for, so that one may interpolate
     */
    public static double heatDebtRate(Cold cold, Criterion criterion, Insulation basic) {
        return new ColdBalance(cold, criterion).debt(basic.squareMetreKelvinPerWatt());
    }

    /**
     * How long one can be outside in clothes of this basic insulation (duration limited exposure).
     *
     * @return until 40 Wh/m² are lost; empty where no heat is lost at all
     */
    public static Optional<Duration> exposureLimit(Cold cold, Criterion criterion, Insulation basic) {
        double rate = heatDebtRate(cold, criterion, basic);
        return rate <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds((long) (HEAT_DEBT_LIMIT_WH_M2 / rate * 3600)));
    }
}
