package dev.wearcast.lambdahost.deployed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
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

    static String hexOf(Path file) throws IOException {
        try (var digest = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
