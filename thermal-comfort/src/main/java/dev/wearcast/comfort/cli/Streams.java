package dev.wearcast.comfort.cli;

import java.io.InputStream;
import java.io.PrintStream;

/** Where a command reads and writes: the process's own, or a test's. */
record Streams(InputStream in, PrintStream out, PrintStream err) {}
