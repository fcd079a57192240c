package dev.wearcast.lambdahost;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A function and the loopback port on which its front answers, written {@code NAME=PORT}. */
record FunctionPort(String name, int port) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{1,64})=(\\d{1,5})");

    static FunctionPort parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > 65_535) {
            throw new IllegalArgumentException("'" + text + "' is not NAME=PORT");
        }
        return new FunctionPort(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }
}
