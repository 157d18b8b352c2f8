package org.livex.portrait;

import com.fasterxml.jackson.databind.JsonNode;
import org.livex.exercise.inject.SaidVersion;

/** A version of an inject as control and phones count: each correction is one more, {@code small} the small ones since. */
record VersionNumber(int number, int small) {
    static VersionNumber of(SaidVersion version) {
        return new VersionNumber(version.number(), version.small());
    }

    static VersionNumber of(JsonNode json) {
        return new VersionNumber(
                json.path("version").asInt(), json.path("small").asInt());
    }

    String written() {
        return small == 0 ? String.valueOf(number) : number + "." + small;
    }
}
