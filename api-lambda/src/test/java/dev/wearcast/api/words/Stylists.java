package dev.wearcast.api.words;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Stylists with a stand-in for the model, at prices of 1 and 5 dollars a million tokens. */
final class Stylists {

    /** Of a hurried one, which gives up what hangs. */
    static final Duration LIMIT = Duration.ofMillis(1500);

    /** Of the others, so that no busy machine keeps them from their words. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What a busy machine may take on top of a limit before a test calls it broken; what is given up lasts far longer. */
    static final Duration LEEWAY = Duration.ofMillis(2500);

    private Stylists() {}

    static Stylist of(LanguageModel model, WordObjects objects, String capUsd) {
        return of(model, objects, capUsd, PATIENCE);
    }

    private static Stylist of(LanguageModel model, WordObjects objects, String capUsd, Duration limit) {
        Map<String, String> environment = Map.of(
                "WORDS_PROVIDER", "openai",
                "WORDS_MODEL", "stand-in",
                "WORDS_BASE_URL", "http://127.0.0.1:1",
                "WORDS_LIMIT_MS", String.valueOf(limit.toMillis()),
                "WORDS_MONTHLY_CAP_USD", capUsd,
                "WORDS_INPUT_USD_PER_MTOK", "1",
                "WORDS_OUTPUT_USD_PER_MTOK", "5");
        WordsSettings settings = WordsSettings.from(environment::get);
        Spending spending = new Spending(objects, settings.monthlyCapUsd(), Clock.systemUTC());
        return new Stylist(model, settings, new KeptPhrasings(objects), spending);
    }

    static Stylist of(URI baseUrl, WordObjects objects) {
        return of(chat(baseUrl), objects, "10");
    }

    static Stylist hurried(URI baseUrl, WordObjects objects) {
        return of(chat(baseUrl), objects, "10", LIMIT);
    }

    private static LanguageModel chat(URI baseUrl) {
        return new ChatCompletions(baseUrl, "stand-in", () -> "key-of-the-test");
    }
}
