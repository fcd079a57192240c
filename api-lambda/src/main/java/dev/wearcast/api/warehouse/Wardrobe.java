package dev.wearcast.api.warehouse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wearcast.api.serving.Activity;
import dev.wearcast.api.serving.Catalogue;
import dev.wearcast.api.serving.CatalogueActivity;
import dev.wearcast.api.serving.CatalogueGarment;
import dev.wearcast.api.serving.Choice;
import dev.wearcast.api.serving.Garment;
import dev.wearcast.api.serving.Role;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What there is to do and to wear, and what gold's rows say of it as JSON. */
final class Wardrobe {

    private static final String ACTIVITY_TABLE = "gold.dim_activity";
    private static final String GARMENT_TABLE = "gold.dim_garment";

    private static final TypeReference<List<Activity>> ACTIVITIES = new TypeReference<>() {};
    private static final TypeReference<List<Garment>> GARMENTS = new TypeReference<>() {};
    private static final TypeReference<List<CatalogueActivity>> ALL_ACTIVITIES = new TypeReference<>() {};
    private static final TypeReference<List<CatalogueGarment>> ALL_GARMENTS = new TypeReference<>() {};
    private static final TypeReference<List<ChosenRow>> CHOSEN = new TypeReference<>() {};
    private static final TypeReference<List<String>> SENTENCES = new TypeReference<>() {};

    /** Hours of a city that are alike are told alike; more than this would only fill memory. */
    private static final int REMEMBERED = 1000;

    private final ObjectMapper json;
    private final String activitiesText;
    private final String garmentsText;
    private final List<Activity> activities;
    private final Map<String, Garment> garmentsById;
    private final Map<String, List<Choice>> chosenByText = new HashMap<>();

    /** From both dimensions as JSON arrays, whose members are called as in {@link Catalogue}. */
    Wardrobe(ObjectMapper json, String activities, String garments) throws SQLException {
        this.json = json;
        this.activitiesText = activities;
        this.garmentsText = garments;
        this.activities = read(ACTIVITY_TABLE, activities, ACTIVITIES).stream()
                .sorted(Comparator.comparingDouble(Activity::metabolicRateWM2).thenComparing(Activity::id))
                .toList();
        this.garmentsById = read(GARMENT_TABLE, garments, GARMENTS).stream()
                .collect(Collectors.toMap(Garment::id, Function.identity()));
    }

    /** By effort, the least first. */
    List<Activity> activities() {
        return activities;
    }

    /** All that there is, with what only a catalogue tells. */
    Catalogue catalogue(String version, Instant publishedAt) throws SQLException {
        List<CatalogueActivity> allActivities = read(ACTIVITY_TABLE, activitiesText, ALL_ACTIVITIES).stream()
                .sorted(Comparator.comparingDouble(CatalogueActivity::metabolicRateWM2)
                        .thenComparing(CatalogueActivity::id))
                .toList();
        List<CatalogueGarment> allGarments = read(GARMENT_TABLE, garmentsText, ALL_GARMENTS).stream()
                .sorted(Comparator.comparingInt(CatalogueGarment::putOnOrder).thenComparing(CatalogueGarment::id))
                .toList();
        return new Catalogue(Catalogue.SCHEMA_VERSION, version, publishedAt, allActivities, allGarments);
    }

    private record ChosenRow(String id, Role role, String reason) {}

    /** @param text {@code garments_json} */
    List<Choice> chosen(String text) throws SQLException {
        List<Choice> known = chosenByText.get(text);
        if (known != null) {
            return known;
        }
        List<Choice> chosen = new ArrayList<>();
        for (ChosenRow row : read("garments_json", text, CHOSEN)) {
            Garment garment = garmentsById.get(row.id);
            if (garment == null) {
                throw new SQLException("gold.dim_garment does not know " + row.id);
            }
            chosen.add(new Choice(garment, row.role, row.reason));
        }
        if (chosenByText.size() >= REMEMBERED) {
            chosenByText.clear();
        }
        chosenByText.put(text, List.copyOf(chosen));
        return chosen;
    }

    /** @param text {@code advice_json} */
    List<String> sentences(String text) throws SQLException {
        return read("advice_json", text, SENTENCES);
    }

    private <T> T read(String what, String text, TypeReference<T> type) throws SQLException {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new SQLException(what + " is not what it should be", e);
        }
    }
}
