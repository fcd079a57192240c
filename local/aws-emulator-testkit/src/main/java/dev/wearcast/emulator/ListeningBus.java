package dev.wearcast.emulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** An event bus of its own with a rule that puts what one source says into a queue. */
public record ListeningBus(EventBridgeClient eventBridge, SqsClient sqs, String name, String queueUrl)
        implements AutoCloseable {

    private static final String RULE = "all-of-one-source";

    /** @param source of the events that are listened to, as {@code wearcast.ingest} */
    public static ListeningBus create(EventBridgeClient eventBridge, SqsClient sqs, String name, String source) {
        String queueUrl = sqs.createQueue(create -> create.queueName(name)).queueUrl();
        String queueArn = sqs.getQueueAttributes(
                        get -> get.queueUrl(queueUrl).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        eventBridge.createEventBus(create -> create.name(name));
        String ruleArn = eventBridge
                .putRule(rule -> rule.eventBusName(name).name(RULE).eventPattern("{\"source\": [\"" + source + "\"]}"))
                .ruleArn();
        // AWS drops the event without a word where the queue does not let the rule in; emulators do not care.
        sqs.setQueueAttributes(set -> set.queueUrl(queueUrl)
                .attributes(Map.of(
                        QueueAttributeName.POLICY,
                        """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sqs:SendMessage",
                 "Principal": {"Service": "events.amazonaws.com"}, "Resource": "%s",
                 "Condition": {"ArnEquals": {"aws:SourceArn": "%s"}}}]}"""
                                .formatted(queueArn, ruleArn))));
        eventBridge.putTargets(put -> put.eventBusName(name).rule(RULE).targets(target -> target.id("queue")
                .arn(queueArn)));
        return new ListeningBus(eventBridge, sqs, name, queueUrl);
    }

    /** The next event, waited for at most 20 seconds. @throws AssertionError if none comes */
    public String nextEvent() {
        return nextEvent(Duration.ofSeconds(20)).orElseThrow(() -> new AssertionError("No event on bus " + name));
    }

    /** The next event, if one comes in that time, at most 20 seconds. */
    public Optional<String> nextEvent(Duration limit) {
        List<Message> messages = sqs.receiveMessage(receive -> receive.queueUrl(queueUrl)
                        .waitTimeSeconds((int) limit.toSeconds())
                        .maxNumberOfMessages(1))
                .messages();
        messages.forEach(message ->
                sqs.deleteMessage(delete -> delete.queueUrl(queueUrl).receiptHandle(message.receiptHandle())));
        return messages.stream().map(Message::body).findFirst();
    }

    @Override
    public void close() {
        eventBridge.removeTargets(remove -> remove.eventBusName(name).rule(RULE).ids("queue"));
        eventBridge.deleteRule(delete -> delete.eventBusName(name).name(RULE));
        eventBridge.deleteEventBus(delete -> delete.name(name));
        sqs.deleteQueue(delete -> delete.queueUrl(queueUrl));
        sqs.close();
    }
}
