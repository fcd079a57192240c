package dev.wearcast.lambdahost.deployed;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** SHA-256 in the two spellings that meet here: Lambda's base64 and a folder name's hexadecimal. */
final class Sha256 {

    private Sha256() {}

    static String hexOfBase64(String base64) {
        return HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
    }

    static String hexOf(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
