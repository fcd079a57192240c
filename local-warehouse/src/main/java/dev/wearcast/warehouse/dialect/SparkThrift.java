package dev.wearcast.warehouse.dialect;

import dev.wearcast.warehouse.thrift.Message;
import dev.wearcast.warehouse.thrift.Struct;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Spark's own Thrift server, called over loopback HTTP. */
final class SparkThrift {

    /** Spark reads a Basic user name and checks no password. */
    private static final String AUTHORIZATION =
            "Basic " + Base64.getEncoder().encodeToString("token:-".getBytes(StandardCharsets.US_ASCII));

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    SparkThrift(URI address) {
        this.address = address;
    }

    /**
     * Calls a procedure of the service.
     *
     * @return the response struct
     * @throws IOException if Spark answers by an exception, or not at all
     */
    Struct call(String procedure, Struct request) throws IOException, InterruptedException {
        Message answer = send(Message.call(procedure, request));
        Struct response = answer.body().struct(0);
        if (response == null) {
            throw new IOException("Spark could not answer " + procedure + ": " + answer.body().text(1));
        }
        return response;
    }

    private Message send(Message message) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-thrift")
                .header("Authorization", AUTHORIZATION)
                .POST(BodyPublishers.ofByteArray(message.write()))
                .build();
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("Spark's Thrift server answered " + message.name() + " by HTTP " + response.statusCode());
        }
        return Message.read(response.body());
    }
}
