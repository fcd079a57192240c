package dev.wearcast.api.words;

import dev.wearcast.api.system.Dependency;
import java.util.function.Supplier;

/** The language model, where there is one. It costs, so it is not asked to be told how it is. */
final class WordsDependency implements Dependency {

    private final Supplier<Stylist> stylist;

    WordsDependency(Supplier<Stylist> stylist) {
        this.stylist = stylist;
    }

    @Override
    public String name() {
        return "words";
    }

    @Override
    public State ask() {
        return stylist.get().state();
    }
}
