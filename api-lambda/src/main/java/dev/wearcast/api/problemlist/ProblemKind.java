package dev.wearcast.api.problemlist;

import dev.wearcast.api.problems.ProblemType;
import java.util.Arrays;
import java.util.List;

/** What a problem's {@code type} leads to: what problems of the kind have in common. */
record ProblemKind(String type, String title, int status, String description) {

    record All(List<ProblemKind> problems) {}

    static final All ALL =
            new All(Arrays.stream(ProblemType.values()).map(ProblemKind::of).toList());

    static ProblemKind of(ProblemType type) {
        return new ProblemKind(type.uri(), type.title(), type.status().value(), type.description());
    }
}
