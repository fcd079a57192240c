package dev.wearcast.api.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a month's sum becomes, whatever is added to it. */
class MonthTest {

    private static final long MOST = Long.MAX_VALUE;

    @Test
    @DisplayName("no figure is so large that spending is forgotten")
    void forgetsNothing() {
        Month dear = new Month(MOST - 5, 1, 0, 0);
        assertThat(dear.begun(10).spentMicroUsd()).isEqualTo(MOST);
        assertThat(dear.ended(10, MOST, Month.End.TAKEN).spentMicroUsd()).isEqualTo(MOST);
        assertThat(Month.NEW.begun(7).ended(7, MOST, Month.End.TAKEN).spentMicroUsd())
                .isEqualTo(MOST);
    }

    @Test
    @DisplayName("a booking that somebody took out of the object meanwhile is not taken off twice")
    void isNotNegative() {
        assertThat(Month.NEW.ended(100, 30, Month.End.TAKEN).spentMicroUsd()).isEqualTo(30);
    }
}
