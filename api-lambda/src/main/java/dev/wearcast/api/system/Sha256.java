package dev.wearcast.api.system;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, which every JVM has. */
public final class Sha256 {

    private Sha256() {}

    /** The 32 bytes for a text in UTF-8. */
    public static byte[] of(String text) {
        return begun().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One that is told bytes piece by piece. */
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
