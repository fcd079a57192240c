package dev.wearcast.lambdahost.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Signed calls to AWS, without a service client for each: the host makes four different ones and lives in 128 MB.
 * An error status is an {@link AwsCallException}.
 */
public final class AwsApi {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** Headers that the HTTP client writes itself and does not let anyone else write. */
    private static final Set<String> OWN_HEADERS = Set.of("host", "content-length", "connection", "expect");

    private final URI endpoint;
    private final String region;
    private final AwsCredentialsIdentity credentials;
    private final HttpClient http;
    private final JsonMapper json = JsonMapper.builder().build();

    public AwsApi(URI endpoint, String region, String accessKeyId, String secretAccessKey) {
        this.endpoint = endpoint;
        this.region = region;
        this.credentials = AwsCredentialsIdentity.create(accessKeyId, secretAccessKey);
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** Where AWS answers. */
    public URI endpoint() {
        return endpoint;
    }

    /** The region that every call is signed for. */
    public String region() {
        return region;
    }

    /** A GET of a REST service, such as {@code get("lambda", "/2015-03-31/functions/x")}. */
    public JsonNode get(String service, String path) throws IOException {
        return json.readTree(send(service, SdkHttpMethod.GET, path, Map.of(), new byte[0]));
    }

    /** A POST of JSON to a REST service; answers the body. */
    public byte[] post(String service, String path, String body) throws IOException {
        Map<String, String> headers = Map.of("Content-Type", "application/json");
        return send(service, SdkHttpMethod.POST, path, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** A call in AWS's JSON 1.1 protocol, such as {@code call("logs", "Logs_20140328.CreateLogGroup", …)}. */
    public void call(String service, String target, Map<String, ?> body) throws IOException {
        Map<String, String> headers = Map.of("Content-Type", "application/x-amz-json-1.1", "X-Amz-Target", target);
        send(service, SdkHttpMethod.POST, "/", headers, json.writeValueAsBytes(body));
    }

    /** A call in AWS's query protocol; the form is already encoded. */
    public void query(String service, String form) throws IOException {
        Map<String, String> headers = Map.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
        send(service, SdkHttpMethod.POST, "/", headers, form.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes what a presigned URL holds to the file: a function's zip is as large as the host's heap. */
    public void download(URI presigned, Path file) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(presigned).timeout(LIMIT).build();
        var response = exchange(request, BodyHandlers.ofFile(file));
        if (response.statusCode() != 200) {
            throw new AwsCallException("GET " + presigned.getPath(), response.statusCode(), "");
        }
    }

    private byte[] send(String service, SdkHttpMethod method, String path, Map<String, String> headers, byte[] body)
            throws IOException {
        URI uri = endpoint.resolve(path);
        var unsigned = SdkHttpRequest.builder().method(method).uri(uri);
        headers.forEach(unsigned::putHeader);
        var signed = AwsV4HttpSigner.create().sign(request -> request.identity(credentials)
                .request(unsigned.build())
                .payload(() -> new ByteArrayInputStream(body))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                .putProperty(AwsV4HttpSigner.REGION_NAME, region));
        var request = HttpRequest.newBuilder(uri).timeout(LIMIT);
        request.method(method.name(), HttpRequest.BodyPublishers.ofByteArray(body));
        signed.request().forEachHeader((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        var response = exchange(request.build(), BodyHandlers.ofByteArray());
        if (response.statusCode() >= 300) {
            String call = service + " " + headers.getOrDefault("X-Amz-Target", method + " " + path);
            throw new AwsCallException(
                    call, response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body();
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> body) throws IOException {
        try {
            return http.send(request, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while AWS was asked", e);
        }
    }
}
