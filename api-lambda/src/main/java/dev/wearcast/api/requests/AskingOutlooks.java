package dev.wearcast.api.requests;

import dev.wearcast.api.cities.CityName;
import dev.wearcast.api.cities.UnknownCityException;
import dev.wearcast.api.outlook.Outlook;
import dev.wearcast.api.outlook.Outlooks;
import org.springframework.beans.factory.ObjectProvider;

/** Outlooks of the tracked cities, however they are called; another city that there is is asked for. */
final class AskingOutlooks implements Outlooks {

    private final Outlooks tracked;
    private final ObjectProvider<UntrackedCities> untracked;

    /** @param untracked made when first needed: most who ask know what they can have */
    AskingOutlooks(Outlooks tracked, ObjectProvider<UntrackedCities> untracked) {
        this.tracked = tracked;
        this.untracked = untracked;
    }

    /** @throws CityRequestedException if the city is not tracked, but has been asked for */
    @Override
    public Outlook of(CityName name) {
        try {
            return tracked.of(name);
        } catch (UnknownCityException e) {
            return tracked.of(CityName.of(untracked.getObject().trackedId(name, e)));
        }
    }
}
