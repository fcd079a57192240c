package dev.wearcast.comfort.cli;

import dev.wearcast.comfort.balance.Cold;
import dev.wearcast.comfort.balance.Criterion;
import dev.wearcast.comfort.balance.Ireq;
import dev.wearcast.comfort.quantity.AirPermeability;
import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.Insulation;
import dev.wearcast.comfort.quantity.MetabolicRate;
import dev.wearcast.comfort.quantity.RelativeHumidity;
import dev.wearcast.comfort.quantity.Temperature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** ISO 11079. */
final class IreqCommand extends RowCommand {

    private static final String WORN = "worn_insulation_clo";
    private static final Duration WORKING_DAY = Duration.ofHours(8);

    @Override
    public String name() {
        return "ireq";
    }

    @Override
    public String summary() {
        return "required clothing insulation in the cold (ISO 11079)";
    }

    @Override
    String explanation() {
        return """
                Required clothing insulation (IREQ) and the basic insulation (ICL) that gives it in that wind, in clo, for the
                minimal and the neutral criterion; ISO 11079:2007, for air up to 10 °C. With worn_insulation_clo also how many
                hours one may stay out in that (minimal criterion; blank: 8 and more).
                """;
    }

    @Override
    List<Column> columns() {
        return List.of(
                Column.needed("metabolic_rate_w_m2", "58 to 400"),
                Column.needed("air_temperature_c", "up to 10"),
                Column.needed("air_velocity_m_s", "0.4 to 18; what lies outside counts as the nearer end"),
                Column.optional("relative_humidity_pct", "0 to 100", "85"),
                Column.optional("air_permeability_l_m2_s", "of the outer layer, 1 to 1000", "8, a windproof shell"),
                Column.optional(
                        "walking_speed_m_s", "up to 1.2", "what the metabolic rate makes likely, which is the least"),
                Column.optional("mean_radiant_temperature_c", "of the surroundings", "the air temperature"),
                Column.optional(WORN, "what is worn", "no answer"));
    }

    @Override
    List<String> results() {
        return List.of("ireq_min_clo", "ireq_neutral_clo", "icl_min_clo", "icl_neutral_clo", "exposure_h", "validity");
    }

    @Override
    List<String> compute(Cells row) {
        MetabolicRate rate = MetabolicRate.wattsPerSquareMetre(row.number("metabolic_rate_w_m2"));
        double air = row.number("air_temperature_c");
        double likely = Cold.walkingAt(rate).metresPerSecond();
        double walking = row.number("walking_speed_m_s", likely);
        AirSpeed walked = AirSpeed.metresPerSecond(walking < 0 ? walking : Math.max(likely, walking));
        Cold cold = new Cold(
                rate,
                Temperature.celsius(air),
                Temperature.celsius(row.number("mean_radiant_temperature_c", air)),
                AirSpeed.metresPerSecond(row.number("air_velocity_m_s")),
                RelativeHumidity.percent(row.number("relative_humidity_pct", 85)),
                walked,
                AirPermeability.litresPerSquareMetreSecond(row.number("air_permeability_l_m2_s", 8)));
        Ireq minimal = Ireq.of(cold, Criterion.MINIMAL);
        Ireq neutral = Ireq.of(cold, Criterion.NEUTRAL);
        List<String> results = new ArrayList<>();
        for (Insulation clo : List.of(minimal.required(), neutral.required(), minimal.basic(), neutral.basic())) {
            results.add(decimals(clo.clo(), 3));
        }
        results.add(exposure(cold, row.optional(WORN)));
        results.add(minimal.isValid() ? VALID : "outside ISO 11079's range");
        return results;
    }

    private static String exposure(Cold cold, OptionalDouble worn) {
        if (worn.isEmpty()) {
            return "";
        }
        return Ireq.exposureLimit(cold, Criterion.MINIMAL, Insulation.clo(worn.getAsDouble()))
                .filter(limit -> limit.compareTo(WORKING_DAY) <= 0)
                .map(limit -> decimals(limit.toMillis() / 3_600_000.0, 3))
                .orElse("");
    }
}
