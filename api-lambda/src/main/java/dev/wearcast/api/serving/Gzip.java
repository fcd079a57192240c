package dev.wearcast.api.serving;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Documents shrink to a fifteenth, which S3 charges for by size and time; its client leaves both ways to the caller. */
public final class Gzip {

    /** The {@code Content-Encoding} that says so. */
    public static final String ENCODING = "gzip";

    private Gzip() {}

    public static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 8);
        try (OutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        }
        return compressed.toByteArray();
    }

    /** @param encoding what S3 says of the object; null where nothing */
    static InputStream decoded(byte[] bytes, @Nullable String encoding) throws IOException {
        InputStream plain = new ByteArrayInputStream(bytes);
        return ENCODING.equals(encoding) ? new GZIPInputStream(plain) : plain;
    }
}
