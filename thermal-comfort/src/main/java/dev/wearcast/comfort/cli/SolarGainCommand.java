package dev.wearcast.comfort.cli;

import dev.wearcast.comfort.quantity.Irradiance;
import dev.wearcast.comfort.sun.Posture;
import dev.wearcast.comfort.sun.SolarGain;
import java.util.List;

/** ASHRAE 55, appendix C. */
final class SolarGainCommand extends RowCommand {

    @Override
    public String name() {
        return "solar-gain";
    }

    @Override
    public String summary() {
        return "how much the sun adds to the mean radiant temperature (ASHRAE 55)";
    }

    @Override
    String explanation() {
        return """
                Solar gain of ASHRAE 55-2020, appendix C, without a window: diffuse radiation a fifth of the beam, the floor
                reflects 0.6. (`required` takes outdoor values in their place: measured diffuse radiation, ground 0.2.)
                """;
    }

    @Override
    List<Column> columns() {
        return List.of(
                Column.needed("sun_altitude_deg", "0 to 90"),
                Column.needed("beam_radiation_w_m2", "on a surface that faces the sun"),
                Column.optional("sun_bearing_deg", "0 (from the front) to 180 (from behind)", "90"),
                Column.optional("is_seated", "true or false", "false"));
    }

    @Override
    List<String> results() {
        return List.of("solar_gain_k");
    }

    @Override
    List<String> compute(Cells row) {
        String seated = row.text("is_seated");
        if (!List.of("", "true", "false").contains(seated)) {
            throw new BadRowException("is_seated is neither true nor false: " + seated);
        }
        Irradiance beam = Irradiance.wattsPerSquareMetre(row.number("beam_radiation_w_m2"));
        Posture posture = seated.equals("true") ? Posture.SITTING : Posture.STANDING;
        double gain = SolarGain.ofStandardCase(
                beam, row.number("sun_altitude_deg"), row.number("sun_bearing_deg", 90), posture);
        return List.of(decimals(gain, 3));
    }
}
