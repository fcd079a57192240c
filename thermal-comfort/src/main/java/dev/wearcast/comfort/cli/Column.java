package dev.wearcast.comfort.cli;

/**
 * A column that a command reads.
 *
 * @param otherwise what a blank cell, or a table without the column, means; empty where it must be there
 */
record Column(String name, String meaning, String otherwise) {

    static Column needed(String name, String meaning) {
        return new Column(name, meaning, "");
    }

    static Column optional(String name, String meaning, String otherwise) {
        return new Column(name, meaning, otherwise);
    }

    boolean isNeeded() {
        return otherwise.isEmpty();
    }

    String inHelp() {
        return String.format("  %-28s %s%s%n", name, meaning, isNeeded() ? "" : " (" + otherwise + ")");
    }
}
