package dev.wearcast.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The very handler where only some pages may read its answers. */
class NamedOriginsTest {

    private static ApiHandler handler;

    @BeforeAll
    static void start() {
        System.setProperty("CORS_ALLOWED_ORIGINS", "https://example.org");
        handler = BareApi.start();
    }

    @AfterAll
    static void forget() {
        System.clearProperty("CORS_ALLOWED_ORIGINS");
    }

    private static HttpAnswer to(HttpEvent event) {
        return HttpAnswer.to(event, handler);
    }

    @Test
    @DisplayName("where CORS_ALLOWED_ORIGINS names origins, only their pages may read, and caches keep them apart")
    void sharesWithNamedOrigins() {
        for (String target : List.of("/health", "/nothing")) {
            HttpAnswer named = to(HttpEvent.get(target).header("origin", "https://example.org"));
            assertThat(named.header("Access-Control-Allow-Origin")).hasValue("https://example.org");
            assertThat(named.header("Vary").orElseThrow()).contains("Origin");
            HttpAnswer other = to(HttpEvent.get(target).header("origin", "https://example.com"));
            assertThat(other.status()).isEqualTo(named.status());
            assertThat(other.headers().keySet()).noneMatch(name -> name.startsWith("Access-Control"));
            assertThat(other.header("Vary").orElseThrow()).contains("Origin");
        }
    }
}
