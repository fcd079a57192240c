package dev.wearcast.comfort.clothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wearcast.comfort.quantity.Insulation;
import dev.wearcast.comfort.quantity.MetabolicRate;
import dev.wearcast.comfort.quantity.Temperature;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClothingTest {

    @ParameterizedTest(name = "people wear {1} clo when it is {0} °C outdoors")
    @CsvSource({"-10, 1.00", "0, 0.82", "25, 0.47", "30, 0.46"})
    void typical_clothing(double outdoors, double clo) {
        assertThat(TypicalClothing.at(Temperature.celsius(outdoors)).clo()).isCloseTo(clo, within(0.005));
    }

    @Test
    @DisplayName("garments of 1 clo in sum insulate 0.996 clo together")
    void ensemble() {
        assertThat(Ensemble.of(Insulation.clo(1)).clo()).isCloseTo(0.996, within(1e-9));
    }

    @Test
    @DisplayName("of 1 clo, 0.8 are left at 2 met, and all of it at 1.2 met")
    void activity() {
        Insulation one = Insulation.clo(1);
        assertThat(ActivityCorrection.dynamic(one, met(2)).clo()).isCloseTo(0.8, within(1e-9));
        assertThat(ActivityCorrection.dynamic(one, met(1.2)).clo()).isEqualTo(1);
    }

    private static MetabolicRate met(double met) {
        return MetabolicRate.wattsPerSquareMetre(met * MetabolicRate.WATTS_PER_SQUARE_METRE_PER_MET);
    }
}
