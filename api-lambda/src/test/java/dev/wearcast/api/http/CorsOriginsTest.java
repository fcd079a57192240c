package dev.wearcast.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsOriginsTest {

    @Test
    void allowsAny() {
        assertThat(CorsOrigins.of("*").allowed("https://example.org")).hasValue("*");
        assertThat(CorsOrigins.of(" * ").allowed(null)).hasValue("*");
    }

    @Test
    void allowsThoseThatAreNamed() {
        CorsOrigins origins = CorsOrigins.of("https://example.org, http://localhost:8000,");
        assertThat(origins.allowed("http://localhost:8000")).hasValue("http://localhost:8000");
        assertThat(origins.allowed("https://example.org.evil.test")).isEmpty();
        assertThat(origins.allowed("http://example.org")).isEmpty();
        assertThat(origins.allowed(null)).isEmpty();
    }

    @Test
    void allowsNoneWhenNoneIsNamed() {
        assertThat(CorsOrigins.of(" ").allowed("https://example.org")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"example.org", "https://example.org/", "https://*.example.org", "*, https://example.org", "null"
            })
    void refusesWhatIsNoOrigin(String text) {
        assertThatThrownBy(() -> CorsOrigins.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CORS_ALLOWED_ORIGINS must be");
    }
}
