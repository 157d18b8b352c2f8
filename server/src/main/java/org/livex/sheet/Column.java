package org.livex.sheet;

import java.util.List;

/**
 * A column of ours. {@code key} is what it is called whatever language its header is in, with the language behind a
 * colon where it is one of several ({@code body:ru}). {@code choices} make a drop-down, none where anything may stand.
 */
public record Column(String key, String header, Use use, int width, List<String> choices) {
    enum Use {
        /** For the way back only: nobody should look at it. */
        HIDDEN,
        /** Follows from the rest: what is written into it counts for nothing, and is refused. */
        CALCULATED,
        EDITED
    }

    public static final String ID = "id";
    static final String REVISION = "revision";
    static final String SEAL = "seal";

    public static String in(String field, Object language) {
        return field + ":" + language;
    }

    /** The same in all languages. */
    String field() {
        int end = key.indexOf(':');
        return end < 0 || OwnCells.idIn(key) != null ? key : key.substring(0, end);
    }

    public boolean isEdited() {
        return use == Use.EDITED;
    }
}
