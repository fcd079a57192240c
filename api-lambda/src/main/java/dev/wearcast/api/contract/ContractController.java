package dev.wearcast.api.contract;

import dev.wearcast.api.query.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** GET /openapi.yaml and GET /openapi.json: the contract that this API keeps. */
@RestController
class ContractController {

    /** Made when first asked for: few ask, and a YAML parser at start-up would cost all of them. */
    private volatile byte @Nullable [] json;

    @GetMapping(path = "/openapi.yaml", produces = MediaType.APPLICATION_YAML_VALUE)
    byte[] yaml(@RequestParam MultiValueMap<String, String> parameters) {
        Query.of(parameters);
        return ContractFile.yaml();
    }

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] json(@RequestParam MultiValueMap<String, String> parameters) {
        Query.of(parameters);
        byte[] made = json;
        if (made == null) {
            made = ContractFile.json();
            json = made;
        }
        return made;
    }
}
