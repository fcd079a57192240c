package dev.wearcast.lambdahost.front;

import dev.wearcast.lambdahost.aws.AwsApi;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The metric {@code Errors} of a function. The emulated CloudWatch looks at alarms only when a metric is put, so after
 * an error zeros follow for a while, that an alarm can also return to OK.
 */
final class ErrorsMetric {

    private static final System.Logger LOG = System.getLogger(ErrorsMetric.class.getName());
    private static final Duration ZEROS_FOLLOW = Duration.ofMinutes(10);

    private final AwsApi aws;
    private final String function;
    private volatile long zerosUntil;
    private volatile boolean zeros;

    ErrorsMetric(AwsApi aws, String function) {
        this.aws = aws;
        this.function = function;
    }

    void error() {
        zerosUntil = System.nanoTime() + ZEROS_FOLLOW.toNanos();
        zeros = true;
        put(1);
    }

    /** To be called every few seconds. */
    void tick() {
        if (zeros) {
            zeros = System.nanoTime() < zerosUntil;
            put(0);
        }
    }

    private void put(int value) {
        try {
            aws.query(
                    "monitoring",
                    "Action=PutMetricData&Version=2010-08-01&Namespace=AWS%2FLambda"
                            + "&MetricData.member.1.MetricName=Errors&MetricData.member.1.Unit=Count"
                            + "&MetricData.member.1.Value=" + value
                            + "&MetricData.member.1.Dimensions.member.1.Name=FunctionName"
                            + "&MetricData.member.1.Dimensions.member.1.Value="
                            + URLEncoder.encode(function, StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The metric Errors of {0} could not be put: {1}", function, e.getMessage());
        }
    }
}
