package dev.wearcast.api.words;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What tokens cost. A dollar a million tokens is a millionth of a dollar a token.
 *
 * @param inputUsdPerMillionTokens of what is told
 * @param outputUsdPerMillionTokens of what is answered
 */
record Prices(BigDecimal inputUsdPerMillionTokens, BigDecimal outputUsdPerMillionTokens) {

    /**
     * A provider is believed up to this many times the most that a call was booked with: a model that thinks before it
     * answers may be charged for more than it was allowed, and one absurd figure must not end the month.
     */
    static final int MOST_BELIEVED = 10;

    /** In millionths of a dollar, rounded up. */
    long microUsd(long inputTokens, long outputTokens) {
        return atMostLargest(inputUsdPerMillionTokens
                .multiply(BigDecimal.valueOf(inputTokens))
                .add(outputUsdPerMillionTokens.multiply(BigDecimal.valueOf(outputTokens)))
                .setScale(0, RoundingMode.CEILING));
    }

    /** The most that a brief can cost. */
    long mostMicroUsd(Brief brief) {
        return microUsd(brief.mostInputTokens(), Brief.LONGEST_REPLY_TOKENS);
    }

    /** What a reply did cost; a provider that does not tell is believed to have charged the most. */
    long microUsd(Brief brief, LanguageModel.Reply reply) {
        boolean told = reply.inputTokens() > 0 && reply.outputTokens() >= 0;
        return told
                ? microUsd(
                        Math.min(reply.inputTokens(), (long) MOST_BELIEVED * brief.mostInputTokens()),
                        Math.min(reply.outputTokens(), (long) MOST_BELIEVED * Brief.LONGEST_REPLY_TOKENS))
                : mostMicroUsd(brief);
    }

    /** Its whole part; the largest there is stands for all that is larger. */
    static long atMostLargest(BigDecimal amount) {
        return amount.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
    }
}
