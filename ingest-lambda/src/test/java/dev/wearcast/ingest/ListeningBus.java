package dev.wearcast.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** An event bus of its own with a rule that puts what {@code wearcast.ingest} says into a queue. */
record ListeningBus(EventBridgeClient eventBridge, SqsClient sqs, String name, String queueUrl)
        implements AutoCloseable {

    private static final String RULE = "all-of-ingest";

    static ListeningBus create(EventBridgeClient eventBridge, SqsClient sqs, String name) {
        String queueUrl = sqs.createQueue(create -> create.queueName(name)).queueUrl();
        String queueArn = sqs.getQueueAttributes(
                        get -> get.queueUrl(queueUrl).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        eventBridge.createEventBus(create -> create.name(name));
        String ruleArn = eventBridge
                .putRule(rule -> rule.eventBusName(name).name(RULE).eventPattern("{\"source\": [\"wearcast.ingest\"]}"))
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

    /** The next event, waited for at most 20 seconds. */
    String nextEvent() {
        List<Message> messages = sqs.receiveMessage(receive ->
                        receive.queueUrl(queueUrl).waitTimeSeconds(20).maxNumberOfMessages(1))
                .messages();
        assertThat(messages).as("events on bus %s", name).hasSize(1);
        sqs.deleteMessage(delete ->
                delete.queueUrl(queueUrl).receiptHandle(messages.get(0).receiptHandle()));
        return messages.get(0).body();
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
