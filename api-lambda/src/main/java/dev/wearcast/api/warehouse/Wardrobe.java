package dev.wearcast.api.warehouse;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wearcast.api.serving.Activity;
import dev.wearcast.api.serving.Choice;
import dev.wearcast.api.serving.Fit;
import dev.wearcast.api.serving.Garment;
import dev.wearcast.api.serving.HourOutfit;
import dev.wearcast.api.serving.Role;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What there is to do and to wear, and the outfits of an hour that are made of it. */
final class Wardrobe {

    private static final TypeReference<List<Activity>> ACTIVITIES = new TypeReference<>() {};
    private static final TypeReference<List<Garment>> GARMENTS = new TypeReference<>() {};
    private static final TypeReference<List<OutfitRow>> OUTFITS = new TypeReference<>() {};
    private static final TypeReference<List<ChosenRow>> CHOSEN = new TypeReference<>() {};
    private static final TypeReference<List<String>> SENTENCES = new TypeReference<>() {};

    private final ObjectMapper json;
    private final List<Activity> activities;
    private final Map<String, Garment> garmentsById;

    /** From both dimensions as JSON arrays, whose members are called as in {@link Activity} and {@link Garment}. */
    Wardrobe(ObjectMapper json, String activities, String garments) throws SQLException {
        this.json = json;
        this.activities = read("activities", activities, ACTIVITIES).stream()
                .sorted(Comparator.comparingDouble(Activity::metabolicRateWM2).thenComparing(Activity::id))
                .toList();
        this.garmentsById = read("garments", garments, GARMENTS).stream()
                .collect(Collectors.toMap(Garment::id, Function.identity()));
    }

    /** By effort, the least first. */
    List<Activity> activities() {
        return activities;
    }

    private record OutfitRow(
            @JsonProperty("activity_id") String activityId,
            @JsonProperty("minimal_insulation_clo") @Nullable Double minimal,
            @JsonProperty("comfortable_insulation_clo") @Nullable Double comfortable,
            @JsonProperty("worn_insulation_clo") @Nullable Double worn,
            Fit fit,
            @JsonProperty("exposure_limit_minutes") @Nullable Integer exposureLimitMinutes,
            @JsonProperty("garments_json") String garments,
            @JsonProperty("advice_json") @Nullable String advice) {}

    private record ChosenRow(String id, Role role, String reason) {}

    /** By activity. @param text a JSON array of an hour's rows of gold, as JDBC has aggregated them */
    Map<String, HourOutfit> outfits(String text) throws SQLException {
        Map<String, HourOutfit> outfits = new HashMap<>();
        for (OutfitRow row : read("outfits_json", text, OUTFITS)) {
            if (row.minimal == null || row.comfortable == null || row.worn == null) {
                throw new SQLException("Gold lacks an insulation of " + row.activityId);
            }
            outfits.put(
                    row.activityId,
                    new HourOutfit(
                            row.minimal,
                            row.comfortable,
                            row.worn,
                            row.fit,
                            row.exposureLimitMinutes,
                            chosen(row.garments),
                            row.advice == null ? List.of() : read("advice_json", row.advice, SENTENCES)));
        }
        return outfits;
    }

    private List<Choice> chosen(String text) throws SQLException {
        List<ChosenRow> rows = read("garments_json", text, CHOSEN);
        for (ChosenRow row : rows) {
            if (!garmentsById.containsKey(row.id)) {
                throw new SQLException("gold.dim_garment does not know " + row.id);
            }
        }
        return rows.stream()
                .map(row -> new Choice(garmentsById.get(row.id), row.role, row.reason))
                .toList();
    }

    private <T> T read(String what, String text, TypeReference<T> type) throws SQLException {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new SQLException(what + " is not what it should be", e);
        }
    }
}
