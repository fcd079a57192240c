package dev.wearcast.lambdahost.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wearcast.lambdahost.aws.AwsApi;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An OPTIONS request, handed to the function here: MiniStack answers every one of them itself, while API Gateway, of an
 * API without CORS of its own, lets the route $default have them.
 */
final class OptionsCall {

    private static final Pattern FUNCTION = Pattern.compile(":function:([\\w-]+)");

    private final AwsApi aws;
    private final ApiAddress address;
    private final JsonMapper json = JsonMapper.builder().build();

    OptionsCall(AwsApi aws, ApiAddress address) {
        this.aws = aws;
        this.address = address;
    }

    GatewayAnswer answer(HttpServerExchange exchange) throws IOException {
        JsonNode answer = json.readTree(aws.post(
                "lambda",
                "/2015-03-31/functions/" + function() + "/invocations",
                event(exchange).toString()));
        if (!answer.has("statusCode")) {
            return GatewayAnswer.of(502, answer.toString().getBytes(StandardCharsets.UTF_8));
        }
        answer.path("headers").fields().forEachRemaining(header -> exchange.getResponseHeaders()
                .put(new HttpString(header.getKey()), header.getValue().asText()));
        String text = answer.path("body").asText("");
        byte[] body = answer.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(text)
                : text.getBytes(StandardCharsets.UTF_8);
        return GatewayAnswer.of(answer.get("statusCode").asInt(), body);
    }

    private String function() throws IOException {
        String uri = aws.get("apigateway", "/v2/apis/" + address.apiId() + "/integrations")
                .path("items")
                .path(0)
                .path("integrationUri")
                .asText();
        Matcher name = FUNCTION.matcher(uri);
        if (!name.find()) {
            throw new IOException("The API leads to no function");
        }
        return name.group(1);
    }

    private ObjectNode event(HttpServerExchange exchange) {
        String path = URLDecoder.decode(exchange.getRequestURI().replace("+", "%2B"), StandardCharsets.UTF_8);
        ObjectNode event = json.createObjectNode()
                .put("version", "2.0")
                .put("routeKey", "$default")
                .put("rawPath", path)
                .put("rawQueryString", exchange.getQueryString())
                .put("isBase64Encoded", false);
        ObjectNode headers = event.putObject("headers");
        exchange.getRequestHeaders()
                .forEach(header -> headers.put(
                        header.getHeaderName().toString().toLowerCase(Locale.ROOT), String.join(",", header)));
        event.putObject("requestContext")
                .put("stage", "$default")
                .put("requestId", UUID.randomUUID().toString())
                .putObject("http")
                .put("method", "OPTIONS")
                .put("path", path)
                .put("protocol", exchange.getProtocol().toString())
                .put("sourceIp", "127.0.0.1");
        return event;
    }
}
