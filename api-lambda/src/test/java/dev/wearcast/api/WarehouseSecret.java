package dev.wearcast.api;

import dev.wearcast.emulator.AwsEmulatorTest;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** A secret of the emulator that opens a warehouse. */
final class WarehouseSecret extends AwsEmulatorTest {

    private WarehouseSecret() {}

    /** Makes one; answers its id. */
    static String of(TestWarehouse warehouse) {
        String id = uniqueName("wearcast");
        try (SecretsManagerClient secrets = awsClient(SecretsManagerClient.builder())) {
            secrets.createSecret(
                    secret -> secret.name(id).secretString("{\"warehouseToken\": \"" + warehouse.token() + "\"}"));
        }
        return id;
    }
}
