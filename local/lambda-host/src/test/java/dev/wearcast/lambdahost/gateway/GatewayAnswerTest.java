package dev.wearcast.lambdahost.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GatewayAnswerTest {

    @Test
    @DisplayName("The emulator's made-up answer - 502 problem+json, never a false green")
    void mockResponse() {
        GatewayAnswer answer = answer(200, "Mock response - no code deployed");
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.contentType()).hasValue("application/problem+json");
    }

    @Test
    @DisplayName("The emulator's words for a failed function - API Gateway's words instead")
    void failedFunction() {
        GatewayAnswer answer = answer(502, "{\"errorMessage\": \"at dev.wearcast.Secret(Secret.java:1)\"}");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("{\"message\":\"Internal Server Error\"}");
    }

    @Test
    @DisplayName("A function's own 502 - unchanged")
    void own502() {
        GatewayAnswer answer = answer(502, "{\"type\":\"/problems/x\"}");
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.contentType()).isEmpty();
    }

    private static GatewayAnswer answer(int status, String body) {
        return GatewayAnswer.of(status, body.getBytes(StandardCharsets.UTF_8));
    }
}
