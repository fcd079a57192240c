package dev.wearcast.warehouse.thrift;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes or UTF-8 text: Thrift has one wire type for both. The array must not be changed after it was given here. */
public final class Binary {

    private final byte[] bytes;

    public Binary(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Binary of(String text) {
        return new Binary(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        return bytes;
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Binary binary && Arrays.equals(bytes, binary.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return text();
    }
}
