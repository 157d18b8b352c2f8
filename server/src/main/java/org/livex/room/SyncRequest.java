package org.livex.room;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.WholeText;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;
import org.livex.json.MalformedJson;

/**
 * What a device says in one sync: what it did, how far it is, and how it is. {@code bytes} is the size of all of it.
 * {@code sentAt} is the device's clock as it sent this, {@code reckonedAt} what the server's showed then, by what the device heard of
 * it before; {@code journal} is what its cursor is of. Null where it did not say.
 */
public record SyncRequest(
        int bytes,
        long cursor,
        @Nullable String journal,
        List<Language> languages,
        List<JsonNode> outbox,
        List<ReportedPosition> positions,
        @Nullable Instant sentAt,
        @Nullable Instant reckonedAt,
        @Nullable PhoneState phone) {
    static final String OUTBOX = "outbox";
    private static final String PHONE = "phone";

    /** Fields in which one part that is wrong is none of the others'. */
    public static final Set<String> JUDGED_APART = Set.of(OUTBOX, PHONE);

    private static final int MOST_OUTBOX = 100;
    private static final int MOST_POSITIONS = 500;
    private static final int MOST_LANGUAGES = 12;
    private static final int LONGEST_JOURNAL = 64;

    /** Told by a device, so not yet believed. */
    record ReportedPosition(double latitude, double longitude, double accuracyMetres, Instant fixedAt) {
        GeoPoint point() {
            return new GeoPoint(latitude, longitude);
        }
    }

    public static SyncRequest read(JsonNode json, int bytes) {
        if (!json.isObject()) {
            throw Problem.malformed("malformed-json", "must be an object");
        }
        return new SyncRequest(
                bytes,
                cursor(json),
                journal(json.path("journal")),
                languages(json.path("languages")),
                outbox(json.path(OUTBOX)),
                positions(json.path("positions")),
                instant(json, "sentAt"),
                instant(json, "reckonedAt"),
                json.path(PHONE).isObject() ? PhoneState.read(json.path(PHONE)) : null);
    }

    public static long cursor(JsonNode json) {
        JsonNode cursor = json.path("cursor");
        if (!cursor.canConvertToLong() || !cursor.isIntegralNumber() || cursor.longValue() < 0) {
            throw Problem.field("cursor", "must be a whole number, 0 or more");
        }
        return cursor.longValue();
    }

    private static @Nullable String journal(JsonNode json) {
        if (json.isMissingNode()) {
            return null;
        }
        if (!json.isTextual()
                || Texts.length(json.textValue()) > LONGEST_JOURNAL
                || !WholeText.isWhole(json.textValue())) {
            throw Problem.field("journal", "must be a text of at most " + LONGEST_JOURNAL + " characters");
        }
        return json.textValue();
    }

    private static @Nullable Instant instant(JsonNode json, String field) {
        if (!json.has(field)) {
            return null;
        }
        try {
            return DomainJson.read(json.path(field), Instant.class);
        } catch (MalformedJson malformed) {
            throw Problem.field(field, malformed.problem());
        }
    }

    private static List<Language> languages(JsonNode json) {
        List<Language> languages = new ArrayList<>();
        if (json.isMissingNode()) {
            return languages;
        }
        if (!json.isArray() || json.size() > MOST_LANGUAGES) {
            throw Problem.field("languages", "must be a list of at most " + MOST_LANGUAGES + " language tags");
        }
        for (int i = 0; i < json.size(); i++) {
            try {
                Language language =
                        Language.of(json.get(i).isTextual() ? json.get(i).textValue() : "");
                if (!languages.contains(language)) {
                    languages.add(language);
                }
            } catch (IllegalArgumentException _) {
                throw Problem.field("languages[" + i + "]", "is not a language tag");
            }
        }
        return languages;
    }

    private static List<JsonNode> outbox(JsonNode json) {
        List<JsonNode> outbox = new ArrayList<>();
        if (json.isMissingNode()) {
            return outbox;
        }
        if (!json.isArray() || json.size() > MOST_OUTBOX) {
            throw Problem.field(OUTBOX, "must be a list of at most " + MOST_OUTBOX + " commands");
        }
        json.forEach(outbox::add);
        return outbox;
    }

    private static List<ReportedPosition> positions(JsonNode json) {
        List<ReportedPosition> positions = new ArrayList<>();
        if (json.isMissingNode()) {
            return positions;
        }
        if (!json.isArray() || json.size() > MOST_POSITIONS) {
            throw Problem.field("positions", "must be a list of at most " + MOST_POSITIONS + " positions");
        }
        for (int i = 0; i < json.size(); i++) {
            try {
                ReportedPosition position = DomainJson.read(json.get(i), ReportedPosition.class);
                Objects.requireNonNull(position.point());
                positions.add(position);
            } catch (MalformedJson malformed) {
                throw Problem.field("positions[" + i + "]." + malformed.field(), malformed.problem());
            } catch (IllegalArgumentException e) {
                throw Problem.field("positions[" + i + "]", String.valueOf(e.getMessage()));
            }
        }
        return positions;
    }
}
