package dev.wearcast.api.words;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who phrases answers, and for how much.
 *
 * @param provider {@code WORDS_PROVIDER}: none (when not set), bedrock or openai
 * @param model {@code WORDS_MODEL}: the provider's name of it
 * @param baseUrl {@code WORDS_BASE_URL}: of an OpenAI-compatible API, up to before {@code /chat/completions}; null otherwise
 * @param limit {@code WORDS_LIMIT_MS}: how long a person waits for words, 4 s when not set
 * @param monthlyCapUsd {@code WORDS_MONTHLY_CAP_USD}: what a calendar month (UTC) may cost, 1 when not set
 * @param inputUsdPerMillionTokens {@code WORDS_INPUT_USD_PER_MTOK}
 * @param outputUsdPerMillionTokens {@code WORDS_OUTPUT_USD_PER_MTOK}
 */
record WordsSettings(
        Provider provider,
        String model,
        @Nullable URI baseUrl,
        Duration limit,
        BigDecimal monthlyCapUsd,
        BigDecimal inputUsdPerMillionTokens,
        BigDecimal outputUsdPerMillionTokens) {

    enum Provider {
        NONE,
        BEDROCK,
        OPENAI
    }

    private static final BigDecimal ZERO = BigDecimal.ZERO;
    private static final WordsSettings OFF =
            new WordsSettings(Provider.NONE, "", null, Duration.ZERO, ZERO, ZERO, ZERO);

    /** @throws IllegalStateException if a provider is set and something it needs is missing or no good; says which */
    static WordsSettings from(UnaryOperator<String> lookup) {
        Provider provider = provider(or(lookup, "WORDS_PROVIDER", "none"));
        if (provider == Provider.NONE) {
            return OFF;
        }
        String url = provider == Provider.OPENAI ? required(lookup, "WORDS_BASE_URL") : null;
        return new WordsSettings(
                provider,
                required(lookup, "WORDS_MODEL"),
                url == null ? null : url(url),
                Duration.ofMillis(amount("WORDS_LIMIT_MS", or(lookup, "WORDS_LIMIT_MS", "4000"))
                        .longValue()),
                amount("WORDS_MONTHLY_CAP_USD", or(lookup, "WORDS_MONTHLY_CAP_USD", "1")),
                amount("WORDS_INPUT_USD_PER_MTOK", required(lookup, "WORDS_INPUT_USD_PER_MTOK")),
                amount("WORDS_OUTPUT_USD_PER_MTOK", required(lookup, "WORDS_OUTPUT_USD_PER_MTOK")));
    }

    boolean isOff() {
        return provider == Provider.NONE;
    }

    private static Provider provider(String name) {
        return Arrays.stream(Provider.values())
                .filter(provider -> provider.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("WORDS_PROVIDER must be none, bedrock or openai"));
    }

    /** Plain HTTP would carry the key in the open; on loopback there is nobody to see it. */
    private static URI url(String text) {
        URI url = URI.create(text);
        boolean loopback = "127.0.0.1".equals(url.getHost()) || "localhost".equals(url.getHost());
        if (!"https".equals(url.getScheme()) && !("http".equals(url.getScheme()) && loopback)) {
            throw new IllegalStateException("WORDS_BASE_URL must begin with https://");
        }
        return url;
    }

    private static BigDecimal amount(String name, String text) {
        try {
            BigDecimal amount = new BigDecimal(text);
            if (amount.signum() >= 0) {
                return amount;
            }
        } catch (NumberFormatException e) {
            // Told below, as for a negative one.
        }
        throw new IllegalStateException(name + " must be a number that is not negative");
    }

    private static String required(UnaryOperator<String> lookup, String name) {
        String value = or(lookup, name, "");
        if (value.isEmpty()) {
            throw new IllegalStateException(
                    "WORDS_PROVIDER is set, and the environment variable " + name + " is missing");
        }
        return value;
    }

    private static String or(UnaryOperator<String> lookup, String name, String unsaid) {
        String value = lookup.apply(name);
        return value == null || value.isBlank() ? unsaid : value.strip();
    }
}
