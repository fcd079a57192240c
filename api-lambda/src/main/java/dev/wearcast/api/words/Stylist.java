package dev.wearcast.api.words;

import dev.wearcast.api.system.Dependency;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a language model phrase a finished answer, once for each, within a time and a sum, and only what the answer says. */
final class Stylist implements Phrasing {

    private static final Logger log = LoggerFactory.getLogger(Stylist.class);

    /** How long a provider that failed twice is left alone. */
    private static final Duration REST = Duration.ofMinutes(1);

    private final LanguageModel model;
    private final String modelName;
    private final Prices prices;
    private final KeptPhrasings phrasings;
    private final Spending spending;
    private final Guard guard;

    Stylist(LanguageModel model, WordsSettings settings, KeptPhrasings phrasings, Spending spending) {
        this.model = model;
        this.modelName = settings.model();
        this.prices = new Prices(settings.inputUsdPerMillionTokens(), settings.outputUsdPerMillionTokens());
        this.phrasings = phrasings;
        this.spending = spending;
        this.guard = new Guard(settings.limit(), REST);
    }

    @Override
    public Optional<String> phrased(Facts facts, String city) {
        try {
            return words(facts).map(phrasing -> phrasing.replace(Facts.CITY, city));
        } catch (RuntimeException e) {
            // A nicer sentence is no reason to keep the answer back.
            log.warn("words: none, by a fault of our own", e);
            return Optional.empty();
        }
    }

    /** Whether a model is asked, and what became of the month's calls. */
    Dependency.State state() {
        return spending.told()
                .map(month -> Dependency.State.ofBreaker(guard.breakerState(), month))
                .orElse(new Dependency.State(
                        Dependency.Status.DOWN, "What the month has cost cannot be read, so nothing is spent."));
    }

    private Optional<String> words(Facts facts) {
        Brief brief = Brief.of(facts);
        String fingerprint = brief.fingerprint(modelName);
        Optional<KeptPhrasings.Kept> recent = phrasings.recent(fingerprint);
        return recent.isPresent()
                ? recent.flatMap(kept -> Optional.ofNullable(kept.text()))
                : guard.within(() -> attempt(brief, facts, fingerprint));
    }

    private Guard.Attempt attempt(Brief brief, Facts facts, String fingerprint) {
        Optional<KeptPhrasings.Kept> kept = phrasings.of(fingerprint);
        if (kept.isPresent()) {
            return new Guard.Attempt(kept.get().text(), false);
        }
        Optional<Spending.Begun> begun = spending.begin(prices.mostMicroUsd(brief));
        if (begun.isEmpty()) {
            log.info("words: not phrased, the month's cap is reached or cannot be read");
            return new Guard.Attempt(null, false);
        }
        LanguageModel.Reply reply = model.reply(brief);
        Optional<Objection> objection = new Review(facts).objectionTo(reply.text());
        objection.ifPresent(why -> log.warn("words: thrown away, {}", why));
        String text = objection.isPresent() ? null : reply.text();
        phrasings.keep(fingerprint, new KeptPhrasings.Kept(text));
        spending.end(
                begun.get(),
                prices.microUsd(brief, reply),
                objection.isPresent() ? Month.End.THROWN_AWAY : Month.End.TAKEN);
        return new Guard.Attempt(text, true);
    }
}
