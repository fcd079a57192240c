package dev.wearcast.warehouse;

import dev.wearcast.warehouse.admin.AdminPort;
import dev.wearcast.warehouse.availability.Availability;
import dev.wearcast.warehouse.dialect.FrontPort;
import dev.wearcast.warehouse.dialect.WarmUp;
import dev.wearcast.warehouse.engine.SparkEngine;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Starts the warehouse and runs until it is told to stop by SIGTERM. Exit codes: 0 stopped, 1 failed, 2 bad options. */
public final class LocalWarehouse {

    private static final Logger LOG = LoggerFactory.getLogger(LocalWarehouse.class);

    private LocalWarehouse() {}

    public static void main(String[] arguments) {
        CommandLine commandLine = new CommandLine(Options.class);
        try {
            commandLine.parseArgs(arguments);
            if (commandLine.isUsageHelpRequested()) {
                commandLine.usage(System.out);
                return;
            }
            Options options = commandLine.getCommand();
            run(options, TokenFile.read(options.tokenFile(), commandLine));
        } catch (ParameterException e) {
            System.err.println(e.getMessage());
            commandLine.usage(System.err);
            System.exit(2);
        } catch (Exception e) {
            LOG.error("The warehouse could not start", e);
            // Spark's threads would keep the process alive.
            System.exit(1);
        }
    }

    private static void run(Options options, String token) throws Exception {
        Availability availability = new Availability();
        SparkEngine engine = SparkEngine.start(options.directory(), options.s3Endpoint());
        FrontPort front = FrontPort.open(options.port(), engine.service(), token, availability);
        AdminPort admin = AdminPort.open(options.adminPort(), availability);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            admin.close();
            front.close();
            engine.close();
        }));
        WarmUp.run(engine.service());
        ReadyFile ready = ReadyFile.of(front.port(), admin.port());
        if (options.readyFile() != null) {
            ready.write(options.readyFile());
        }
        LOG.info("Ready on port {}, admin port {}", ready.port(), ready.adminPort());
        new CountDownLatch(1).await();
    }
}
