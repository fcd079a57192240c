package dev.wearcast.api.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The one secret, a JSON object; fetched each time, so that a new value needs no new start. */
public final class Secret {

    private static final Logger log = LoggerFactory.getLogger(Secret.class);

    private final String id;

    public Secret(String id) {
        this.id = id;
    }

    /** Empty where the secret or its member cannot be had; the log says why, and nothing of what is in it. */
    public Optional<String> member(String name) {
        try (SecretsManagerClient secrets = AwsClients.secrets()) {
            String text = secrets.getSecretValue(get -> get.secretId(id)).secretString();
            JsonNode member = Json.mapper().readTree(text).path(name);
            if (member.isTextual() && !member.textValue().isBlank()) {
                return Optional.of(member.textValue());
            }
            log.warn("The secret {} has no member {}", id, name);
        } catch (SdkException e) {
            log.warn("The secret {} cannot be fetched ({})", id, e.getClass().getSimpleName());
        } catch (IOException e) {
            // Not its message: a parser quotes what it could not parse.
            log.warn("The secret {} is not JSON", id);
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "secret " + id;
    }
}
