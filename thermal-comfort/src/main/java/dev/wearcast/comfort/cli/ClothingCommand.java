package dev.wearcast.comfort.cli;

import dev.wearcast.comfort.clothing.ActivityCorrection;
import dev.wearcast.comfort.clothing.Ensemble;
import dev.wearcast.comfort.quantity.Insulation;
import dev.wearcast.comfort.quantity.MetabolicRate;
import java.util.List;

/** ISO 9920 and what motion leaves of it. */
final class ClothingCommand extends RowCommand {

    private static final double AT_REST_W_M2 = MetabolicRate.WATTS_PER_SQUARE_METRE_PER_MET;
    private static final double LIGHTEST_CLO = 0.2;
    private static final double THICKEST_CLO = 1.7;

    @Override
    public String name() {
        return "clothing";
    }

    @Override
    public String summary() {
        return "insulation of garments worn together (ISO 9920), at rest and in motion (ASHRAE 55)";
    }

    @Override
    String explanation() {
        return """
                What garments insulate when they are worn together, in clo: at rest 0.161 + 0.835 times their sum (ISO
                9920:2007), and what is left of that in motion (ASHRAE 55-2020), which is what `pmv` takes.
                """;
    }

    @Override
    List<Column> columns() {
        return List.of(
                Column.needed("garments_insulation_clo", "sum of the garments'"),
                Column.optional("metabolic_rate_w_m2", "40 to 1000; motion counts from 1.2 met on", "at rest"));
    }

    @Override
    List<String> results() {
        return List.of("worn_insulation_clo", "dynamic_insulation_clo", "validity");
    }

    @Override
    List<String> compute(Cells row) {
        Insulation worn = Ensemble.of(Insulation.clo(row.number("garments_insulation_clo")));
        MetabolicRate rate = MetabolicRate.wattsPerSquareMetre(row.number("metabolic_rate_w_m2", AT_REST_W_M2));
        boolean isMeasured = worn.clo() >= LIGHTEST_CLO && worn.clo() <= THICKEST_CLO;
        return List.of(
                decimals(worn.clo(), 3),
                decimals(ActivityCorrection.dynamic(worn, rate).clo(), 3),
                isMeasured ? VALID : "an extrapolation: measured from 0.2 to 1.7 clo");
    }
}
