package dev.wearcast.api.warehouse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wearcast.api.system.AwsClients;
import dev.wearcast.api.system.Json;
import java.io.IOException;
import java.sql.SQLException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** What opens the warehouse, fetched each time it is opened, so that a new token needs no new start. */
final class WarehouseToken {

    private static final String MEMBER = "warehouseToken";

    private final String secretId;

    WarehouseToken(String secretId) {
        this.secretId = secretId;
    }

    /** @throws SQLException if it cannot be had; neither message nor cause holds any of the secret */
    String fetch() throws SQLException {
        try (SecretsManagerClient secrets = AwsClients.secrets()) {
            String secret =
                    secrets.getSecretValue(get -> get.secretId(secretId)).secretString();
            JsonNode token = Json.mapper().readTree(secret).path(MEMBER);
            if (!token.isTextual() || token.textValue().isBlank()) {
                throw new SQLException("The secret " + secretId + " has no member " + MEMBER);
            }
            return token.textValue();
        } catch (SdkException e) {
            throw new SQLException("The secret " + secretId + " cannot be fetched", e);
        } catch (IOException e) {
            // Without its cause: a parser's message quotes what it could not parse.
            throw new SQLException("The secret " + secretId + " is not JSON");
        }
    }

    @Override
    public String toString() {
        return "token of " + secretId;
    }
}
