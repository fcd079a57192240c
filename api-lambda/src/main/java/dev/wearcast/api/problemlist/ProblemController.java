package dev.wearcast.api.problemlist;

import dev.wearcast.api.problems.ProblemException;
import dev.wearcast.api.problems.ProblemType;
import dev.wearcast.api.query.Query;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** GET /problems and each of them: what the types of problems mean. */
@RestController
class ProblemController {

    @GetMapping(path = "/problems", produces = MediaType.APPLICATION_JSON_VALUE)
    ProblemKind.All problems(@RequestParam MultiValueMap<String, String> parameters) {
        Query.of(parameters);
        return ProblemKind.ALL;
    }

    @GetMapping(path = "/problems/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ProblemKind problem(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        Query.of(parameters);
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.id().equals(id))
                .findFirst()
                .map(ProblemKind::of)
                .orElseThrow(ProblemController::unknown);
    }

    private static ProblemException unknown() {
        List<String> known =
                Arrays.stream(ProblemType.values()).map(ProblemType::id).toList();
        return ProblemType.UNKNOWN_ROUTE
                .because("There is no such kind of problem. GET /problems describes all there are.")
                .known(known);
    }
}
