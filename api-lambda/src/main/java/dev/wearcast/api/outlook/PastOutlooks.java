package dev.wearcast.api.outlook;

import dev.wearcast.api.cities.Cities;
import dev.wearcast.api.cities.City;
import dev.wearcast.api.cities.CityName;
import dev.wearcast.api.cities.Meant;
import dev.wearcast.api.cities.UnknownCityException;
import dev.wearcast.api.warehouse.Gold;
import dev.wearcast.api.warehouse.HistoryNotKeptException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What was known of the hours to come at a time of the past, from the warehouse, which alone remembers. */
final class PastOutlooks {

    private final GoldReadings readings;

    /** @param readings wait longer than a reader of the present, since there is nothing else to answer from */
    PastOutlooks(GoldReadings readings) {
        this.readings = readings;
    }

    private record ZoneOf(CityName name) {}

    private record Asked(CityName name, Instant moment) {}

    /**
     * What was known of the city that the name meant then.
     *
     * @throws dev.wearcast.api.problems.ProblemException if that time is to come
     * @throws dev.wearcast.api.cities.UnknownCityException if no city of that name was tracked then; it names those near
     * @throws HistoryNotKeptException if nothing is kept of that time
     * @throws OutlookUnavailableException if the warehouse does not answer
     */
    OutlookAt of(CityName name, AsOf asOf, Instant now) {
        Wait wait = readings.waitForSeveral();
        Instant moment = asOf.exact(now).orElseGet(() -> asOf.in(zone(name, asOf, now, wait), now));
        NamedDocument past = known(new Asked(name, moment), wait, gold -> document(gold.at(moment), name, moment));
        return new OutlookAt(new Outlook(past.document(), false, past.others()), moment, true);
    }

    /**
     * By whose clock a time without offset is told: the city's, which is among those of the latest moment that it can
     * be, or, if nobody tracked it any more by then, of the earliest.
     */
    private ZoneId zone(CityName name, AsOf asOf, Instant now, Wait wait) {
        Instant latest = asOf.latest(now);
        return known(new ZoneOf(name), wait, gold -> zone(gold, name, latest, asOf.earliest(now)));
    }

    private static ZoneId zone(Gold gold, CityName name, Instant latest, Instant earliest) throws SQLException {
        try {
            return zone(gold, name, latest);
        } catch (UnknownCityException e) {
            try {
                return zone(gold, name, earliest);
            } catch (HistoryNotKeptException notKept) {
                return zone(
                        gold, name, notKept.earliest().filter(latest::isAfter).orElseThrow(() -> e));
            }
        }
    }

    private static ZoneId zone(Gold gold, CityName name, Instant moment) throws SQLException {
        return meant(gold.at(moment), name, moment).winner().timezone();
    }

    /** What was does not change: once read, it holds. */
    private <V> V known(Object asked, Wait wait, Past<V> past) {
        Lookup<V> lookup = readings.reading(asked, (gold, at) -> past.of(gold));
        return lookup.remembered().orElseGet(() -> lookup.ask(wait)).value();
    }

    private interface Past<V> {
        V of(Gold gold) throws SQLException;
    }

    private static NamedDocument document(Gold then, CityName name, Instant moment) throws SQLException {
        return NamedDocument.of(then, meant(then, name, moment), moment);
    }

    private static Meant<City> meant(Gold then, CityName name, Instant moment) throws SQLException {
        List<City> cities = then.cities(moment.truncatedTo(ChronoUnit.HOURS));
        if (cities.isEmpty()) {
            throw new HistoryNotKeptException("Gold had no hour to come at " + moment);
        }
        return new Cities<>(cities).named(name);
    }
}
