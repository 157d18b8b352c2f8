package org.livex.journal.sealing;

import java.time.Instant;
import java.util.Objects;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;

/**
 * What the traces of one human in one role are sealed with, from {@code made} on. {@code secret} is null once it is
 * destroyed: that it was there is known for ever, or a lost key could not be told from one that was to go.
 */
public record PersonKey(
        String id, Owner owner, Instant made, @Nullable SecretKey secret) {
    /** A role in an exercise. */
    public record Owner(ExerciseId exercise, PersonId person) {}

    static SecretKey secretOf(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    byte[] bytes() {
        return Objects.requireNonNull(secret).getEncoded();
    }

    PersonKey destroyed() {
        return new PersonKey(id, owner, made, null);
    }
}
