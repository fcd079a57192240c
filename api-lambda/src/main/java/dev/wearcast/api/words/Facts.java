package dev.wearcast.api.words;

import java.util.List;

/**
 * A finished answer, as it is told to the model. Holds no text of whoever asks, nor the city's name, which may come from
 * anywhere: {@link #CITY} stands in its place, so that no name can speak to the model.
 *
 * @param plain the template's text, which says all of it
 * @param garments names of what is worn or carried, in the order one puts it on
 * @param changesAt when something is put on or taken off, as {@code 16:00}
 * @param remarks sentences on why, on changes to come, on what to heed
 */
public record Facts(String plain, List<String> garments, List<String> changesAt, List<String> remarks) {

    /** Stands for the city in all texts, told and answered. */
    public static final String CITY = "{city}";

    public Facts {
        garments = List.copyOf(garments);
        changesAt = List.copyOf(changesAt);
        remarks = List.copyOf(remarks);
    }

    /** Everything the model is told, as one text. */
    String told() {
        return plain + "\n" + String.join(", ", garments) + "\n" + String.join(", ", changesAt) + "\n"
                + String.join("\n", remarks);
    }
}
