package dev.wearcast.warehouse;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the command line says. The access token comes in a file, since everyone on a machine can read command lines. */
@Command(
        name = "local-warehouse",
        description = "A Databricks SQL warehouse on this machine, reachable from this machine only.",
        sortOptions = false)
interface Options {

    @Option(names = "--port", defaultValue = "0", description = "Port for SQL clients; 0 is any free one (default).")
    int port();

    @Option(names = "--admin-port", defaultValue = "0", description = "Port to set the state; 0 is any free one.")
    int adminPort();

    @Option(names = "--directory", required = true, description = "Where tables are kept.")
    Path directory();

    @Option(names = "--token-file", required = true, description = "File with the access token clients must send.")
    Path tokenFile();

    @Option(names = "--s3-endpoint", description = "Where S3 is; keys and region come from AWS_* variables.")
    @Nullable
    URI s3Endpoint();

    @Option(
            names = "--ready-file",
            description = "Written as JSON when the warehouse is ready: port, adminPort, jdbcUrl.")
    @Nullable
    Path readyFile();

    @Option(names = "--help", usageHelp = true, description = "Shows this.")
    boolean help();
}
