package dev.wearcast.comfort.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code java -jar thermal-comfort.jar COMMAND}. */
public final class Main {

    static final int ALL_GOOD = 0;
    static final int SOME_ROWS_BAD = 1;
    static final int USAGE = 2;

    private static final List<Command> COMMANDS = List.of(
            new IreqCommand(),
            new UtciCommand(),
            new PmvCommand(),
            new RequiredCommand(),
            new ClothingCommand(),
            new IndicesCommand(),
            new SolarGainCommand(),
            new PlotCommand(),
            new TablesCommand());

    private Main() {}

    public static void main(String[] arguments) {
        // Buffered, and in UTF-8 whatever the system's encoding.
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(List.of(arguments), new Streams(System.in, out, err));
        out.flush();
        System.exit(code);
    }

    static int run(List<String> arguments, Streams streams) {
        if (arguments.isEmpty()) {
            streams.err().print(help());
            return USAGE;
        }
        String name = arguments.get(0);
        if (isHelp(name)) {
            streams.out().print(help());
            return ALL_GOOD;
        }
        Command command = COMMANDS.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElse(null);
        if (command == null) {
            streams.err().println("No command " + name + ". See --help.");
            return USAGE;
        }
        List<String> rest = arguments.subList(1, arguments.size());
        if (rest.stream().anyMatch(Main::isHelp)) {
            streams.out().print(command.help());
            return ALL_GOOD;
        }
        try {
            return command.run(rest, streams);
        } catch (UsageException | IOException e) {
            streams.err()
                    .println("thermal-comfort " + name + ": " + e.getMessage() + ". See thermal-comfort " + name
                            + " --help.");
            return USAGE;
        }
    }

    static List<Command> commands() {
        return COMMANDS;
    }

    private static boolean isHelp(String argument) {
        return List.of("--help", "-h", "help").contains(argument);
    }

    private static String help() {
        StringBuilder text = new StringBuilder(
                """
                What the weather asks of clothes, from published physiology.

                Usage: java -jar thermal-comfort.jar COMMAND [OPTIONS]    (COMMAND --help tells more)

                """);
        for (Command command : COMMANDS) {
            text.append(String.format("  %-12s %s%n", command.name(), command.summary()));
        }
        return text.append(
                        """

                        Exit code: 0 all good, 1 some rows were bad (each is told with its line on standard error),
                        2 the command or the header makes no sense.
                        """)
                .toString();
    }
}
