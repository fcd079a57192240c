package dev.wearcast.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class TokenFileTest {

    @TempDir
    Path folder;

    private final CommandLine commandLine = new CommandLine(Options.class);

    @Test
    void a_token_is_read_without_the_end_of_its_line() throws IOException {
        assertThat(TokenFile.read(Files.writeString(folder.resolve("token"), "secret\n"), commandLine))
                .isEqualTo("secret");
    }

    @Test
    void a_file_that_is_not_there_is_a_wrong_option_and_is_named() {
        assertThatThrownBy(() -> TokenFile.read(folder.resolve("token"), commandLine))
                .isInstanceOf(ParameterException.class)
                .hasMessageContainingAll("--token-file", folder.resolve("token").toString());
    }

    @Test
    void an_empty_file_is_a_wrong_option_too() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), " \n");
        assertThatThrownBy(() -> TokenFile.read(file, commandLine))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("there is no token in " + file);
    }
}
