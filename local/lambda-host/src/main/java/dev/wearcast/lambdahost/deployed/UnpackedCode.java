package dev.wearcast.lambdahost.deployed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacked zips, one folder per function and SHA-256, so that a folder's content never changes. */
public final class UnpackedCode {

    private final DeployedFunctions functions;
    private final Path directory;

    /** Unpacks below the directory, which is made when it is not there. */
    public UnpackedCode(DeployedFunctions functions, Path directory) {
        this.functions = functions;
        this.directory = directory;
    }

    /** Where the function's code lies: classes at the root, jars in {@code lib/}, as at {@code LAMBDA_TASK_ROOT}. */
    public Path of(DeployedFunction function) throws IOException {
        Path target =
                directory.resolve(function.name() + "-" + function.codeSha256().substring(0, 16));
        if (!Files.isDirectory(target)) {
            byte[] zip = functions.code(function);
            Files.createDirectories(directory);
            Path partial = Files.createTempDirectory(directory, function.name() + ".partial-");
            unpack(zip, partial);
            moveOrDiscard(partial, target);
        }
        return target;
    }

    /** Removes the function's folders of other code. For the host's start, when no process of it runs. */
    public void forgetOthersThan(DeployedFunction function) throws IOException {
        Path kept = of(function);
        try (Stream<Path> folders = Files.list(directory)) {
            for (Path folder : folders.filter(path -> !path.equals(kept))
                    .filter(path -> path.getFileName()
                            .toString()
                            .matches(
                                    java.util.regex.Pattern.quote(function.name()) + "(-[0-9a-f]{16}|\\.partial-\\d+)"))
                    .toList()) {
                delete(folder);
            }
        }
    }

    private static void unpack(byte[] zip, Path target) throws IOException {
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
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

    /** Someone else may have unpacked the same code meanwhile, which is as good. */
    private static void moveOrDiscard(Path partial, Path target) throws IOException {
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException sameCode) {
            delete(partial);
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
