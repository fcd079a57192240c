package dev.wearcast.api.words;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.StopReason;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;

/** A model of Amazon Bedrock, by its Converse API, which is the same for all of them. */
final class BedrockConverse implements LanguageModel {

    private final BedrockRuntimeClient bedrock;
    private final String model;

    /** @param model a model id or the ARN of an inference profile */
    BedrockConverse(BedrockRuntimeClient bedrock, String model) {
        this.bedrock = bedrock;
        this.model = model;
    }

    @Override
    public Reply reply(Brief brief) {
        try {
            return read(bedrock.converse(ask -> ask.modelId(model)
                    .system(SystemContentBlock.fromText(brief.task()))
                    .messages(message ->
                            message.role(ConversationRole.USER).content(ContentBlock.fromText(brief.facts())))
                    .inferenceConfig(limits ->
                            limits.maxTokens(Brief.LONGEST_REPLY_TOKENS).temperature(0.3f))));
        } catch (SdkException e) {
            throw new LanguageModelException("The call failed: " + e.getClass().getSimpleName(), e);
        }
    }

    private static Reply read(ConverseResponse response) {
        boolean finished = response.stopReason() == StopReason.END_TURN
                && response.output() != null
                && response.output().message() != null
                && response.output().message().content().size() == 1
                && response.output().message().content().get(0).text() != null;
        if (!finished) {
            throw new LanguageModelException("The reply holds no finished text", null);
        }
        String text = response.output().message().content().get(0).text();
        return response.usage() == null
                ? new Reply(text.strip(), 0, 0)
                : new Reply(
                        text.strip(),
                        response.usage().inputTokens(),
                        response.usage().outputTokens());
    }
}
