package dev.wearcast.api.words;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a language model phrase a finished answer, once for each, within a time and a sum, and only what the answer says. */
final class Stylist implements Phrasing {

    private static final Logger log = LoggerFactory.getLogger(Stylist.class);

    /** How long a provider that failed twice is left alone: nobody waits, and nothing is spent, for the same again. */
    private static final Duration REST = Duration.ofMinutes(1);

    private final LanguageModel model;
    private final WordsSettings settings;
    private final Prices prices;
    private final KeptPhrasings phrasings;
    private final Spending spending;
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "words",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(2)
                    .minimumNumberOfCalls(2)
                    .failureRateThreshold(100)
                    .waitDurationInOpenState(REST)
                    .permittedNumberOfCallsInHalfOpenState(1)
                    .build());
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Stylist::daemon);

    Stylist(LanguageModel model, WordsSettings settings, KeptPhrasings phrasings, Spending spending) {
        this.model = model;
        this.settings = settings;
        this.prices = new Prices(settings.inputUsdPerMillionTokens(), settings.outputUsdPerMillionTokens());
        this.phrasings = phrasings;
        this.spending = spending;
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

    private Optional<String> words(Facts facts) {
        Brief brief = Brief.of(facts);
        String fingerprint = brief.fingerprint(settings.model());
        return phrasings
                .of(fingerprint)
                .or(() -> asked(brief, facts, fingerprint))
                .flatMap(kept -> Optional.ofNullable(kept.text()));
    }

    private Optional<KeptPhrasings.Kept> asked(Brief brief, Facts facts, String fingerprint) {
        if (!breaker.tryAcquirePermission()) {
            return Optional.empty();
        }
        Optional<Spending.Begun> begun = spending.begin(prices.mostMicroUsd(brief));
        if (begun.isEmpty()) {
            breaker.releasePermission();
            log.info("words: not phrased, the month's cap is reached or cannot be read");
            return Optional.empty();
        }
        long begunAt = breaker.getCurrentTimestamp();
        try {
            LanguageModel.Reply reply = inTime(brief, settings.limit());
            breaker.onSuccess(breaker.getCurrentTimestamp() - begunAt, breaker.getTimestampUnit());
            Optional<Objection> objection = new Review(facts).objectionTo(reply.text());
            objection.ifPresent(why -> log.warn("words: thrown away, {}", why));
            KeptPhrasings.Kept kept = new KeptPhrasings.Kept(objection.isPresent() ? null : reply.text());
            phrasings.keep(fingerprint, kept);
            spending.end(
                    begun.get(),
                    prices.microUsd(brief, reply),
                    objection.isPresent() ? Month.End.THROWN_AWAY : Month.End.TAKEN);
            return Optional.of(kept);
        } catch (LanguageModelException e) {
            breaker.onError(breaker.getCurrentTimestamp() - begunAt, breaker.getTimestampUnit(), e);
            log.warn("words: no reply. {}", e.getMessage());
            // It may have been charged all the same.
            spending.end(begun.get(), begun.get().mostMicroUsd(), Month.End.FAILED);
            return Optional.empty();
        }
    }

    /** One call at a time: an instance answers one request at a time, and one call too many would cost. */
    private LanguageModel.Reply inTime(Brief brief, Duration limit) {
        Future<LanguageModel.Reply> reply = worker.submit(() -> model.reply(brief));
        try {
            return reply.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new LanguageModelException("None within " + limit, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LanguageModelException known
                    ? known
                    : new LanguageModelException(
                            "The call broke: " + e.getCause().getClass().getSimpleName(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LanguageModelException("Interrupted", e);
        } finally {
            reply.cancel(true);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "words");
        thread.setDaemon(true);
        return thread;
    }
}
