package dev.wearcast.api.words;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** Stylists with a stand-in for the model, at prices of 1 and 5 dollars a million tokens. */
final class Stylists {

    /** Of a hurried one, which gives up what hangs. */
    static final Duration LIMIT = Duration.ofMillis(1500);

    /** Of the others, so that no busy machine keeps them from their words. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What a busy machine may take on top of a limit before a test calls it broken; what is given up lasts far longer. */
    static final Duration LEEWAY = Duration.ofMillis(2500);

    /** The last second of a month: no test may see it end, however long it takes. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T23:59:59Z"), ZoneOffset.UTC);

    private Stylists() {}

    /** The sums of the month in which they all spend. @throws java.util.NoSuchElementException if none has begun to */
    static Month month(WordObjects objects) {
        return objects.read("words/spending/month=2026-11.json", Month.class)
                .orElseThrow()
                .value();
    }

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
        Spending spending = new Spending(objects, settings.monthlyCapUsd(), CLOCK);
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
