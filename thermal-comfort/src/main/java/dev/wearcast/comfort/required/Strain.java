package dev.wearcast.comfort.required;

import dev.wearcast.comfort.balance.Criterion;

/** How cool clothing may leave a person, in the terms of both models. */
public enum Strain {

    /** Cool but all right for long: IREQ minimal, PMV -0.5. */
    MINIMAL(Criterion.MINIMAL, -0.5),

    /** Neither cool nor warm: IREQ neutral, PMV 0. */
    COMFORTABLE(Criterion.NEUTRAL, 0);

    final Criterion inTheCold;
    final double vote;

    Strain(Criterion inTheCold, double vote) {
        this.inTheCold = inTheCold;
        this.vote = vote;
    }
}
