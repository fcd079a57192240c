package dev.wearcast.api.warehouse;

import dev.wearcast.api.serving.Choice;
import dev.wearcast.api.serving.Garment;
import dev.wearcast.api.serving.Reason;
import dev.wearcast.api.serving.Role;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gold's ensembles, whose garments an hour gives its reasons to. */
final class Ensembles {

    /** Hours that are alike are told alike; more than this would only fill memory. */
    private static final int REMEMBERED = 20_000;

    private final Map<String, Garment> garmentsById;
    private final Map<String, Row> ensemblesById;
    private final Map<Choice, Choice> choices = new HashMap<>();

    /**
     * An ensemble as gold tells it.
     *
     * @param garments ids in the order of dressing, comma-separated
     * @param protecting those of them that are worn against rain or wind
     */
    record Row(String id, String garments, String protecting) {}

    Ensembles(List<Garment> garments, List<Row> ensembles) {
        this.garmentsById = garments.stream().collect(Collectors.toMap(Garment::id, Function.identity()));
        this.ensemblesById = ensembles.stream().collect(Collectors.toMap(Row::id, Function.identity()));
    }

    /**
     * What is worn of an ensemble, and why.
     *
     * @param askedFor what the insulation of each garment is a share of, in words
     * @param protectionReason null where nothing protects
     */
    List<Choice> dressed(String id, String askedFor, @Nullable String protectionReason) throws SQLException {
        Row ensemble = ensemblesById.get(id);
        if (ensemble == null) {
            throw new SQLException("gold.dim_outfit does not know " + id);
        }
        List<String> protecting = Arrays.asList(ensemble.protecting.split(","));
        List<Choice> chosen = new ArrayList<>();
        for (String worn : ensemble.garments.split(",")) {
            boolean protects = protecting.contains(worn);
            chosen.add(protects ? protecting(worn, protectionReason) : warming(worn, askedFor));
        }
        return chosen;
    }

    Choice protecting(String garmentId, @Nullable String reason) throws SQLException {
        if (reason == null) {
            throw new SQLException("Gold does not say why " + garmentId + " is worn");
        }
        return remembered(new Choice(garment(garmentId), Role.WEATHER, Reason.of(reason)));
    }

    private Choice warming(String garmentId, String askedFor) throws SQLException {
        Garment garment = garment(garmentId);
        String share = String.format(Locale.ROOT, "%.2f clo", garment.insulationClo());
        return remembered(new Choice(garment, Role.WARMTH, new Reason(share, askedFor)));
    }

    private Choice remembered(Choice choice) {
        if (choices.size() >= REMEMBERED) {
            choices.clear();
        }
        return choices.computeIfAbsent(choice, Function.identity());
    }

    private Garment garment(String id) throws SQLException {
        Garment garment = garmentsById.get(id);
        if (garment == null) {
            throw new SQLException("gold.dim_garment does not know " + id);
        }
        return garment;
    }
}
