package dev.wearcast.warehouse.sql;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A typed parameter as clients send it.
 *
 * @param name null for a positional parameter
 * @param type an SQL type, such as {@code DECIMAL(10,2)}
 * @param value the value as text, or null for NULL
 */
public record SqlParameter(@Nullable String name, String type, @Nullable String value) {

    /** The type goes into the statement as it is, so it must not be able to hold anything but a type. */
    private static final Pattern TYPE = Pattern.compile("[A-Za-z_][A-Za-z_0-9 <>(),:]*");

    /** @throws IllegalArgumentException if the type cannot be an SQL type */
    public SqlParameter {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("Not an SQL type: " + type);
        }
    }

    /** The expression that stands for it in a statement. */
    String expression() {
        String literal = value == null ? "NULL" : quote(value);
        return "CAST(" + literal + " AS " + sparkType() + ")";
    }

    private String sparkType() {
        return switch (type.toUpperCase(Locale.ROOT)) {
            case "VOID", "NULL" -> "STRING";
            // Without digits Spark would take DECIMAL(10,0) and drop the fraction.
            case "DECIMAL", "NUMERIC", "DEC" -> value == null ? type : decimalTypeOf(value);
            default -> type;
        };
    }

    private static String decimalTypeOf(String value) {
        BigDecimal number = new BigDecimal(value.trim());
        int scale = Math.max(0, number.scale());
        int precision = Math.max(number.precision() + Math.max(0, -number.scale()), scale);
        return "DECIMAL(" + Math.min(38, precision) + "," + Math.min(38, scale) + ")";
    }

    /** A string literal that means exactly this text. */
    static String quote(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
