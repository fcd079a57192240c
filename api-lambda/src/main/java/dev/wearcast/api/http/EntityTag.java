package dev.wearcast.api.http;

import dev.wearcast.api.system.Sha256;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/**
 * A weak entity tag of an answer: the same for two that say the same, how old their data is excepted, which every
 * second changes.
 */
final class EntityTag {

    private static final String AGE = "\"ageSeconds\":";
    private static final int BYTES = 12;

    private EntityTag() {}

    /** @param text the same, with a letter for each byte */
    static String of(byte[] body, String text) {
        MessageDigest digest = Sha256.begun();
        int done = 0;
        for (int age = text.indexOf(AGE); age >= 0; age = text.indexOf(AGE, done)) {
            int figure = age + AGE.length();
            digest.update(body, done, figure - done);
            done = figure;
            while (done < body.length && Character.isDigit(text.charAt(done))) {
                done++;
            }
        }
        digest.update(body, done, body.length - done);
        byte[] start = Arrays.copyOf(digest.digest(), BYTES);
        return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(start) + "\"";
    }
}
