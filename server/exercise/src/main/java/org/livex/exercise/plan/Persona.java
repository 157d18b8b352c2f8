package org.livex.exercise.plan;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.AddedThing;
import org.livex.exercise.trust.Trust;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.i18n.Language;

/**
 * A sender that control speaks as. {@code name} is what recipients see, {@code language} what it writes in (null: that of
 * whoever writes), {@code picture} its face, {@code trust} how it trusts teams (null: nobody asks).
 */
public record Persona(
        PersonaId id,
        LocalizedText name,
        @Nullable Language language,
        @Nullable Enclosure picture,
        @Nullable Trust trust)
        implements AddedThing {
    public Persona {
        if (picture != null && picture.type().family() != MediaType.Family.PHOTO) {
            throw new IllegalArgumentException("picture is not an image");
        }
    }

    public Persona(PersonaId id, LocalizedText name, @Nullable Language language, @Nullable Enclosure picture) {
        this(id, name, language, picture, null);
    }

    public Persona(PersonaId id, LocalizedText name) {
        this(id, name, null, null);
    }
}
