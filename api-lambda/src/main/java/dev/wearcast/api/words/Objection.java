package dev.wearcast.api.words;

/** Why a phrasing is thrown away. */
enum Objection {
    NOT_PLAIN_TEXT,
    TOO_LONG,
    NAMES_ANOTHER_GARMENT,
    LEAVES_A_GARMENT_OUT,
    LEAVES_A_CHANGE_OUT,
    NAMES_A_NUMBER_THAT_IS_NOT_IN_THE_DATA,
    /** It uses a word that is neither the answer's nor one of weather and clothes: a choice, a "not", another matter. */
    STRAYS
}
