package dev.wearcast.api.outlook;

import dev.wearcast.api.serving.ServingIndex;
import java.util.Optional;

/** The publication that is in force. */
public interface PublishedVersion {

    /** As S3 says, or last said; empty when it never did. Never asks the warehouse. */
    Optional<ServingIndex> current();
}
