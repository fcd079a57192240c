package dev.wearcast.ingest.kept;

import dev.wearcast.ingest.city.City;
import dev.wearcast.ingest.city.CityJson;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The cities that were asked for, as they lie in S3 under {@code cities/}. Who does not want one any more deletes it. */
public final class KeptCities {

    private static final String PREFIX = "cities/";

    /** Two that come in the same second still have an order. */
    private static final Comparator<S3Object> FIRST_KEPT_FIRST =
            Comparator.comparing(S3Object::lastModified).thenComparing(S3Object::key);

    private final S3Client s3;
    private final String bucket;

    /** @param bucket its name */
    public KeptCities(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    /**
     * What a run finds.
     *
     * @param cities in the order in which they were kept
     * @param unreadable object key to why there is no city to be had from it
     */
    public record Found(List<City> cities, Map<String, String> unreadable) {}

    /** The first that were kept; never fails, since one that cannot be read must not keep the others' weather away. */
    public Found first(int limit) {
        List<City> cities = new ArrayList<>();
        Map<String, String> unreadable = new LinkedHashMap<>();
        try {
            for (S3Object object :
                    objects().stream().sorted(FIRST_KEPT_FIRST).limit(limit).toList()) {
                try {
                    cities.add(read(object.key()));
                } catch (IllegalArgumentException | SdkException e) {
                    unreadable.put(object.key(), String.valueOf(e.getMessage()));
                }
            }
        } catch (SdkException e) {
            unreadable.put(PREFIX, String.valueOf(e.getMessage()));
        }
        return new Found(cities, unreadable);
    }

    public int count() {
        return objects().size();
    }

    /** False if a city of that id is kept already: it stays as it is. */
    public boolean keep(City city) {
        try {
            s3.putObject(
                    put -> put.bucket(bucket)
                            .key(PREFIX + city.id() + ".json")
                            .contentType("application/json")
                            .ifNoneMatch("*"),
                    RequestBody.fromBytes(CityJson.bytes(city)));
            return true;
        } catch (S3Exception e) {
            // The latter while another writes it.
            if (e.statusCode() == HttpURLConnection.HTTP_PRECON_FAILED
                    || e.statusCode() == HttpURLConnection.HTTP_CONFLICT) {
                return false;
            }
            throw e;
        }
    }

    private City read(String key) {
        return CityJson.city(
                s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArray());
    }

    private List<S3Object> objects() {
        return s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(PREFIX)).contents().stream()
                .toList();
    }
}
