package dev.wearcast.api.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A weak entity tag of an answer: the same for two that say the same, how old their data is excepted, which every
 * second changes.
 */
final class EntityTag {

    private static final Pattern AGE = Pattern.compile("\"ageSeconds\":\\d+");
    private static final int BYTES = 12;

    private EntityTag() {}

    static String of(byte[] body) {
        MessageDigest digest = sha256();
        // Latin 1 has a letter for each byte, so positions are those of the bytes.
        Matcher age = AGE.matcher(new String(body, StandardCharsets.ISO_8859_1));
        int done = 0;
        while (age.find()) {
            digest.update(body, done, age.start() - done);
            done = age.end();
        }
        digest.update(body, done, body.length - done);
        byte[] start = Arrays.copyOf(digest.digest(), BYTES);
        return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(start) + "\"";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
