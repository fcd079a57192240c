package dev.wearcast.api.warehouse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wearcast.api.serving.Activity;
import dev.wearcast.api.serving.Catalogue;
import dev.wearcast.api.serving.CatalogueActivity;
import dev.wearcast.api.serving.CatalogueGarment;
import dev.wearcast.api.serving.Garment;
import dev.wearcast.api.serving.HourOutfits;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What there is to do and to wear, and what gold's rows say of it as JSON. */
final class Wardrobe {

    private static final String ACTIVITY_TABLE = "gold.dim_activity";
    private static final String GARMENT_TABLE = "gold.dim_garment";

    private static final TypeReference<List<Activity>> ACTIVITIES = new TypeReference<>() {};
    private static final TypeReference<List<Garment>> GARMENTS = new TypeReference<>() {};
    private static final TypeReference<List<CatalogueActivity>> ALL_ACTIVITIES = new TypeReference<>() {};
    private static final TypeReference<List<CatalogueGarment>> ALL_GARMENTS = new TypeReference<>() {};
    private static final TypeReference<List<Ensembles.Row>> ENSEMBLES = new TypeReference<>() {};
    private static final TypeReference<DressedPeople> PEOPLE = new TypeReference<>() {};

    private final ObjectMapper json;
    private final String activitiesText;
    private final String garmentsText;
    private final List<Activity> activities;
    private final Ensembles ensembles;

    /** From the dimensions as JSON arrays, whose members are called as in {@link Catalogue}. */
    Wardrobe(ObjectMapper json, String activities, String garments, String ensembles) throws SQLException {
        this.json = json;
        this.activitiesText = activities;
        this.garmentsText = garments;
        this.activities = read(ACTIVITY_TABLE, activities, ACTIVITIES).stream()
                .sorted(Comparator.comparingDouble(Activity::metabolicRateWM2).thenComparing(Activity::id))
                .toList();
        this.ensembles =
                new Ensembles(read(GARMENT_TABLE, garments, GARMENTS), read("gold.dim_outfit", ensembles, ENSEMBLES));
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

    /** @param text {@code by_sensitivity_json} */
    HourOutfits outfits(String text) throws SQLException {
        return read("by_sensitivity_json", text, PEOPLE).outfits(ensembles);
    }

    private <T> T read(String what, String text, TypeReference<T> type) throws SQLException {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new SQLException(what + " is not what it should be", e);
        }
    }
}
