package dev.wearcast.comfort.balance;

/** The heat balance of ISO 11079:2007, annex A; temperatures in °C, insulation in m²K/W, heat in W/m². */
final class ColdBalance {

    private static final double STEFAN_BOLTZMANN = 5.67e-8;
    private static final double EMISSIVITY = 0.95;

    /** Share of the body's surface that takes part in radiation. */
    private static final double RADIATING = 0.77;

    private static final double ZERO_CELSIUS_K = 273;
    private static final double TOLERANCE_K = 1e-6;

    private final double airC;
    private final double radiantC;
    private final double skinC;
    private final double wettedness;
    private final double boundary;
    private final double windFactor;

    /** Metabolic heat less what is breathed out. */
    private final double heat;

    private final double skinVapourExcess;

    ColdBalance(Cold cold, Criterion criterion) {
        double metabolic = cold.effort().wattsPerSquareMetre();
        double velocity = Math.max(
                Cold.LOWEST_VELOCITY_MS,
                Math.min(Cold.HIGHEST_VELOCITY_MS, cold.velocity().metresPerSecond()));
        double walking = Math.min(Cold.HIGHEST_WALKING_MS, cold.walking().metresPerSecond());
        double permeability = cold.permeability().litresPerSquareMetreSecond();
        airC = cold.air().celsius();
        radiantC = cold.meanRadiant().celsius();
        skinC = criterion.skinC(metabolic);
        wettedness = criterion.wettedness(metabolic);
        double stirred = Math.exp(-0.15 * velocity - 0.22 * walking);
        boundary = 0.092 * stirred - 0.0045;
        windFactor = 0.54 * stirred * Math.pow(permeability, 0.075) - 0.06 * Math.log(permeability) + 0.5;
        double airVapour = cold.humidity().percent() / 100 * Vapour.saturationKpa(airC);
        double expiredC = 29 + 0.2 * airC;
        double breathed = 0.0173 * metabolic * (Vapour.saturationKpa(expiredC) - airVapour)
                + 0.0014 * metabolic * (expiredC - airC);
        heat = metabolic - breathed;
        skinVapourExcess = Vapour.saturationKpa(skinC) - airVapour;
    }

    /** Heat made less heat lost at a resultant insulation: negative where clothes are too thin. */
    double surplus(double resultant) {
        double dry = heat - evaporated(resultant);
        return dry - lostAt(resultant, skinC - resultant * dry);
    }

    /** ICL: the basic insulation that is left as this resultant one in wind and motion. */
    double basic(double resultant) {
        double area = area(resultant);
        return (resultant + boundary / area) / windFactor - 0.085 / area;
    }

    /** Heat lost less heat made, in clothes of this basic insulation; negative where they are warmer than needed. */
    double debt(double basic) {
        double resultant = resultant(basic);
        double toLose = heat - evaporated(resultant);
        // The clothes' surface is where what comes through them and what leaves them is the same.
        double coldest = Math.min(airC, radiantC) - 1;
        double surfaceC = resultant == 0
                ? skinC
                : Root.between(
                        coldest,
                        Math.max(skinC, Math.max(airC, radiantC) + 1),
                        TOLERANCE_K,
                        t -> (skinC - t) / resultant - lostAt(resultant, t));
        return lostAt(resultant, surfaceC) - toLose;
    }

    private double resultant(double basic) {
        double most = basic + 1;
        return basic(0) >= basic ? 0 : Root.between(0, most, 1e-7, resultant -> basic(resultant) - basic);
    }

    private double evaporated(double resultant) {
        return wettedness * skinVapourExcess / (0.06 / 0.38 * (boundary + resultant));
    }

    /** By radiation and convection, from clothes of this resultant insulation whose surface has this temperature. */
    private double lostAt(double resultant, double surfaceC) {
        // The boundary layer's 1 / (hr + hc) is known, and with it hc; so radiation counts by the radiant temperature
        // alone.
        double byAir = (surfaceC - airC) / boundary;
        double radiation = radiantC == airC ? 0 : radiation(surfaceC) * (airC - radiantC);
        return area(resultant) * (byAir + radiation);
    }

    /** The coefficient of heat transfer by radiation. */
    private double radiation(double surfaceC) {
        double surface = surfaceC + ZERO_CELSIUS_K;
        double radiant = radiantC + ZERO_CELSIUS_K;
        return STEFAN_BOLTZMANN
                * EMISSIVITY
                * RADIATING
                * (surface * surface + radiant * radiant)
                * (surface + radiant);
    }

    /** Surface of the clothed body by that of the bare one. */
    private static double area(double resultant) {
        return 1 + 1.197 * resultant;
    }
}
