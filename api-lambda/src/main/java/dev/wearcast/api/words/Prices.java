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

    /** In millionths of a dollar, rounded up. */
    long microUsd(long inputTokens, long outputTokens) {
        return inputUsdPerMillionTokens
                .multiply(BigDecimal.valueOf(inputTokens))
                .add(outputUsdPerMillionTokens.multiply(BigDecimal.valueOf(outputTokens)))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    /** The most that a brief can cost. */
    long mostMicroUsd(Brief brief) {
        return microUsd(brief.mostInputTokens(), Brief.LONGEST_REPLY_TOKENS);
    }

    /** What a reply did cost; a provider that does not tell is believed to have charged the most. */
    long microUsd(Brief brief, LanguageModel.Reply reply) {
        boolean told = reply.inputTokens() > 0 && reply.outputTokens() >= 0;
        return told ? microUsd(reply.inputTokens(), reply.outputTokens()) : mostMicroUsd(brief);
    }
}
