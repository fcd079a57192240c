package dev.wearcast.emulator;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An emulated AWS endpoint and what stands behind it.
 *
 * @param endpoint where every service answers, for example {@code http://127.0.0.1:4566}
 * @param origin which way it was had, for people
 */
public record AwsEmulator(URI endpoint, String origin) {

    /** Name of the system property with the address of an emulator that runs already. */
    public static final String URL_PROPERTY = "aws.emulator.url";

    static final String REGION = "eu-central-1";
    static final String DUMMY_CREDENTIAL = "test";

    private static @Nullable AwsEmulator shared;

    /**
     * The emulator of this JVM, started by the first call and stopped when the JVM ends.
     *
     * @throws IllegalStateException if this machine has no way to one; the message says what to do
     */
    public static synchronized AwsEmulator shared() {
        AwsEmulator current = shared;
        if (current == null) {
            current = firstOf(AwsEmulator::given, LocalStack::startIfPossible, MiniStack::startIfPossible);
            shared = current;
            // Once per JVM, so that a test report says which emulator its results hold for.
            System.out.println("AWS emulator: " + current.origin() + " at " + current.endpoint());
        }
        return current;
    }

    /** What a process needs in its environment to use this emulator through an AWS SDK. */
    public Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL", endpoint.toString(),
                "AWS_REGION", REGION,
                "AWS_ACCESS_KEY_ID", DUMMY_CREDENTIAL,
                "AWS_SECRET_ACCESS_KEY", DUMMY_CREDENTIAL);
    }

    private static Optional<AwsEmulator> given() {
        return Optional.ofNullable(System.getProperty(URL_PROPERTY))
                .filter(url -> !url.isBlank())
                .map(url -> new AwsEmulator(URI.create(url.strip()), "given by -D" + URL_PROPERTY));
    }

    @SafeVarargs
    private static AwsEmulator firstOf(Supplier<Optional<AwsEmulator>>... ways) {
        return Stream.of(ways)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("These tests need an AWS emulator, and there is none: "
                        + "no -D" + URL_PROPERTY + "=<address>, no Docker with the image " + LocalStack.IMAGE
                        + ", no MiniStack at " + MiniStack.command() + ". `make test` sets MiniStack up."));
    }
}
