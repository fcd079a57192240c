package dev.wearcast.comfort.tables;

import dev.wearcast.comfort.sun.SolarGain;

/** The sun's gain by its altitude, which is linear between these. */
final class SolarGainTable {

    private static final String HEADER =
            "sun_altitude_deg,beam_gain_k_per_w_m2,diffuse_gain_k_per_w_m2,ground_gain_k_per_w_m2\n";
    private static final double[] ALTITUDES_DEG = {0, 5, 15, 30, 45, 60, 75, 90};

    private SolarGainTable() {}

    static String text() {
        StringBuilder text = new StringBuilder(HEADER);
        for (double altitude : ALTITUDES_DEG) {
            text.append(Numbers.plain(altitude));
            text.append(',').append(Numbers.fixed(SolarGain.ofBeam(altitude), 6));
            text.append(',').append(Numbers.fixed(SolarGain.ofDiffuse(), 6));
            text.append(',').append(Numbers.fixed(SolarGain.ofGround(), 6));
            text.append('\n');
        }
        return text.toString();
    }
}
