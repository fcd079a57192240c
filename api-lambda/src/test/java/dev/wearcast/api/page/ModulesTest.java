package dev.wearcast.api.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ModulesTest {

    private static String joined(Map<String, String> files) {
        return Modules.joined("main.js", files::get);
    }

    @Test
    @DisplayName("a module stands before those that import it, once, in a scope of its own")
    void joins() {
        String script = joined(Map.of(
                "main.js", "import { a } from \"./a.js\";\nimport * as b from \"./b.js\";\na(b.one);\n",
                "a.js", "import { one, two } from \"./b.js\";\nexport const a = (x) => x + one;\n",
                "b.js", "const hidden = 1;\nexport const one = hidden;\nexport async function two() {}\n"));
        assertThat(script)
                .isEqualTo(
                        """
                        const $b = (() => {
                        const hidden = 1;
                        const one = hidden;
                        async function two() {}
                        return { one, two };
                        })();
                        const $a = (() => {
                        const { one, two } = $b;
                        const a = (x) => x + one;
                        return { a };
                        })();
                        const { a } = $a;
                        const b = $b;
                        a(b.one);
                        """);
    }

    @Test
    @DisplayName("modules in a circle are refused")
    void refusesCircles() {
        Map<String, String> files = Map.of(
                "main.js", "import { a } from \"./a.js\";\n",
                "a.js", "import { b } from \"./b.js\";\nexport const a = 1;\n",
                "b.js", "import { a } from \"./a.js\";\nexport const b = 1;\n");
        assertThatThrownBy(() -> joined(files)).hasMessageContaining("[main.js, a.js, b.js], a.js");
    }

    @Test
    @DisplayName("a form of export that is not known is refused, not passed on")
    void refusesOtherForms() {
        assertThatThrownBy(() -> joined(Map.of("main.js", "const a = 1;\nexport { a };\n")))
                .hasMessageContaining("main.js: export { a };");
    }
}
