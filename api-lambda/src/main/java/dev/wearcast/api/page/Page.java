package dev.wearcast.api.page;

import dev.wearcast.api.system.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The page as one document, its style and its script in it, so that a visit costs one invocation and not one a file.
 *
 * @param html in UTF-8
 * @param contentSecurityPolicy allows this style and this script by their digests, and the API
 */
record Page(byte[] html, String contentSecurityPolicy) {

    private static final String STYLE_LINK = "<link rel=\"stylesheet\" href=\"page.css\">";
    private static final String SCRIPT_LINK = "<script type=\"module\" src=\"main.js\"></script>";

    /** From the class path. */
    static Page read() {
        String style = file("page.css");
        String script = Modules.joined("main.js", Page::file);
        String html = file("page.html")
                .replace(STYLE_LINK, "<style>" + style + "</style>")
                .replace(SCRIPT_LINK, "<script type=\"module\">" + script + "</script>");
        String policy = "default-src 'none'; script-src %s; style-src %s; img-src data:; connect-src 'self'; "
                        .formatted(digest(script), digest(style))
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        return new Page(html.getBytes(StandardCharsets.UTF_8), policy);
    }

    private static String file(String name) {
        try (var stream = Page.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("No such file of the page: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String inline) {
        return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(inline)) + "'";
    }
}
