package dev.wearcast.api.http;

import com.amazonaws.serverless.proxy.internal.servlet.AwsHttpServletResponse;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A response that stays in memory until all of it is there, as Lambda wants it: what comes later in the chain of filters
 * may change status, headers and body, and needs no buffer of its own for that. The container's own response takes a
 * body byte by byte.
 */
final class Answer extends AwsHttpServletResponse {

    private static final int USUAL_BYTES = 16_384;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream(USUAL_BYTES);
    private final HttpServletRequest request;
    private final CountDownLatch finished;
    private @Nullable PrintWriter writer;

    Answer(HttpServletRequest request, CountDownLatch finished) {
        super(request, finished);
        this.request = request;
        this.finished = finished;
    }

    /** What the filters are given. */
    static Answer of(ServletResponse response) {
        return (Answer) response;
    }

    boolean isToHead() {
        return "HEAD".equals(request.getMethod());
    }

    byte[] body() {
        return written().toByteArray();
    }

    String text() {
        return written().toString(StandardCharsets.UTF_8);
    }

    void replaceBody(byte[] by) {
        resetBuffer();
        body.writeBytes(by);
    }

    @Override
    public int getBufferSize() {
        return written().size();
    }

    @Override
    public void setBufferSize(int bytes) {
        // It grows by itself.
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException("Answers are not written asynchronously");
            }

            @Override
            public void write(int one) {
                body.write(one);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                body.write(bytes, offset, length);
            }
        };
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
        }
        return writer;
    }

    private ByteArrayOutputStream written() {
        if (writer != null) {
            writer.flush();
        }
        return body;
    }

    /** Nothing is sent: {@link HttpAnswers} does that at the end. */
    @Override
    public void flushBuffer() {
        finished.countDown();
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void resetBuffer() {
        written().reset();
    }

    @Override
    public void reset() {
        super.reset();
        resetBuffer();
    }
}
