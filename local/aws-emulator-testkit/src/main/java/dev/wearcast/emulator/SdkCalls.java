package dev.wearcast.emulator;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a function asks of AWS: read from its bytecode, and as agreed in contracts/aws-calls.json, by which the tests of
 * infra/template.yaml judge what its role may do.
 */
public final class SdkCalls {

    private static final Pattern CLIENT =
            Pattern.compile("software\\.amazon\\.awssdk\\.services\\.(\\w+)\\.\\w+Client");

    /** What a client has beside the calls of its service. */
    private static final Set<String> PLUMBING = Set.of("builder", "close", "create");

    private SdkCalls() {}

    /**
     * The calls, as {@code s3:PutObject}, of the product's classes that the chosen ones need, themselves included.
     *
     * @param productPackage where to look, as {@code dev.wearcast.api}; tests do not count
     */
    public static Set<String> of(String productPackage, DescribedPredicate<JavaClass> chosen) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(productPackage).stream()
                        .filter(chosen)
                        .flatMap(SdkCalls::withNeeded)
                        .filter(needed -> needed.getPackageName().startsWith(productPackage))
                        .distinct()
                        .flatMap(SdkCalls::accesses)
                        .flatMap(SdkCalls::call)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is agreed of a function, by its logical id. */
    public static Set<String> agreed(String function) {
        Path file = Path.of(System.getProperty("wearcast.root"), "contracts/aws-calls.json");
        try {
            Map<String, List<String>> calls =
                    JsonMapper.builder().build().readValue(file.toFile(), new TypeReference<>() {});
            return new TreeSet<>(calls.get(function));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JavaClass> withNeeded(JavaClass chosen) {
        Stream<JavaClass> needed = chosen.getTransitiveDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType());
        return Stream.concat(Stream.of(chosen), needed);
    }

    private static Stream<JavaAccess<?>> accesses(JavaClass owner) {
        return Stream.concat(owner.getMethodCallsFromSelf().stream(), owner.getMethodReferencesFromSelf().stream());
    }

    private static Stream<String> call(JavaAccess<?> access) {
        Matcher client = CLIENT.matcher(access.getTargetOwner().getName());
        String method = access.getTarget().getName();
        if (!client.matches() || PLUMBING.contains(method)) {
            return Stream.empty();
        }
        String operation = method.replaceFirst("(Paginator|AsBytes)$", "");
        return Stream.of(client.group(1) + ":" + Character.toUpperCase(operation.charAt(0)) + operation.substring(1));
    }
}
