package dev.wearcast.api.page;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** GET / to people. Its query is the page's own: the script in it reads it from the address. */
@RestController
class PageController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** Made when first asked for: programs never ask. */
    private volatile @Nullable Page page;

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page() {
        Page made = page;
        if (made == null) {
            made = Page.read();
            page = made;
        }
        return ResponseEntity.ok()
                .contentType(HTML)
                .varyBy(HttpHeaders.ACCEPT)
                .header("Content-Security-Policy", made.contentSecurityPolicy())
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer") // the address says where a person is
                .body(made.html());
    }
}
