package dev.wearcast.api.outlook;

import dev.wearcast.api.serving.ServingIndex;
import dev.wearcast.api.system.Dependency;
import org.springframework.stereotype.Component;

/** The published documents in S3, by the index that names them. */
@Component
class DocumentsDependency implements Dependency {

    private final PublishedObjects published;

    DocumentsDependency(PublishedObjects published) {
        this.published = published;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public State ask() {
        try {
            ServingIndex index = published.askNow();
            return new State(
                    Status.UP,
                    "Version " + index.version() + ", " + index.cities().size() + " cities.");
        } catch (OutlookUnavailableException e) {
            return e.state("S3 is asked again 5 s after it failed.");
        }
    }
}
