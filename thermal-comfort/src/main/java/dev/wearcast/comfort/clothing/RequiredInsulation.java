package dev.wearcast.comfort.clothing;

import dev.wearcast.comfort.balance.Cold;
import dev.wearcast.comfort.balance.Criterion;
import dev.wearcast.comfort.balance.Ireq;
import dev.wearcast.comfort.balance.Pmv;
import dev.wearcast.comfort.balance.Vapour;
import dev.wearcast.comfort.quantity.AirPermeability;
import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.Insulation;
import dev.wearcast.comfort.quantity.MetabolicRate;
import dev.wearcast.comfort.quantity.RelativeHumidity;
import dev.wearcast.comfort.quantity.Temperature;

/**
 * The clothing that an hour asks for, as tables give it (at rest, in still air). Up to 8 °C it is IREQ's basic insulation
 * in a windproof shell (ISO 11079), from 12 °C on the one with which PMV is -0.5 (minimal) or 0 (comfortable) (ISO 7730),
 * and between them one passes into the other. From -50 to +50 °C it is continuous, and never rises when it gets warmer,
 * calmer (below skin temperature) or the work harder: so PMV never asks for more than IREQ does at 12 °C.
 *
 * @param minimal with less, one is cold
 * @param comfortable with this, neither cold nor warm
 * @param isValid whether the models used were made for these conditions
 */
public record RequiredInsulation(Insulation minimal, Insulation comfortable, boolean isValid) {

    static final double COLD_ONLY_UP_TO_C = 8;
    static final double MODERATE_ONLY_FROM_C = 12;
    private static final double SLIGHTLY_COOL_VOTE = -0.5;
    private static final double HIGHEST_VELOCITY_MS = 1;
    private static final AirPermeability WINDPROOF = AirPermeability.litresPerSquareMetreSecond(8);
    private static final double LOWEST_C = -50;
    private static final double HIGHEST_C = 50;

    public static RequiredInsulation of(Conditions conditions, Effort effort, Sensitivity sensitivity) {
        double celsius = conditions.operative().celsius() + sensitivity.kelvin();
        double dressedForC = Math.max(LOWEST_C, Math.min(HIGHEST_C, celsius));
        Asked asked = new Asked(conditions, effort, dressedForC);
        return new RequiredInsulation(
                asked.of(Criterion.MINIMAL, SLIGHTLY_COOL_VOTE),
                asked.of(Criterion.NEUTRAL, 0),
                celsius == dressedForC && asked.isValid());
    }

    /** How fast heat is lost in clothes that are thinner than minimal, in W/m² (ISO 11079); 0 where it is not. */
    public static double heatDebtRate(Conditions conditions, Effort effort, Insulation worn) {
        double celsius = conditions.operative().celsius();
        return Ireq.heatDebtRate(
                new Asked(conditions, effort, celsius).cold(Math.min(10, celsius)), Criterion.MINIMAL, worn);
    }

    /** What cold and moderate conditions ask for. */
    private record Asked(Conditions conditions, Effort effort, double celsius) {

        Insulation of(Criterion criterion, double vote) {
            if (celsius <= COLD_ONLY_UP_TO_C) {
                return Ireq.of(cold(celsius), criterion).basic();
            }
            double cold = Ireq.of(cold(Math.min(celsius, MODERATE_ONLY_FROM_C)), criterion)
                    .basic()
                    .clo();
            double moderate = Math.min(cold, moderate(vote).clo());
            double share = (MODERATE_ONLY_FROM_C - celsius) / (MODERATE_ONLY_FROM_C - COLD_ONLY_UP_TO_C);
            return Insulation.clo(moderate + Math.max(0, share) * (cold - moderate));
        }

        /** At another temperature the air holds the same vapour. */
        Cold cold(double at) {
            double humidity = Vapour.humidityAtPct(conditions.humidity().percent(), celsius, at);
            double walking = Math.min(Cold.HIGHEST_WALKING_MS, effort.ownSpeed().metresPerSecond());
            Temperature temperature = Temperature.celsius(at);
            return new Cold(
                    effort.metabolicRate(),
                    temperature,
                    temperature,
                    velocity(),
                    RelativeHumidity.percent(humidity),
                    AirSpeed.metresPerSecond(walking),
                    WINDPROOF);
        }

        private Insulation moderate(double vote) {
            MetabolicRate rate = MetabolicRate.wattsPerSquareMetre(Math.min(
                    effort.metabolicRate().wattsPerSquareMetre(),
                    InMotion.MOST_MET * MetabolicRate.WATTS_PER_SQUARE_METRE_PER_MET));
            double felt = Math.min(HIGHEST_VELOCITY_MS, velocity().metresPerSecond());
            Temperature temperature = Temperature.celsius(celsius);
            Pmv.Surroundings surroundings = new Pmv.Surroundings(
                    temperature, temperature, AirSpeed.metresPerSecond(felt), conditions.humidity());
            return InMotion.atRest(Pmv.clothingFor(vote, surroundings, rate), rate);
        }

        private AirSpeed velocity() {
            return Wind.pastMover(conditions.windAtBody(), effort.ownSpeed());
        }

        /** PMV's range ends at 30 °C, 1 m/s and 4 met, IREQ's at 10 °C; where they are blended, one is enough. */
        boolean isValid() {
            boolean calm = velocity().metresPerSecond() <= HIGHEST_VELOCITY_MS;
            boolean easy = effort.metabolicRate().met() <= InMotion.MOST_MET;
            return celsius < MODERATE_ONLY_FROM_C
                    ? cold(Math.min(10, celsius)).isValid()
                    : celsius <= 30 && calm && easy;
        }
    }
}
