package dev.wearcast.api;

import static dev.wearcast.api.BareApi.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GET / to people and to programs, through the very handler. */
class PageRouteTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final int MAX_BYTES = 100_000;

    private static HttpAnswer get(String target, String accept) {
        return to(HttpEvent.get(target).header("accept", accept));
    }

    @ParameterizedTest(name = "GET {0} - 200, the page, to a browser")
    @ValueSource(strings = {"/", "/?city=Oslo&activity=running", "/?city=S%C3%A3o+Paulo", "/?from-somewhere=else"})
    void showsThePage(String target) {
        HttpAnswer page = get(target, BROWSER);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).hasValue("text/html; charset=UTF-8");
        assertThat(page.header("Vary"))
                .hasValueSatisfying(vary -> assertThat(vary).contains("Accept"));
        assertThat(page.body()).startsWith("<!doctype html>");
        assertThat(Contract.isKeptBy("GET", "/", page).body())
                .isEqualTo(get("/", BROWSER).body());
    }

    @ParameterizedTest(name = "GET / with Accept: {0} - 200, the welcome as JSON")
    @ValueSource(strings = {"*/*", "application/json", "application/json, text/html;q=0.5", "application/*"})
    void welcomesPrograms(String accept) {
        HttpAnswer welcome = get("/", accept);
        assertThat(Contract.isKeptBy("GET", "/", welcome).header("Content-Type"))
                .hasValue("application/json");
        assertThat(welcome.header("Vary"))
                .hasValueSatisfying(vary -> assertThat(vary).contains("Accept"));
    }

    @Test
    @DisplayName("GET /?city=Oslo - 400 to programs")
    void takesNoParametersFromPrograms() {
        assertThat(get("/?city=Oslo", "application/json").status()).isEqualTo(400);
    }

    @Test
    @DisplayName("the page is at most 100 kB in all, and asks for nothing from elsewhere")
    void isSmallAndWhole() {
        String page = get("/", BROWSER).body();
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(MAX_BYTES);
        assertThat(page)
                .doesNotContain("page.css")
                .doesNotContain("src=")
                .doesNotContainPattern("(?m)^(import|export) ")
                .doesNotContainPattern("href=\"https?:");
    }

    @Test
    @DisplayName("its Content-Security-Policy allows the style and the script that it has, and no other")
    void allowsItsOwnScriptOnly() {
        HttpAnswer page = get("/", BROWSER);
        String policy = page.header("Content-Security-Policy").orElseThrow();
        assertThat(policy).startsWith("default-src 'none'; ").doesNotContain("unsafe");
        Stream.of("<style>(.*?)</style>", "<script type=\"module\">(.*?)</script>")
                .forEach(element -> {
                    var inline = Pattern.compile(element, Pattern.DOTALL)
                            .matcher(page.body())
                            .results()
                            .toList();
                    assertThat(inline).hasSize(1).allSatisfy(one -> assertThat(policy)
                            .contains(digest(one)));
                });
        assertThat(Pattern.compile("<script|<style").matcher(page.body()).results())
                .hasSize(2);
    }

    private static String digest(MatchResult inline) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(inline.group(1).getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
