package dev.wearcast.comfort.required;

import dev.wearcast.comfort.air.OperativeTemperature;
import dev.wearcast.comfort.air.Wind;
import dev.wearcast.comfort.balance.Cold;
import dev.wearcast.comfort.balance.Vapour;
import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.Insulation;
import dev.wearcast.comfort.quantity.RelativeHumidity;
import dev.wearcast.comfort.quantity.Temperature;
import java.util.EnumSet;
import java.util.Set;

/**
 * How warm clothes must be. From ISO 11079:2007 (IREQ) in the cold and ISO 7730:2005 (PMV) above, see {@link Need}; the sun
 * and the wind's part in how it counts come in by the operative temperature. Continuous over -50 to 50 °C, and never more
 * when it is warmer, calmer (in surroundings no colder than the air) or the work harder. Error: about 0.2 clo for the
 * average person (ISO 11079's own), and more between people than between models.
 *
 * @param minimal basic insulation in which one is cool but all right
 * @param comfortable basic insulation in which one is neither cool nor warm
 * @param operative temperature of air and radiation together
 * @param outside what lies outside the models' ranges; empty where the answer is valid
 */
public record RequiredInsulation(
        Insulation minimal, Insulation comfortable, Temperature operative, Set<Limit> outside) {

    private static final double COLDEST_C = -50;
    private static final double HOTTEST_C = 50;
    private static final double HOTTEST_PMV_C = 30;
    private static final double THICKEST_CLO = 5;

    public static RequiredInsulation of(Weather weather, Activity activity, Sensitivity sensitivity) {
        AirSpeed wind = Wind.atBodyHeight(weather.wind());
        AirSpeed relative = Wind.relative(wind, activity.ownSpeed());
        Temperature operative = OperativeTemperature.of(weather.air(), weather.meanRadiant(), relative);
        Temperature dressedFor = Temperature.celsius(operative.celsius() + sensitivity.shiftK());
        // The vapour stays what it is, whatever the temperature that is dressed for.
        RelativeHumidity humidity = RelativeHumidity.percent(
                Vapour.humidityAtPct(weather.humidity().percent(), weather.air().celsius(), dressedFor.celsius()));
        Need need = new Need(activity, wind);
        double minimal = need.clo(dressedFor, humidity, Strain.MINIMAL);
        double comfortable = need.clo(dressedFor, humidity, Strain.COMFORTABLE);
        return new RequiredInsulation(
                Insulation.clo(minimal),
                Insulation.clo(Math.max(minimal, comfortable)),
                operative,
                limits(weather, activity, need, relative, dressedFor.celsius(), comfortable));
    }

    public boolean isValid() {
        return outside.isEmpty();
    }

    private static Set<Limit> limits(
            Weather weather, Activity activity, Need need, AirSpeed relative, double t, double clo) {
        Set<Limit> outside = EnumSet.noneOf(Limit.class);
        double rate = activity.rate().wattsPerSquareMetre();
        note(outside, Limit.AIR_TEMPERATURE, t < COLDEST_C || t > HOTTEST_C);
        // Between both models, what either takes as its edge is in the answer.
        boolean cold = t < Need.MODERATE_FROM_C;
        boolean warm = t > Need.COLD_UP_TO_C;
        note(outside, Limit.CALM, cold && need.coldVelocityMS() < Cold.LOWEST_VELOCITY_MS);
        note(outside, Limit.WIND, cold && need.coldVelocityMS() > Cold.HIGHEST_VELOCITY_MS);
        note(outside, Limit.METABOLIC_RATE, rate < Need.LOWEST_RATE || rate > Need.HIGHEST_RATE);
        note(outside, Limit.WARM_EFFORT, warm && rate > Need.HIGHEST_PMV_RATE);
        note(outside, Limit.WARM_WIND, warm && relative.metresPerSecond() > Need.HIGHEST_PMV_VELOCITY_MS);
        note(outside, Limit.HEAT, t > HOTTEST_PMV_C);
        note(outside, Limit.THICK_CLOTHES, clo > THICKEST_CLO);
        note(
                outside,
                Limit.NIGHT_SKY,
                weather.meanRadiant().celsius() < weather.air().celsius());
        return outside;
    }

    private static void note(Set<Limit> outside, Limit limit, boolean applies) {
        if (applies) {
            outside.add(limit);
        }
    }
}
