package dev.wearcast.ingest;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.emulator.SdkCalls;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AwsCallsTest {

    @Test
    @DisplayName("the ingest asks of AWS what contracts/aws-calls.json says")
    void asAgreed() {
        assertThat(SdkCalls.of("dev.wearcast.ingest", alwaysTrue())).isEqualTo(SdkCalls.agreed("IngestFunction"));
    }
}
