package dev.wearcast.api.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wearcast.api.system.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;

/** A model behind any OpenAI-compatible API: {@code POST <base>/chat/completions}. */
final class ChatCompletions implements LanguageModel {

    /** A reply takes a few KB; a server that sends on and on is not listened to. */
    private static final int MOST_BYTES = 64 * 1024;

    private final URI address;
    private final String model;
    private final Supplier<String> apiKey;
    private final ObjectMapper json = Json.mapper();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param apiKey asked for at each call, so that a new key needs no new start */
    ChatCompletions(URI baseUrl, String model, Supplier<String> apiKey) {
        this.address = URI.create(baseUrl.toString().replaceAll("/+$", "") + "/chat/completions");
        this.model = model;
        this.apiKey = apiKey;
    }

    @Override
    public Reply reply(Brief brief) {
        ObjectNode body = json.createObjectNode()
                .put("model", model)
                .put("max_tokens", Brief.LONGEST_REPLY_TOKENS)
                .put("temperature", 0.3);
        body.putArray("messages").add(message("system", brief.task())).add(message("user", brief.facts()));
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + apiKey.get())
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        try {
            return read(http.send(request, BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new LanguageModelException("The call failed: " + e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LanguageModelException("The call was given up", e);
        }
    }

    private ObjectNode message(String role, String content) {
        return json.createObjectNode().put("role", role).put("content", content);
    }

    private Reply read(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new LanguageModelException("HTTP status " + response.statusCode(), null);
            }
            byte[] bytes = body.readNBytes(MOST_BYTES);
            if (bytes.length == MOST_BYTES) {
                throw new LanguageModelException("The reply has no end", null);
            }
            JsonNode reply = json.readTree(bytes);
            JsonNode choice = reply.path("choices").path(0);
            JsonNode text = choice.path("message").path("content");
            if (!text.isTextual() || !"stop".equals(choice.path("finish_reason").asText("stop"))) {
                throw new LanguageModelException("The reply holds no finished text", null);
            }
            JsonNode usage = reply.path("usage");
            return new Reply(
                    text.textValue().strip(),
                    usage.path("prompt_tokens").asLong(),
                    usage.path("completion_tokens").asLong());
        }
    }
}
