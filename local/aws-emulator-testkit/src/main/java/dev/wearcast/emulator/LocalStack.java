package dev.wearcast.emulator;

import com.github.dockerjava.api.exception.NotFoundException;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** LocalStack in a container, where Docker answers and the image lies ready; an image is never pulled. */
final class LocalStack {

    /** The last tag that runs without an account: later ones ask for a token. */
    static final String IMAGE = "localstack/localstack:4.14.0";

    private LocalStack() {}

    static Optional<AwsEmulator> startIfPossible() {
        if (!DockerClientFactory.instance().isDockerAvailable() || !imageIsLocal()) {
            return Optional.empty();
        }
        LocalStackContainer container = new LocalStackContainer(DockerImageName.parse(IMAGE))
                .withImagePullPolicy(image -> false)
                .withEnv("DEFAULT_REGION", AwsEmulator.REGION)
                .withEnv("DISABLE_EVENTS", "1");
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "stop-localstack"));
        return Optional.of(new AwsEmulator(container.getEndpoint(), "LocalStack in Docker (" + IMAGE + ")"));
    }

    private static boolean imageIsLocal() {
        try {
            DockerClientFactory.lazyClient().inspectImageCmd(IMAGE).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }
}
