package dev.wearcast.lambdahost.deployed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacked zips, one folder per SHA-256, so that a folder's content never changes and functions may share one. */
public final class UnpackedCode {

    private final DeployedFunctions functions;
    private final Path directory;

    /** Unpacks below the directory, which is made when it is not there. */
    public UnpackedCode(DeployedFunctions functions, Path directory) {
        this.functions = functions;
        this.directory = directory;
    }

    /** Where the function's code lies: classes at the root, jars in {@code lib/}, as at {@code LAMBDA_TASK_ROOT}. */
    public synchronized Path of(DeployedFunction function) throws IOException {
        Path target = folder(function);
        if (!Files.isDirectory(target)) {
            Files.createDirectories(directory);
            Path partial = Files.createTempDirectory(directory, "partial-");
            Path zip = partial.resolveSibling(partial.getFileName() + ".zip");
            try {
                functions.download(function, zip);
                unpack(zip, partial);
            } finally {
                Files.deleteIfExists(zip);
            }
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return target;
    }

    /** Removes the code of everything else. For the host's start, when nothing runs from it. */
    public synchronized void keepOnly(Collection<DeployedFunction> functions) throws IOException {
        Set<Path> kept = functions.stream().map(this::folder).collect(Collectors.toSet());
        Files.createDirectories(directory);
        try (Stream<Path> folders = Files.list(directory)) {
            for (Path folder : folders.filter(path -> !kept.contains(path)).toList()) {
                delete(folder);
            }
        }
    }

    private Path folder(DeployedFunction function) {
        return directory.resolve(function.codeSha256().substring(0, 16));
    }

    private static void unpack(Path zip, Path target) throws IOException {
        try (var entries = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The zip has an entry outside itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(entries, path);
                    // A JVM's class cache is refused when a jar's time differs from the one it was trained with.
                    Files.setLastModifiedTime(path, entry.getLastModifiedTime());
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
