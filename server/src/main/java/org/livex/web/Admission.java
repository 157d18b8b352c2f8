package org.livex.web;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.MediaType;
import org.livex.geo.GeoForm;
import org.livex.room.Sync;

/**
 * Who may send what to a route, and how much of it. All of it can be decided on the head of a request. What is not listed
 * takes no body at all.
 */
public record Admission(HttpMethod method, String path, Who who, Content content, long largest) {
    private static final String EXERCISE = "/api/exercises/:exercise";
    private static final Set<String> KINDS_OF_XML = Set.of(
            "application/xliff+xml", "application/x-xliff+xml", "application/xml", "text/xml", "application/x-tbx+xml");
    private static final Set<String> KINDS_OF_PO =
            Set.of("text/x-gettext-translation", "application/x-gettext", "text/x-po", "application/x-po");
    private static final int KILOBYTE = 1024;
    private static final int MEGABYTE = 1024 * KILOBYTE;

    /** A code or a token and its device. Small, for anybody may send it: all strangers at once find room. */
    private static final int OF_A_STRANGER = 2 * KILOBYTE;

    /** All the notes that may be written, in any script. */
    private static final int OF_A_BALLOT = 64 * KILOBYTE;

    /** Enough for some ids and a line of text. */
    private static final int SMALL = 8 * KILOBYTE;

    /** Some texts, or ids of everybody. */
    private static final int TEXTS = 128 * KILOBYTE;

    /** A phone that was away for a day says all at once. */
    public static final int LARGEST_MESSAGE = MEGABYTE;

    static final int LARGEST_PIECE = MEGABYTE;
    static final int LARGEST_PACK = 64 * MEGABYTE;
    static final int LARGEST_TRANSLATION = 16 * MEGABYTE;
    static final int LARGEST_SHEET = 8 * MEGABYTE;
    static final int LARGEST_MAP = 4 * MEGABYTE;

    /** What somebody must be. A route may ask for more once it has read what was sent. */
    enum Who {
        ANYBODY,
        /** Whoever shows a ballot of the survey, and no token. */
        BALLOT,
        HOST,
        MEMBER,
        TRANSLATOR,
        CONTROL_ROOM,
        CONTROLLER
    }

    /** All but JSON goes to a file as it comes. */
    enum Content {
        JSON,
        ZIP,
        XML,
        /** XLIFF or PO, told apart by what stands in it. */
        TRANSLATION,
        /** GeoJSON, KML or GPX, told apart by their types. */
        PLACES,
        PDF,
        BYTES,
        ANYTHING;

        /** {@code header} as it came. */
        boolean includes(@Nullable String header) {
            String[] parts = String.valueOf(header).toLowerCase(Locale.ROOT).split(";", 2);
            String type = parts[0].strip();
            return switch (this) {
                case JSON -> type.equals("application/json") && (parts.length == 1 || isUtf8(parts[1]));
                case ZIP -> type.equals("application/zip");
                case XML -> KINDS_OF_XML.contains(type);
                case TRANSLATION -> KINDS_OF_XML.contains(type) || KINDS_OF_PO.contains(type);
                case PLACES -> GeoForm.ofHeader(type).isPresent();
                case PDF -> type.equals("application/pdf");
                case BYTES -> type.equals("application/octet-stream");
                case ANYTHING -> true;
            };
        }

        private static boolean isUtf8(String parameters) {
            return !parameters.contains("charset")
                    || parameters.replace("\"", "").contains("charset=utf-8");
        }
    }

    static List<Admission> all() {
        return List.of(
                json("/api/join", Who.ANYBODY, OF_A_STRANGER),
                json("/api/token", Who.ANYBODY, OF_A_STRANGER),
                json("/api/standby", Who.ANYBODY, OF_A_STRANGER),
                file("/api/exercises", Who.HOST, Content.ZIP, LARGEST_PACK),
                json("/api/exercises", Who.HOST, SMALL),
                json(EXERCISE + "/enter", Who.HOST, SMALL),
                json(EXERCISE + "/sync", Who.MEMBER, LARGEST_MESSAGE),
                json(EXERCISE + "/commands", Who.MEMBER, Sync.LARGEST_COMMAND),
                json(EXERCISE + "/surveys/:survey/answers", Who.BALLOT, OF_A_BALLOT),
                json(EXERCISE + "/push", Who.MEMBER, SMALL),
                json(EXERCISE + "/media", Who.MEMBER, SMALL),
                new Admission(HttpMethod.PATCH, EXERCISE + "/media/:sha256", Who.MEMBER, Content.BYTES, LARGEST_PIECE),
                json(EXERCISE + "/texts/:owner/:id/:part/check", Who.TRANSLATOR, TEXTS),
                json(EXERCISE + "/machine-drafts", Who.TRANSLATOR, SMALL),
                file(EXERCISE + "/xliff", Who.TRANSLATOR, Content.TRANSLATION, LARGEST_TRANSLATION),
                file(EXERCISE + "/tbx", Who.CONTROLLER, Content.XML, LARGEST_TRANSLATION),
                json(EXERCISE + "/editing", Who.CONTROL_ROOM, SMALL),
                json(EXERCISE + "/dry-run", Who.CONTROLLER, SMALL),
                json(EXERCISE + "/join-codes", Who.CONTROLLER, TEXTS),
                json(EXERCISE + "/people/:person/swap", Who.CONTROLLER, TEXTS),
                json(EXERCISE + "/people/:person/erase", Who.CONTROLLER, SMALL),
                json(EXERCISE + "/people/:person/export", Who.CONTROLLER, SMALL),
                new Admission(
                        HttpMethod.PUT, EXERCISE + "/people/:person/phone-number", Who.CONTROLLER, Content.JSON, SMALL),
                json(EXERCISE + "/archive", Who.CONTROLLER, SMALL),
                json(EXERCISE + "/review/xapi/sending", Who.CONTROLLER, SMALL),
                new Admission(HttpMethod.PUT, EXERCISE + "/catalogue/:entry", Who.CONTROLLER, Content.JSON, SMALL),
                file(EXERCISE + "/spreadsheets", Who.CONTROLLER, Content.ANYTHING, LARGEST_SHEET),
                json(EXERCISE + "/spreadsheets/:upload", Who.CONTROLLER, LARGEST_MESSAGE),
                json(EXERCISE + "/spreadsheets/:upload/import", Who.CONTROLLER, LARGEST_MESSAGE),
                file(EXERCISE + "/plan-page", Who.CONTROLLER, Content.PDF, MediaType.PDF.largestBytes()),
                file(EXERCISE + "/geo", Who.CONTROLLER, Content.PLACES, LARGEST_MAP),
                file(EXERCISE + "/pack-comparisons", Who.CONTROLLER, Content.ZIP, LARGEST_PACK),
                json(EXERCISE + "/pack-comparisons/:upload/take-over", Who.CONTROLLER, LARGEST_MESSAGE));
    }

    private static Admission json(String path, Who who, long largest) {
        return new Admission(HttpMethod.POST, path, who, Content.JSON, largest);
    }

    private static Admission file(String path, Who who, Content content, long largest) {
        return new Admission(HttpMethod.POST, path, who, content, largest);
    }
}
