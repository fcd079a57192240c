package dev.wearcast.comfort.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A time as people and databases write it. */
final class Moment {

    private Moment() {}

    /** ISO 8601, with T or a space; UTC where it names no offset. */
    static Instant parse(String text) {
        String iso = text.replace(' ', 'T');
        try {
            return OffsetDateTime.parse(iso).toInstant();
        } catch (DateTimeException e) {
            return inUtc(iso);
        }
    }

    private static Instant inUtc(String iso) {
        try {
            return LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new BadRowException(
                    "valid_at is no time as 2026-06-21T11:00:00Z: " + (iso.isEmpty() ? "blank" : iso));
        }
    }
}
