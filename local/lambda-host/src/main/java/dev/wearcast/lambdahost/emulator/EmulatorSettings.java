package dev.wearcast.lambdahost.emulator;

import java.net.URI;
import java.nio.file.Path;

/**
 * What every emulator of this host has in common.
 *
 * @param binary AWS's Runtime Interface Emulator
 * @param runtimeClient folder of the jars that Lambda's managed Java runtime brings, its interface client among them
 * @param java the JVM that functions run on
 * @param awsEndpoint where functions find AWS
 */
public record EmulatorSettings(Path binary, Path runtimeClient, Path java, URI awsEndpoint, String region) {

    /** The JVM that runs this code. */
    public static Path ownJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
