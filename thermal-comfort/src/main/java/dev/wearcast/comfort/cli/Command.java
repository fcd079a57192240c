package dev.wearcast.comfort.cli;

import java.io.IOException;
import java.util.List;

/** One word after the jar's name. */
interface Command {

    String name();

    /** One line for the list of commands. */
    String summary();

    /** All that {@code --help} says. */
    String help();

    /**
     * Does it.
     *
     * @return exit code
     * @throws UsageException if the arguments make no sense
     */
    int run(List<String> arguments, Streams streams) throws IOException;
}
