package dev.wearcast.comfort.sun;

import dev.wearcast.comfort.quantity.Irradiance;
import dev.wearcast.comfort.quantity.Temperature;

/**
 * How much the sun adds to the mean radiant temperature: ANSI/ASHRAE 55-2020, appendix C, after Arens, E. et al. (2015),
 * Building and Environment 88, 3-9. Outdoors: the whole sky is seen, all of the body's lit side is exposed. Clothes of
 * average colour (absorptivity 0.7); dark ones take up a fifth more.
 */
public final class SolarGain {

    private static final double ABSORBED = 0.7;
    private static final double EMISSIVITY = 0.95;

    /** Heat transfer by radiation of the model, W/(m² K). */
    private static final double RADIATION = 6;

    /** What reaches the body's radiating surface counts so much in K per W/m². */
    private static final double K_PER_W_M2 = ABSORBED / EMISSIVITY / RADIATION;

    private static final double HALF_OF_VIEW = 0.5;

    /** Grass, soil and asphalt reflect about a fifth (snow far more). */
    private static final double GROUND_REFLECTS = 0.2;

    private SolarGain() {}

    /** Mean radiant temperature; the air's own where the sun is down. */
    public static Temperature meanRadiant(Temperature air, Irradiance global, double sunAltitudeDeg) {
        if (sunAltitudeDeg <= 0) {
            return air;
        }
        Sunlight light = Sunlight.of(global, sunAltitudeDeg);
        double gain = ofDiffuse() * light.diffuseWM2()
                + ofGround() * light.globalWM2()
                + ofBeam(sunAltitudeDeg) * light.beamNormalWM2();
        return Temperature.celsius(air.celsius() + gain);
    }

    /** K per W/m² that comes from the sky. */
    public static double ofDiffuse() {
        return HALF_OF_VIEW * K_PER_W_M2;
    }

    /** K per W/m² that falls on the ground. */
    public static double ofGround() {
        return HALF_OF_VIEW * GROUND_REFLECTS * K_PER_W_M2;
    }

    /**
     * K per W/m² of beam for a standing person who turns to all sides. Below 5° it fades out: houses and trees stand
     * before so low a sun, and an hour's mean says little about its beam.
     *
     * @param sunAltitudeDeg 0 to 90
     */
    public static double ofBeam(double sunAltitudeDeg) {
        double seen = Math.sin(Math.toRadians(sunAltitudeDeg)) / Math.sin(Math.toRadians(Sunlight.LOW_SUN_DEG));
        return Math.min(1, seen) * Posture.STANDING.meanProjectedArea(sunAltitudeDeg) * K_PER_W_M2;
    }

    /**
     * The standard's own case, in K: diffuse radiation a fifth of the beam, a floor that reflects 0.6, no window.
     *
     * @param beam on a surface that faces the sun
     * @param altitudeDeg of the sun, 0 to 90
     * @param bearingDeg of the sun from where the person faces, 0 (front) to 180 (back)
     */
    public static double ofStandardCase(Irradiance beam, double altitudeDeg, double bearingDeg, Posture posture) {
        if (!(altitudeDeg >= 0 && altitudeDeg <= 90 && bearingDeg >= 0 && bearingDeg <= 180)) {
            throw new IllegalArgumentException("the sun must stand 0 to 90° high and 0 to 180° from the front, not "
                    + altitudeDeg + "° and " + bearingDeg + "°");
        }
        double direct = beam.wattsPerSquareMetre();
        double diffuse = 0.2 * direct;
        double onFloor = direct * Math.sin(Math.toRadians(altitudeDeg)) + diffuse;
        return K_PER_W_M2
                * (HALF_OF_VIEW * diffuse
                        + HALF_OF_VIEW * 0.6 * onFloor
                        + posture.projectedArea(altitudeDeg, bearingDeg) * direct);
    }
}
