package dev.wearcast.lambdahost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wearcast.lambdahost.sample.SampleFunction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Deploys and calls by AWS's own REST API. */
final class EmulatedAws {

    private static final String FUNCTIONS = "/2015-03-31/functions";

    private final URI endpoint;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();

    EmulatedAws(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** The sample function as {@code java17}, 3 seconds, calls forwarded to the port. */
    void createFunction(String name, int port, String edition) throws Exception {
        String front = "http://127.0.0.1:" + port + "/2015-03-31/functions/function/invocations";
        send(
                "POST",
                "lambda",
                FUNCTIONS,
                Map.of(
                        "FunctionName",
                        name,
                        "Runtime",
                        "java17",
                        "Role",
                        "arn:aws:iam::000000000000:role/test",
                        "Handler",
                        SampleFunction.class.getName() + "::handleRequest",
                        "Timeout",
                        3,
                        "MemorySize",
                        128,
                        "Environment",
                        Map.of("Variables", Map.of("GREETING", "hello", "MINISTACK_LAMBDA_PROXY_URL", front)),
                        "Code",
                        Map.of("ZipFile", zip(edition))));
    }

    void updateCode(String name, String edition) throws Exception {
        send("PUT", "lambda", FUNCTIONS + "/" + name + "/code", Map.of("ZipFile", zip(edition)));
    }

    HttpResponse<String> invoke(String name, String event) throws Exception {
        return http.send(
                request("lambda", FUNCTIONS + "/" + name + "/invocations")
                        .POST(HttpRequest.BodyPublishers.ofString(event))
                        .build(),
                BodyHandlers.ofString());
    }

    /** An HTTP API whose every request goes to the function, under the domain. */
    void createApi(String domain, String function) throws Exception {
        String api = post("/v2/apis", Map.of("name", domain, "protocolType", "HTTP"))
                .path("apiId")
                .asText();
        String integration = post(
                        "/v2/apis/" + api + "/integrations",
                        Map.of(
                                "integrationType", "AWS_PROXY",
                                "payloadFormatVersion", "2.0",
                                "integrationUri", "arn:aws:lambda:eu-central-1:000000000000:function:" + function))
                .path("integrationId")
                .asText();
        post("/v2/apis/" + api + "/routes", Map.of("routeKey", "$default", "target", "integrations/" + integration));
        post("/v2/apis/" + api + "/stages", Map.of("stageName", "$default", "autoDeploy", true));
        post(
                "/v2/domainnames",
                Map.of("domainName", domain, "domainNameConfigurations", List.of(Map.of("endpointType", "REGIONAL"))));
        post("/v2/domainnames/" + domain + "/apimappings", Map.of("apiId", api, "stage", "$default"));
    }

    private JsonNode post(String path, Map<String, ?> body) throws Exception {
        return send("POST", "apigateway", path, body);
    }

    private JsonNode send(String method, String service, String path, Map<String, ?> body) throws Exception {
        var response = http.send(
                request(service, path)
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return json.readTree(response.body());
    }

    /** Emulators read the service from the credential's scope and do not look at the signature. */
    private HttpRequest.Builder request(String service, String path) {
        return HttpRequest.newBuilder(endpoint.resolve(path))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=test/20260101/eu-central-1/" + service
                                + "/aws4_request, SignedHeaders=host, Signature=0");
    }

    /** The class at the root, as in a zip for Lambda; base64. */
    private static String zip(String edition) throws IOException {
        String path = SampleFunction.class.getName().replace('.', '/') + ".class";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var classFile = SampleFunction.class.getResourceAsStream("/" + path)) {
            zip.putNextEntry(new ZipEntry(path));
            classFile.transferTo(zip);
            zip.putNextEntry(new ZipEntry("edition.txt"));
            zip.write(edition.getBytes(StandardCharsets.UTF_8));
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
