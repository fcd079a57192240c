package dev.wearcast.api.system;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The paths that are served, as the controllers declare them. */
@Component
public class Routes {

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    /** Of those paths that have been asked for and have no variables: so there cannot be more than are declared. */
    private final Map<String, SortedSet<String>> methodsByPath = new ConcurrentHashMap<>();

    Routes(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /** All paths, sorted. */
    public List<String> paths() {
        return infos().flatMap(info -> patterns(info).stream())
                .map(PathPattern::getPatternString)
                .distinct()
                .sorted()
                .toList();
    }

    /** What a path, percent-encoded, is served by, HEAD and OPTIONS included; empty where it is not served. */
    public SortedSet<String> methodsAt(String path) {
        SortedSet<String> known = methodsByPath.get(path);
        if (known != null) {
            return known;
        }
        SortedSet<String> methods = declaredAt(path);
        if (paths().contains(path)) {
            methodsByPath.put(path, methods);
        }
        return methods;
    }

    private SortedSet<String> declaredAt(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        SortedSet<String> methods = new TreeSet<>();
        infos().filter(info -> patterns(info).stream().anyMatch(pattern -> pattern.matches(parsed)))
                .flatMap(info -> info.getMethodsCondition().getMethods().stream())
                .map(RequestMethod::name)
                .forEach(methods::add);
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    private Stream<RequestMappingInfo> infos() {
        return mapping.getObject().getHandlerMethods().keySet().stream();
    }

    private static Set<PathPattern> patterns(RequestMappingInfo info) {
        return info.getPathPatternsCondition() == null
                ? Set.of()
                : info.getPathPatternsCondition().getPatterns();
    }
}
