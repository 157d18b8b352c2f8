package org.livex.portrait;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ExerciseTime;
import org.livex.i18n.Language;

/** What stands in one place of a portrait, as both the page and the data have it. */
sealed interface Value {
    /** As somebody wrote it. */
    record Words(String text) implements Value {}

    record Instants(Instant at) implements Value {}

    record Play(ExerciseTime at) implements Value {}

    /** {@code code} is for programs, {@code key} the catalog's for people. */
    record Term(String code, String key) implements Value {}

    record Tongues(List<Language> languages) implements Value {}

    /** ISO 3166 alpha-2. */
    record Country(String code) implements Value {}

    record Amount(double value) implements Value {}

    /** A file of the same archive. */
    record FileName(String path) implements Value {}

    /** When something was read or confirmed, and which words were on the screen then, where the phone said so. */
    record Step(
            Instant at,
            @Nullable Language language,
            @Nullable VersionNumber version) implements Value {}

    /** What an inject said in versions that it no longer is. */
    record Former(List<VersionNumber> versions, String text) implements Value {}

    /** What was asked, in its words, and what was filled in. */
    record Filled(String asked, String answer) implements Value {}

    record Many(List<Value> all) implements Value {}
}
