package dev.wearcast.api.catalogue;

import dev.wearcast.api.outlook.PublishedData;
import dev.wearcast.api.query.Query;
import dev.wearcast.api.serving.Catalogue;
import dev.wearcast.api.serving.CatalogueActivity;
import dev.wearcast.api.serving.CatalogueGarment;
import dev.wearcast.api.serving.Layer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** GET /activities and GET /garments: all that there are outfits for, and all that there is to wear. */
@RestController
class CatalogueController {

    private static final String LAYER = "layer";
    private static final String ACTIVITY = "activity";

    private final PublishedData data;

    CatalogueController(PublishedData data) {
        this.data = data;
    }

    record Activities(List<CatalogueActivity> activities) {}

    record Garments(List<CatalogueGarment> garments) {}

    @GetMapping(path = "/activities", produces = MediaType.APPLICATION_JSON_VALUE)
    Activities activities(@RequestParam MultiValueMap<String, String> parameters) {
        Query.of(parameters);
        return new Activities(data.catalogue().value().activities());
    }

    @GetMapping(path = "/garments", produces = MediaType.APPLICATION_JSON_VALUE)
    Garments garments(@RequestParam MultiValueMap<String, String> parameters) {
        Query query = Query.of(parameters, LAYER, ACTIVITY);
        Optional<Layer> layer =
                query.word(LAYER, byId(Arrays.stream(Layer.values()), Layer::id), "/garments?layer=shell");
        Catalogue catalogue = data.catalogue().value();
        Optional<CatalogueActivity> activity = query.word(
                ACTIVITY, byId(catalogue.activities().stream(), CatalogueActivity::id), "/garments?activity=running");
        return new Garments(catalogue.garments().stream()
                .filter(garment -> layer.isEmpty() || layer.get() == garment.layer())
                .filter(garment -> activity.isEmpty()
                        || garment.activities().contains(activity.get().id()))
                .toList());
    }

    private static <T> Map<String, T> byId(Stream<T> values, Function<T, String> id) {
        return values.collect(Collectors.toMap(id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
