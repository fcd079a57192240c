package dev.wearcast.lambdahost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionPortTest {

    @Test
    @DisplayName("wearcast-outfit-local=9701 - a name and a port")
    void parse() {
        assertThat(FunctionPort.parse("wearcast-outfit-local=9701"))
                .isEqualTo(new FunctionPort("wearcast-outfit-local", 9701));
    }

    @ParameterizedTest(name = "{0} - refused")
    @ValueSource(strings = {"", "name", "name=", "=1", "name=70000", "na me=1", "name=-1"})
    void refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FunctionPort.parse(text));
    }
}
