package dev.wearcast.api.words;

/** What phrases. */
interface LanguageModel {

    /**
     * Asks once. May take any time: the caller has a limit and interrupts.
     *
     * @throws LanguageModelException if there is no usable reply
     */
    Reply reply(Brief brief);

    /**
     * What came back.
     *
     * @param inputTokens that were charged
     * @param outputTokens that were charged
     */
    record Reply(String text, long inputTokens, long outputTokens) {}
}
