package dev.wearcast.comfort.required;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.MetabolicRate;
import dev.wearcast.comfort.quantity.RelativeHumidity;
import dev.wearcast.comfort.quantity.Temperature;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** What holds everywhere: -50 to 50 °C, calm to storm, shade to full sun, any effort, any person. */
class RequiredInsulationProperties {

    /** What root finders may leave, in clo. */
    private static final double NOISE_CLO = 1e-4;

    private static final double SKIN_C = 34;

    record Case(
            double air, double wind, double humidity, double sunK, double rate, double ownSpeed, double sensitivity) {

        RequiredInsulation required() {
            Temperature temperature = Temperature.celsius(air);
            Weather weather = new Weather(
                    temperature,
                    AirSpeed.metresPerSecond(wind),
                    RelativeHumidity.percent(humidity),
                    Temperature.celsius(air + sunK));
            Activity activity =
                    new Activity(MetabolicRate.wattsPerSquareMetre(rate), AirSpeed.metresPerSecond(ownSpeed));
            return RequiredInsulation.of(weather, activity, new Sensitivity(sensitivity));
        }

        Case warmerBy(double k) {
            return new Case(Math.min(50, air + k), wind, humidity, sunK, rate, ownSpeed, sensitivity);
        }

        Case sunnierBy(double k) {
            return new Case(air, wind, humidity, sunK + k, rate, ownSpeed, sensitivity);
        }

        Case calmerBy(double share) {
            return new Case(air, wind * (1 - share), humidity, sunK, rate, ownSpeed, sensitivity);
        }

        Case harderBy(double watts) {
            return new Case(air, wind, humidity, sunK, Math.min(400, rate + watts), ownSpeed, sensitivity);
        }

        Case lessSensitiveBy(double steps) {
            return new Case(air, wind, humidity, sunK, rate, ownSpeed, Math.min(2, sensitivity + steps));
        }
    }

    @Property(tries = 4000)
    @Label("warmer air never asks for more")
    void warmer(@ForAll("cases") Case some, @ForAll @DoubleRange(min = 1e-3, max = 30) double k) {
        neverMore(some, some.warmerBy(k));
    }

    @Property(tries = 4000)
    @Label("more sun never asks for more")
    void sunnier(@ForAll("cases") Case some, @ForAll @DoubleRange(min = 1e-3, max = 30) double k) {
        neverMore(some, some.sunnierBy(k));
    }

    @Property(tries = 4000)
    @Label("calmer air never asks for more, below skin temperature")
    void calmer(@ForAll("cases") Case some, @ForAll @DoubleRange(min = 0, max = 1) double share) {
        if (some.required().operative().celsius() < SKIN_C) {
            neverMore(some, some.calmerBy(share));
        }
    }

    @Property(tries = 4000)
    @Label("harder work never asks for more")
    void harder(@ForAll("cases") Case some, @ForAll @DoubleRange(min = 0.01, max = 300) double watts) {
        neverMore(some, some.harderBy(watts));
    }

    @Property(tries = 2000)
    @Label("who feels cold less never needs more")
    void less_sensitive(@ForAll("cases") Case some, @ForAll @DoubleRange(min = 0, max = 4) double steps) {
        neverMore(some, some.lessSensitiveBy(steps));
    }

    @Property(tries = 4000)
    @Label("a little change of anything changes little")
    void continuous(@ForAll("cases") Case some) {
        double little = 1e-4;
        RequiredInsulation here = some.required();
        for (Case there : new Case[] {
            some.warmerBy(little),
            some.sunnierBy(little),
            some.calmerBy(little),
            some.harderBy(little),
            some.lessSensitiveBy(little)
        }) {
            RequiredInsulation near = there.required();
            assertThat(Math.abs(near.minimal().clo() - here.minimal().clo())).isLessThan(0.003);
            assertThat(Math.abs(near.comfortable().clo() - here.comfortable().clo()))
                    .isLessThan(0.003);
        }
    }

    @Property(tries = 2000)
    @Label("minimal is never more than comfortable, and neither is below nothing")
    void ordered(@ForAll("cases") Case some) {
        RequiredInsulation required = some.required();
        assertThat(required.minimal().clo())
                .isBetween(0.0, required.comfortable().clo());
    }

    @Provide
    Arbitrary<Case> cases() {
        // Where the models meet, and calm air, come up more often than their share of the range.
        Arbitrary<Double> air = Arbitraries.oneOf(numbers(-50, 50), numbers(4, 16), numbers(20, 35));
        Arbitrary<Double> wind = Arbitraries.oneOf(numbers(0, 30), numbers(0, 1.5));
        Arbitrary<Double> speed = Arbitraries.of(0.0, 1.1, 1.6, 2.7, 4.2);
        return Combinators.combine(
                        air,
                        wind,
                        numbers(0, 100),
                        Arbitraries.oneOf(Arbitraries.just(0.0), numbers(0, 60)),
                        numbers(58, 400),
                        speed,
                        Arbitraries.oneOf(Arbitraries.just(0.0), numbers(-2, 2)))
                .as(Case::new);
    }

    private static Arbitrary<Double> numbers(double from, double to) {
        return Arbitraries.doubles().between(from, to).ofScale(4);
    }

    private static void neverMore(Case before, Case after) {
        RequiredInsulation first = before.required();
        RequiredInsulation second = after.required();
        assertThat(second.minimal().clo()).isLessThanOrEqualTo(first.minimal().clo() + NOISE_CLO);
        assertThat(second.comfortable().clo())
                .isLessThanOrEqualTo(first.comfortable().clo() + NOISE_CLO);
    }
}
