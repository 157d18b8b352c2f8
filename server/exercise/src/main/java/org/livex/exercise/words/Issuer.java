package org.livex.exercise.words;

import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.WorldEntryId;

/** Who issued a paper: a voice of control or an institution of the world. Written {@code persona/court} or {@code world-entry/ministry}. */
public sealed interface Issuer {
    record OfPersona(PersonaId persona) implements Issuer {}

    record OfWorld(WorldEntryId entry) implements Issuer {}

    static Issuer parse(String written) {
        int slash = written.indexOf('/');
        String id = written.substring(slash + 1);
        return switch (slash < 0 ? "" : written.substring(0, slash)) {
            case "persona" -> new OfPersona(new PersonaId(id));
            case "world-entry" -> new OfWorld(new WorldEntryId(id));
            default -> throw new IllegalArgumentException("not an issuer: persona/<id> or world-entry/<id>");
        };
    }

    default String written() {
        return switch (this) {
            case OfPersona(PersonaId persona) -> "persona/" + persona.value();
            case OfWorld(WorldEntryId entry) -> "world-entry/" + entry.value();
        };
    }
}
