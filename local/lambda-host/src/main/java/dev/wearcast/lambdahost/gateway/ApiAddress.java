package dev.wearcast.lambdahost.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wearcast.lambdahost.aws.AwsApi;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the emulator has the API that a custom domain leads to. Its path form, not the domain as the request's host:
 * MiniStack answers {@code /health} itself, whatever the host. Read again every few seconds, since a deployment into a
 * fresh emulator gives the API a new id.
 */
final class ApiAddress {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final AwsApi aws;
    private final String domain;
    private @Nullable String known;
    private long readAt;

    ApiAddress(AwsApi aws, String domain) {
        this.aws = aws;
        this.domain = domain;
    }

    /**
     * The URL of the API's root, without a slash at its end.
     *
     * @throws IOException if the emulator cannot be asked, or the domain leads to no API
     */
    synchronized String url() throws IOException {
        String url = known;
        if (url == null || System.nanoTime() - readAt > FRESH.toNanos()) {
            url = read();
            known = url;
            readAt = System.nanoTime();
        }
        return url;
    }

    /** @throws IOException as {@link #url} */
    String apiId() throws IOException {
        return mapping().required("apiId").asText();
    }

    private JsonNode mapping() throws IOException {
        JsonNode mapping = aws.get("apigateway", "/v2/domainnames/" + domain + "/apimappings")
                .path("items")
                .path(0);
        if (mapping.isMissingNode()) {
            throw new IOException("The domain " + domain + " leads to no API");
        }
        return mapping;
    }

    private String read() throws IOException {
        JsonNode mapping = mapping();
        return aws.endpoint().getScheme() + "://" + aws.endpoint().getAuthority() + "/_aws/execute-api/"
                + mapping.required("apiId").asText() + "/"
                + mapping.required("stage").asText();
    }
}
