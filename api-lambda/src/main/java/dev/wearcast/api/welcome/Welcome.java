package dev.wearcast.api.welcome;

import java.util.List;

/** What this is, and where to go next. */
record Welcome(String name, String description, List<Link> links) {

    static final Welcome INSTANCE = new Welcome(
            "Wearcast",
            "Says what to wear in the next hours in a city, garment by garment, and why.",
            List.of(
                    new Link("outfit", "/outfit?city=Oslo", "What to wear in Oslo from now on, and why"),
                    new Link("outfit", "/outfit?city=New%20York&activity=running", "To run in New York"),
                    new Link("outfit", "/outfit?city=Paris,%20FR", "In a city told apart by its country"),
                    new Link(
                            "outfit",
                            "/outfit?city=Oslo&from=16:00&hours=6&units=imperial",
                            "From 16:00 on by Oslo's clock, for six hours, in °F, mph and inches"),
                    new Link("outfit", "/outfit?city=Oslo&sensitivity=-2", "For who feels the cold more than others"),
                    new Link(
                            "outfit",
                            "/outfit?city=Oslo&asOf=06:00",
                            "What would have been answered at the last 06:00"),
                    new Link(
                            "outfit",
                            "/outfit?city=Oslo&words=stylist",
                            "Phrased by a language model, if there is one"),
                    new Link("activities", "/activities", "What one can dress for"),
                    new Link("garments", "/garments", "What there is to wear"),
                    new Link("garments", "/garments?layer=shell&activity=running", "Some of it"),
                    new Link("weather", "/weather?city=Oslo", "The weather now and in the next 24 hours"),
                    new Link(
                            "weather",
                            "/weather?city=Oslo&from=16:00&hours=6&units=imperial",
                            "From 16:00 on by Oslo's clock, for six hours, in °F, mph and inches"),
                    new Link("trends", "/trends?city=Oslo", "What the last days were like, and those to come"),
                    new Link("trends", "/trends?city=Oslo&days=30", "The same of a month"),
                    new Link("cities", "/cities", "The cities that are tracked, and how fresh their data is"),
                    new Link("cities", "/cities?q=osl", "Those that one may mean who has typed so far"),
                    new Link("health", "/health", "Whether the API is up, and how old its data is"),
                    new Link("health", "/health?deep=1", "How all is that answers are made from; wakes the warehouse"),
                    new Link("problems", "/problems", "What every kind of error means and what to do"),
                    new Link("problem", "/problems/unknown-city", "One of them; an error's type leads there"),
                    new Link("openApiYaml", "/openapi.yaml", "All routes with all parameters, OpenAPI 3.1"),
                    new Link("openApiJson", "/openapi.json", "The same as JSON")));

    /**
     * @param rel the operation, as the contract calls it
     * @param href relative to the address that was asked
     */
    record Link(String rel, String href, String description) {}
}
