package dev.wearcast.api.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reply is booked with, whatever its provider says. */
class PricesTest {

    private static final Brief BRIEF = Brief.of(ReviewTest.EVENING);
    private static final Prices PRICES = new Prices(BigDecimal.ONE, BigDecimal.valueOf(5));

    private static long cost(long inputTokens, long outputTokens) {
        return PRICES.microUsd(BRIEF, new LanguageModel.Reply("", inputTokens, outputTokens));
    }

    @Test
    @DisplayName("a provider is believed, and also where it says more than was booked")
    void believes() {
        assertThat(cost(100, 20)).isEqualTo(100 + 5 * 20);
        assertThat(cost(100, 3 * Brief.LONGEST_REPLY_TOKENS)).isEqualTo(100 + 5 * 3 * Brief.LONGEST_REPLY_TOKENS);
    }

    @ParameterizedTest(name = "{0} tokens told and {1} answered is no account: the most")
    @CsvSource({"0, 20", "-5, 20", "100, -20"})
    void asksForAnAccount(long inputTokens, long outputTokens) {
        assertThat(cost(inputTokens, outputTokens)).isEqualTo(PRICES.mostMicroUsd(BRIEF));
    }

    @Test
    @DisplayName("9.2 trillion million tokens are believed to be ten times the most")
    void believesUpToAPoint() {
        assertThat(cost(Long.MAX_VALUE, Long.MAX_VALUE)).isEqualTo(10 * PRICES.mostMicroUsd(BRIEF));
        assertThat(cost(Long.MAX_VALUE, 0)).isBetween(100L, 10 * PRICES.mostMicroUsd(BRIEF));
    }

    @Test
    @DisplayName("a price beyond all figures is the largest there is")
    void isNeverTooLarge() {
        Prices absurd = new Prices(new BigDecimal("1e30"), BigDecimal.ONE);
        assertThat(absurd.mostMicroUsd(BRIEF)).isEqualTo(Long.MAX_VALUE);
    }
}
