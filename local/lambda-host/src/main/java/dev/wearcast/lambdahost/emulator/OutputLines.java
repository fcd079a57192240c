package dev.wearcast.lambdahost.emulator;

/** Takes what functions write to their output. */
@FunctionalInterface
public interface OutputLines {

    /** One line, without its line end, of the emulator named by the stream. Called by one thread per emulator. */
    void line(String stream, String line);
}
