/** Owns the heat balances of a clothed person: in the cold (IREQ, ISO 11079) and in moderate surroundings (PMV, ISO 7730). */
@NullMarked
package dev.wearcast.comfort.balance;

import org.jspecify.annotations.NullMarked;
