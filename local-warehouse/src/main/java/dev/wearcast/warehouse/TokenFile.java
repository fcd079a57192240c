package dev.wearcast.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The file of the option --token-file. */
final class TokenFile {

    private TokenFile() {}

    /**
     * The token, without blanks around it.
     *
     * @throws ParameterException of that command line, where there is none to read
     */
    static String read(Path file, CommandLine commandLine) {
        String token;
        try {
            token = Files.readString(file).strip();
        } catch (IOException e) {
            throw new ParameterException(commandLine, "--token-file: " + file + " cannot be read", e);
        }
        if (token.isEmpty()) {
            throw new ParameterException(commandLine, "--token-file: there is no token in " + file);
        }
        return token;
    }
}
