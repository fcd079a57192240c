package dev.wearcast.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.services.s3.S3Client;

/** A landing object as a reader finds it: unpacked, with its manifest. */
record LandedObject(List<String> lines, Map<String, String> manifest) {

    static LandedObject get(S3Client s3, String bucket, String key) throws IOException {
        var object = s3.getObjectAsBytes(get -> get.bucket(bucket).key(key));
        var unpacked = new GZIPInputStream(new ByteArrayInputStream(object.asByteArray()));
        try (var reader = new BufferedReader(new InputStreamReader(unpacked, StandardCharsets.UTF_8))) {
            return new LandedObject(reader.lines().toList(), object.response().metadata());
        }
    }

    /** Every line is valid under the contract that the loader is tested against too. */
    void keepsContract() throws IOException {
        Path contract = Path.of(System.getProperty("wearcast.root"), "contracts/landing-record.schema.json");
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Files.readString(contract));
        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON))
                .isEmpty());
    }
}
