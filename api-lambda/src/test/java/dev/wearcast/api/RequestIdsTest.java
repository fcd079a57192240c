package dev.wearcast.api;

import static dev.wearcast.api.BareApi.to;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a request is called, in its answer and in the log. */
class RequestIdsTest {

    @Test
    @DisplayName("X-Request-Id of the client, when it is one, comes back; else the gateway's")
    void namesRequests() {
        assertThat(to(HttpEvent.get("/").header("x-request-id", "0a-7.B:_")).header("X-Request-Id"))
                .hasValue("0a-7.B:_");
        for (String insane : new String[] {"", " ", "a b", "ü", "<script>", "a\nb", "x".repeat(129)}) {
            assertThat(to(HttpEvent.get("/").header("X-Request-Id", insane)).header("X-Request-Id"))
                    .hasValue("JKJaXmPLvHcESHA=");
        }
    }

    @Test
    @DisplayName("a request that is not understood keeps its name: the client's, else the gateway's")
    void namesWhatItDoesNotUnderstand() {
        HttpEvent event = HttpEvent.get("/").version("1.0");
        assertThat(to(event).header("X-Request-Id")).hasValue("JKJaXmPLvHcESHA=");
        assertThat(to(event.header("X-Request-ID", "mine")).header("X-Request-Id"))
                .hasValue("mine");
    }

    @Test
    @DisplayName("the lines that a request leaves in the log hold its name, and not what it asked for")
    void logsNames() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        Encoder<ILoggingEvent> lines = ((ConsoleAppender<ILoggingEvent>) root.getAppender("stdout")).getEncoder();
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        root.addAppender(seen);
        to(HttpEvent.get("/outfit?hours=7").header("x-request-id", "mine-1"));
        root.detachAppender(seen);

        assertThat(seen.list)
                .map(event -> new String(lines.encode(event), StandardCharsets.UTF_8))
                .anySatisfy(line -> assertThat(line)
                        .matches("(?s)\\S+Z INFO  \\[mine-1] RequestLog GET /outfit 400 \\d+ ms,"
                                + " gateway's id JKJaXmPLvHcESHA=\\n"))
                .noneMatch(line -> line.contains("hours=7"));
    }
}
