package dev.wearcast.api;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.api.publish.PublishHandler;
import dev.wearcast.emulator.SdkCalls;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AwsCallsTest {

    @Test
    @DisplayName("the API asks of AWS what contracts/aws-calls.json says; what Spring finds by itself counts, too")
    void theApi() {
        assertThat(SdkCalls.of("dev.wearcast.api", resideOutsideOfPackage("..publish..")))
                .isEqualTo(SdkCalls.agreed("OutfitFunction"));
    }

    @Test
    @DisplayName("publishing asks of AWS what contracts/aws-calls.json says, though it shares a zip with the API")
    void publishing() {
        assertThat(SdkCalls.of("dev.wearcast.api", equivalentTo(PublishHandler.class)))
                .isEqualTo(SdkCalls.agreed("PublishFunction"));
    }
}
