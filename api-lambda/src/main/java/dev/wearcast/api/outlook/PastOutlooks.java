package dev.wearcast.api.outlook;

import dev.wearcast.api.cities.CityName;
import java.time.Instant;

/** What was known of the hours to come at a moment of the past, from the warehouse, which alone remembers. */
public final class PastOutlooks {

    private final GoldReadings readings;

    /** @param readings wait longer than a reader of the present, since there is nothing else to answer from */
    PastOutlooks(GoldReadings readings) {
        this.readings = readings;
    }

    private record Asked(CityName name, Instant moment) {}

    /**
     * What was known of one city.
     *
     * @throws dev.wearcast.api.cities.UnknownCityException if the city was not tracked then
     * @throws dev.wearcast.api.warehouse.HistoryNotKeptException if nothing is kept of that time
     * @throws OutlookUnavailableException if the warehouse does not answer
     */
    public Outlook of(CityName name, Instant moment) {
        Lookup<NamedDocument> lookup = readings.reading(
                new Asked(name, moment), (gold, now) -> LayeredOutlooks.read(gold.at(moment), name, moment));
        // What was does not change: once read, it holds.
        NamedDocument past =
                lookup.remembered().orElseGet(() -> lookup.ask(Wait.FULL)).value();
        return new Outlook(past.document(), false, past.others());
    }
}
