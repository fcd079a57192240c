package dev.wearcast.lambdahost.deployed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wearcast.lambdahost.aws.AwsApi;
import dev.wearcast.lambdahost.aws.AwsCallException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The functions that Lambda knows, read through its own API. */
public final class DeployedFunctions {

    private static final String FUNCTIONS = "/2015-03-31/functions/";

    private final AwsApi aws;

    public DeployedFunctions(AwsApi aws) {
        this.aws = aws;
    }

    /**
     * The function as it is deployed now.
     *
     * @throws IOException if Lambda cannot be asked, or has no such function
     */
    public DeployedFunction find(String name) throws IOException {
        try {
            return DeployedFunction.from(aws.get("lambda", FUNCTIONS + name + "/configuration"));
        } catch (AwsCallException e) {
            throw e.status() == 404 ? notDeployed(name) : e;
        }
    }

    /** The functions as they are deployed now; the first that cannot be read ends it as {@link #find} does. */
    public List<DeployedFunction> findAll(List<String> names) throws IOException {
        List<DeployedFunction> found = new ArrayList<>();
        for (String name : names) {
            found.add(find(name));
        }
        return found;
    }

    /**
     * Writes the very zip that was deployed to the file.
     *
     * @throws IOException also if its SHA-256 is not the deployed one
     */
    void download(DeployedFunction function, Path zip) throws IOException {
        JsonNode answer = aws.get("lambda", FUNCTIONS + function.name());
        aws.download(URI.create(answer.required("Code").required("Location").asText()), zip);
        String sha256 = Sha256.hexOf(zip);
        if (!sha256.equals(function.codeSha256())) {
            throw new IOException("The code of " + function.name() + " has SHA-256 " + sha256 + ", but Lambda says "
                    + function.codeSha256() + "; was it deployed again meanwhile?");
        }
    }

    private IOException notDeployed(String name) {
        return new IOException("The function " + name + " is not deployed at " + aws.endpoint() + "; deploy it first");
    }
}
