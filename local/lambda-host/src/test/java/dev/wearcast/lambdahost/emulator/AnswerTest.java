package dev.wearcast.lambdahost.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    @DisplayName("200 and any JSON - success, unchanged")
    void success() {
        for (String body :
                new String[] {"{\"a\":1}", "null", "[]", "\"text\"", "{\"errorType\":\"mine\"}", "{broken"}) {
            Answer answer = answer(200, body);
            assertThat(answer.isSuccess()).isTrue();
            assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo(body);
        }
    }

    @Test
    @DisplayName("200 and what the runtime says of a thrown exception - 500")
    void thrown() {
        assertThat(answer(200, "{\"errorMessage\":\"m\",\"errorType\":\"T\"}").status())
                .isEqualTo(500);
    }

    @Test
    @DisplayName("200 and an API Gateway response that has such members - success")
    void proxyResponse() {
        assertThat(answer(200, "{\"statusCode\":500,\"errorMessage\":\"m\",\"errorType\":\"T\"}")
                        .isSuccess())
                .isTrue();
    }

    @Test
    @DisplayName("200 and the emulator's words for a timeout - 500, Sandbox.Timedout")
    void timedOut() {
        Answer answer = answer(200, "Task timed out after 2.00 seconds");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).asString(StandardCharsets.UTF_8).contains("\"Sandbox.Timedout\"");
    }

    @Test
    @DisplayName("Any other status - 502")
    void exited() {
        assertThat(answer(502, "{\"errorType\":\"Runtime.ExitError\"}").status())
                .isEqualTo(502);
    }

    private static Answer answer(int status, String body) {
        return Answer.of(status, body.getBytes(StandardCharsets.UTF_8));
    }
}
