package dev.wearcast.comfort.balance;

/** The heat balance of ISO 7730:2005, 4.1; temperatures in °C, insulation in m²K/W, heat in W/m². */
final class ModerateBalance {

    private static final double RADIATION = 3.96e-8;
    private static final double ZERO_CELSIUS_K = 273;
    private static final double TOLERANCE_K = 1e-6;
    private static final double TOLERANCE = 1e-9;

    /** More than any clothing has: 3 m²K/W are 19 clo. */
    private static final double MOST_INSULATION = 3;

    private final double airC;
    private final double radiantC;
    private final double radiantPower;
    private final double forced;
    private final double skinC;

    /** Metabolic heat less what leaves by skin and breath otherwise than through the clothes as dry heat. */
    private final double dryHeat;

    private final double votesPerWatt;

    ModerateBalance(Pmv.Surroundings surroundings, double metabolic) {
        airC = surroundings.air().celsius();
        radiantC = surroundings.meanRadiant().celsius();
        radiantPower = fourth(radiantC);
        forced = 12.1 * Math.sqrt(surroundings.velocity().metresPerSecond());
        skinC = 35.7 - 0.028 * metabolic;
        double vapourPa = surroundings.humidity().percent() / 100 * vapourPa(airC);
        double diffusion = 3.05e-3 * (5733 - 6.99 * metabolic - vapourPa);
        double sweat = Math.max(0, 0.42 * (metabolic - 58.15));
        double breath = 1.7e-5 * metabolic * (5867 - vapourPa) + 0.0014 * metabolic * (34 - airC);
        dryHeat = metabolic - diffusion - sweat - breath;
        votesPerWatt = 0.303 * Math.exp(-0.036 * metabolic) + 0.028;
    }

    double vote(double clothing) {
        double surface = surfaceC(clothing);
        return votesPerWatt * (dryHeat - lost(clothing, surface));
    }

    /** The clothing whose dry loss is what the vote leaves over. */
    double clothingFor(double vote) {
        double toLose = dryHeat - vote / votesPerWatt;
        // As much heat comes through the clothes as leaves them, so the surface's temperature follows from the
        // clothing.
        if (toLose <= 0 || lost(0, skinC) <= toLose) {
            return 0;
        }
        double thickest = Math.min(MOST_INSULATION, (skinC - Math.min(airC, radiantC)) / toLose);
        return Root.between(0, thickest, TOLERANCE, clothing -> lost(clothing, skinC - clothing * toLose) - toLose);
    }

    private double surfaceC(double clothing) {
        if (clothing == 0) {
            return skinC;
        }
        double coldest = Math.min(skinC, Math.min(airC, radiantC)) - 1;
        double warmest = Math.max(skinC, Math.max(airC, radiantC)) + 1;
        return Root.between(
                coldest, warmest, TOLERANCE_K, surface -> (skinC - surface) / clothing - lost(clothing, surface));
    }

    /** By radiation and convection. */
    private double lost(double clothing, double surfaceC) {
        double free = 2.38 * Math.sqrt(Math.sqrt(Math.abs(surfaceC - airC)));
        double convection = Math.max(free, forced) * (surfaceC - airC);
        return area(clothing) * (RADIATION * (fourth(surfaceC) - radiantPower) + convection);
    }

    /** Surface of the clothed body by that of the bare one. */
    private static double area(double clothing) {
        return clothing <= 0.078 ? 1 + 1.29 * clothing : 1.05 + 0.645 * clothing;
    }

    private static double fourth(double celsius) {
        double square = (celsius + ZERO_CELSIUS_K) * (celsius + ZERO_CELSIUS_K);
        return square * square;
    }

    private static double vapourPa(double celsius) {
        return 1000 * Math.exp(16.6536 - 4030.183 / (celsius + 235));
    }
}
