package org.livex.exercise.mediation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Gender;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.i18n.Language;

/**
 * Between which two languages, where, and about what. {@code gender} is what the person concerned wishes of the mediator,
 * null where any will do; {@code inject} is what could not be read.
 */
public record MediationRequest(
        List<Language> languages,
        @Nullable PlaceId place,
        String scene,
        @Nullable Gender gender,
        @Nullable InjectId inject) {
    public static final int LONGEST_SCENE = 1_000;

    public MediationRequest {
        languages = List.copyOf(languages);
        if (languages.size() != 2 || languages.getFirst().equals(languages.getLast())) {
            throw new WrongField("languages", "needs two different languages");
        }
        if (Texts.length(scene) > LONGEST_SCENE) {
            throw new WrongField("scene", "is longer than " + LONGEST_SCENE + " characters");
        }
    }
}
