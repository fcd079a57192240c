package dev.wearcast.emulator;

import com.github.dockerjava.api.exception.NotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** LocalStack in a container, where Docker answers and the image lies ready; an image is never pulled. */
final class LocalStack {

    /** The last tag that runs without an account: later ones ask for a token. */
    static final String IMAGE = "localstack/localstack:4.14.0";

    private LocalStack() {}

    static Optional<AwsEmulator> startIfPossible() {
        if (!dockerMayBeThere() || !DockerClientFactory.instance().isDockerAvailable() || !imageIsLocal()) {
            return Optional.empty();
        }
        LocalStackContainer container = new LocalStackContainer(DockerImageName.parse(IMAGE))
                .withImagePullPolicy(image -> false)
                // Else it reports its use to its makers.
                .withEnv("DISABLE_EVENTS", "1");
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "stop-localstack"));
        return Optional.of(new AwsEmulator(container.getEndpoint(), "LocalStack in Docker (" + IMAGE + ")"));
    }

    /** Where there is no Docker, Testcontainers needs a second to say so, and says it as an error: look first. */
    private static boolean dockerMayBeThere() {
        String home = System.getProperty("user.home");
        String runtime = System.getenv().getOrDefault("XDG_RUNTIME_DIR", home + "/.docker/run");
        return System.getenv("DOCKER_HOST") != null
                || Stream.of(
                                "/var/run/docker.sock",
                                runtime + "/docker.sock",
                                home + "/.docker/run/docker.sock",
                                home + "/.docker/desktop/docker.sock",
                                home + "/.testcontainers.properties")
                        .anyMatch(path -> Files.exists(Path.of(path)));
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
