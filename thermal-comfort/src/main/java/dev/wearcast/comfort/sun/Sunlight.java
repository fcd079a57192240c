package dev.wearcast.comfort.sun;

import dev.wearcast.comfort.quantity.Irradiance;

/**
 * Global shortwave radiation, divided into what comes straight from the sun and what comes from the whole sky: Erbs, D.
 * G., Klein, S. A. and Duffie, J. A. (1982), Solar Energy 28, 293-302. An hour's share errs by about 0.1.
 *
 * @param globalWM2 on the ground, W/m²
 * @param diffuseWM2 of it from the sky, W/m²
 * @param beamNormalWM2 from the sun, on a surface that faces it, W/m²
 */
public record Sunlight(double globalWM2, double diffuseWM2, double beamNormalWM2) {

    private static final double SOLAR_CONSTANT_WM2 = 1361;

    /** A sun below this counts as this high where clearness is told by it. */
    static final double LOW_SUN_DEG = 5;

    /** @param altitudeDeg of the sun; at or below 0 there is no beam */
    public static Sunlight of(Irradiance global, double altitudeDeg) {
        double radiation = global.wattsPerSquareMetre();
        if (altitudeDeg <= 0) {
            return new Sunlight(0, 0, 0);
        }
        double clearnessSine = Math.sin(Math.toRadians(Math.max(LOW_SUN_DEG, altitudeDeg)));
        double share = diffuseShare(radiation / (SOLAR_CONSTANT_WM2 * clearnessSine));
        double beam = (1 - share) * radiation / Math.sin(Math.toRadians(altitudeDeg));
        return new Sunlight(radiation, share * radiation, beam);
    }

    /**
     * @param clearness global radiation by that above the atmosphere
     * @return 0.165 (clear) to 1 (overcast)
     */
    static double diffuseShare(double clearness) {
        if (clearness <= 0.22) {
            return 1 - 0.09 * clearness;
        }
        if (clearness > 0.8) {
            return 0.165;
        }
        double k = clearness;
        return 0.9511 + k * (-0.1604 + k * (4.388 + k * (-16.638 + k * 12.336)));
    }
}
