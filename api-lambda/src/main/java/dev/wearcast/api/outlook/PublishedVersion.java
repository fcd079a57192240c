package dev.wearcast.api.outlook;

import dev.wearcast.api.serving.ServingIndex;
import java.util.Optional;

/** The publication that is in force. */
public interface PublishedVersion {

    /** Empty when S3 does not say. Never asks the warehouse. */
    Optional<ServingIndex> current();
}
