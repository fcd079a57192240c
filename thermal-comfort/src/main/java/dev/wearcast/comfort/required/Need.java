package dev.wearcast.comfort.required;

import dev.wearcast.comfort.air.Wind;
import dev.wearcast.comfort.balance.Cold;
import dev.wearcast.comfort.balance.Ireq;
import dev.wearcast.comfort.balance.Pmv;
import dev.wearcast.comfort.balance.Vapour;
import dev.wearcast.comfort.clothing.ActivityCorrection;
import dev.wearcast.comfort.quantity.AirPermeability;
import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.Insulation;
import dev.wearcast.comfort.quantity.MetabolicRate;
import dev.wearcast.comfort.quantity.RelativeHumidity;
import dev.wearcast.comfort.quantity.Temperature;

/**
 * Basic clothing insulation that one operative temperature asks for: by IREQ's ICL up to 8 °C, by PMV from 12 °C, by both
 * in between. PMV lets a working body sweat more than IREQ does, and so asks for more; taken as it is, people would have
 * to put clothes on when it gets warmer than 8 °C. So PMV never counts for more than what IREQ asks for at 12 °C. Both
 * models fall with temperature and effort and rise with wind, and so does a mean whose weight moves to the lower one.
 */
public final class Need {

    static final double COLD_UP_TO_C = 8;
    static final double MODERATE_FROM_C = 12;
    static final double HIGHEST_PMV_VELOCITY_MS = 1;
    static final double HIGHEST_PMV_RATE = 4 * MetabolicRate.WATTS_PER_SQUARE_METRE_PER_MET;
    static final double LOWEST_RATE = 58;
    static final double HIGHEST_RATE = 400;

    /** A windproof shell, the least that a product for wind and rain assumes (ISO 11079:2007, annex C). */
    private static final AirPermeability WINDPROOF = AirPermeability.litresPerSquareMetreSecond(8);

    private final MetabolicRate coldRate;
    private final AirSpeed coldVelocity;
    private final AirSpeed walking;
    private final MetabolicRate moderateRate;
    private final AirSpeed moderateVelocity;

    /**
     * Of an activity in wind.
     *
     * @param wind at body height
     */
    public Need(Activity activity, AirSpeed wind) {
        double rate = activity.rate().wattsPerSquareMetre();
        double own = activity.ownSpeed().metresPerSecond();
        double walked = Math.min(Cold.HIGHEST_WALKING_MS, own);
        coldRate = MetabolicRate.wattsPerSquareMetre(Math.max(LOWEST_RATE, Math.min(HIGHEST_RATE, rate)));
        walking = AirSpeed.metresPerSecond(walked);
        // IREQ counts walking by itself; what a runner or rider is faster than that is wind to them.
        coldVelocity = Wind.relative(wind, AirSpeed.metresPerSecond(own - walked));
        moderateRate = MetabolicRate.wattsPerSquareMetre(Math.min(HIGHEST_PMV_RATE, coldRate.wattsPerSquareMetre()));
        double relative = Wind.relative(wind, activity.ownSpeed()).metresPerSecond();
        moderateVelocity = AirSpeed.metresPerSecond(Math.min(HIGHEST_PMV_VELOCITY_MS, relative));
    }

    /**
     * In clo.
     *
     * @param dressedFor operative temperature
     * @param humidity there
     */
    public double clo(Temperature dressedFor, RelativeHumidity humidity, Strain strain) {
        double t = dressedFor.celsius();
        if (t <= COLD_UP_TO_C) {
            return coldClo(dressedFor, humidity, strain);
        }
        double moderate = Math.min(moderateClo(dressedFor, humidity, strain), mostModerateClo(t, humidity, strain));
        if (t >= MODERATE_FROM_C) {
            return moderate;
        }
        double weight = (t - COLD_UP_TO_C) / (MODERATE_FROM_C - COLD_UP_TO_C);
        return (1 - weight) * coldClo(dressedFor, humidity, strain) + weight * moderate;
    }

    /**
     * How fast a body cools down in clothes that are too thin; how long it may is 40 Wh/m² over this (ISO 11079:2007).
     *
     * @param worn basic insulation
     * @return W/m²; negative where it does not cool down
     */
    public double heatDebtWM2(Temperature operative, RelativeHumidity humidity, Insulation worn) {
        return Ireq.heatDebtRate(cold(operative, humidity), Strain.MINIMAL.inTheCold, worn);
    }

    /** Of the air, as IREQ counts it: without the walking, which it counts by itself. */
    double coldVelocityMS() {
        return coldVelocity.metresPerSecond();
    }

    private double coldClo(Temperature temperature, RelativeHumidity humidity, Strain strain) {
        return Ireq.of(cold(temperature, humidity), strain.inTheCold).basic().clo();
    }

    private Cold cold(Temperature temperature, RelativeHumidity humidity) {
        return new Cold(coldRate, temperature, temperature, coldVelocity, humidity, walking, WINDPROOF);
    }

    /** IREQ's at 12 °C, of air with the same vapour: relative humidity there would rise when the sun dries the air. */
    private double mostModerateClo(double t, RelativeHumidity humidity, Strain strain) {
        double there = Vapour.humidityAtPct(humidity.percent(), t, MODERATE_FROM_C);
        return coldClo(Temperature.celsius(MODERATE_FROM_C), RelativeHumidity.percent(there), strain);
    }

    private double moderateClo(Temperature temperature, RelativeHumidity humidity, Strain strain) {
        Pmv.Surroundings around = new Pmv.Surroundings(temperature, temperature, moderateVelocity, humidity);
        return Pmv.clothingFor(strain.vote, around, moderateRate).clo() / ActivityCorrection.share(moderateRate);
    }
}
