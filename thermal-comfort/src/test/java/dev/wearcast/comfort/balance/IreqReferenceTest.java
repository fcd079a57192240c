package dev.wearcast.comfort.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wearcast.comfort.quantity.AirPermeability;
import dev.wearcast.comfort.quantity.AirSpeed;
import dev.wearcast.comfort.quantity.Insulation;
import dev.wearcast.comfort.quantity.MetabolicRate;
import dev.wearcast.comfort.quantity.RelativeHumidity;
import dev.wearcast.comfort.quantity.Temperature;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class IreqReferenceTest {

    @ParameterizedTest(name = "{0} W/m², {1} °C, {2} m/s: IREQ {3} to {4} clo, ICL {5} to {6} clo")
    @CsvFileSource(resources = "ireq-reference.csv", numLinesToSkip = 1)
    void agrees_with_published_points(
            double rate, double air, double velocity, double min, double neutral, double iclMin, double iclNeutral) {
        Cold cold = cold(rate, air, velocity);
        Ireq minimal = Ireq.of(cold, Criterion.MINIMAL);
        Ireq comfortable = Ireq.of(cold, Criterion.NEUTRAL);
        assertThat(minimal.required().clo()).isCloseTo(min, within(0.1));
        assertThat(comfortable.required().clo()).isCloseTo(neutral, within(0.1));
        assertThat(minimal.basic().clo()).isCloseTo(iclMin, within(0.2));
        assertThat(comfortable.basic().clo()).isCloseTo(iclNeutral, within(0.2));
        assertThat(minimal.isValid()).isTrue();
    }

    @Test
    @DisplayName("in clothes of exactly ICL a body does not cool down, in thinner ones it does")
    void heat_debt_ends_where_icl_is() {
        Cold cold = cold(116, -20, 4);
        double icl = Ireq.of(cold, Criterion.MINIMAL).basic().clo();
        assertThat(Ireq.heatDebtRate(cold, Criterion.MINIMAL, Insulation.clo(icl)))
                .isCloseTo(0, within(1e-3));
        assertThat(Ireq.exposureLimit(cold, Criterion.MINIMAL, Insulation.clo(icl + 0.1)))
                .isEmpty();
        assertThat(Ireq.exposureLimit(cold, Criterion.MINIMAL, Insulation.clo(icl / 2)))
                .hasValueSatisfying(limit -> assertThat(limit).isBetween(Duration.ofMinutes(20), Duration.ofHours(3)));
    }

    @Test
    @DisplayName("above 10 °C it says that the standard ends")
    void says_where_the_standard_ends() {
        assertThat(Ireq.of(cold(116, 10.1, 1), Criterion.MINIMAL).isValid()).isFalse();
    }

    private static Cold cold(double rate, double air, double velocity) {
        MetabolicRate effort = MetabolicRate.wattsPerSquareMetre(rate);
        Temperature temperature = Temperature.celsius(air);
        return new Cold(
                effort,
                temperature,
                temperature,
                AirSpeed.metresPerSecond(velocity),
                RelativeHumidity.percent(85),
                Cold.walkingAt(effort),
                AirPermeability.litresPerSquareMetreSecond(8));
    }
}
