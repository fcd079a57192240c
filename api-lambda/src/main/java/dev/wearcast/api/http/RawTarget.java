package dev.wearcast.api.http;

import dev.wearcast.api.problems.ProblemException;
import dev.wearcast.api.problems.ProblemType;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** An event's path and query, so written that there is only one way to read them. */
final class RawTarget {

    private RawTarget() {}

    /** The path percent-encoded, which API Gateway has decoded, without the stage, which it puts before the path. */
    static String path(@Nullable String rawPath, @Nullable String stage) {
        String path = rawPath == null || rawPath.isEmpty() ? "/" : rawPath;
        String prefix = "/" + stage;
        if (path.equals(prefix)) {
            path = "/";
        } else if (path.startsWith(prefix + "/")) {
            path = path.substring(prefix.length());
        }
        return Arrays.stream(path.split("/", -1))
                .map(segment -> UriUtils.encode(segment, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/"));
    }

    /** @throws ProblemException if it is not percent-encoded */
    static String query(@Nullable String rawQuery) {
        return rawQuery == null
                ? ""
                : Arrays.stream(rawQuery.split("&"))
                        .filter(pair -> !pair.isBlank())
                        .map(RawTarget::pair)
                        .collect(Collectors.joining("&"));
    }

    private static String pair(String pair) {
        String[] sides = pair.split("=", 2);
        String name = recoded(sides[0]);
        if (name.isEmpty()) {
            throw ProblemType.BAD_REQUEST.because(
                    "The query has a value without a name. Ask for example /outfit?city=Oslo.");
        }
        return sides.length == 1 ? name : name + "=" + recoded(sides[1]);
    }

    private static String recoded(String text) {
        try {
            return URLEncoder.encode(URLDecoder.decode(text, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ProblemType.BAD_REQUEST.because(
                    "The query is not percent-encoded UTF-8. Ask for example /outfit?city=S%C3%A3o%20Paulo.");
        }
    }
}
