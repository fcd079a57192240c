package dev.wearcast.api.welcome;

import java.util.List;

/** What this is, and where to go next. */
record Welcome(String name, String description, List<Link> links) {

    static final Welcome INSTANCE = new Welcome(
            "Wearcast",
            "Says what to wear in the next hours in a city, garment by garment, and why.",
            List.of(
                    new Link("outfit", "/outfit?city=Oslo", "What to wear in Oslo from now on"),
                    new Link("outfit", "/outfit?city=New%20York&activity=running", "To run in New York"),
                    new Link("outfit", "/outfit?city=Paris,%20FR", "A city with its country"),
                    new Link("health", "/health", "Whether the API is up, and how old its data is")));

    /** @param href relative to the address that was asked */
    record Link(String rel, String href, String description) {}
}
