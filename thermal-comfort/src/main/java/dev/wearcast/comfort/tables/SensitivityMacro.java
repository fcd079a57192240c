package dev.wearcast.comfort.tables;

import dev.wearcast.comfort.required.Sensitivity;
import java.util.List;

/** People as SQL has them. */
final class SensitivityMacro {

    private static final List<String> NAMES =
            List.of("feels_very_cold", "feels_cold", "average", "feels_warm", "feels_very_warm");
    private static final int LOWEST_LEVEL = -2;

    private static final String HEAD =
            """
            {#- Made by `java -jar thermal-comfort/target/thermal-comfort.jar tables --project dbt`: do not edit.
                How people differ from the average person, from who feels cold to who feels warm: their level, what their
                columns are called, and by how much (K) the temperature that they dress for differs from the real one. -#}
            {% macro sensitivities() -%}
                {{ return([
            """;

    private static final String TAIL = """
                ]) }}
            {%- endmacro %}
            """;

    private SensitivityMacro() {}

    static String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < NAMES.size(); i++) {
            int level = LOWEST_LEVEL + i;
            text.append("        {'level': ").append(level);
            text.append(", 'name': '").append(NAMES.get(i));
            text.append("', 'shift_k': ")
                    .append(new Sensitivity(level).shiftK())
                    .append("},\n");
        }
        return text + TAIL;
    }
}
