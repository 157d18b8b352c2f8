package org.livex.exercise.inject;

import java.util.Collection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Who replied to which inject and wrote to which persona, each for the first time, in the order of the journal. Whoever writes in
 * a channel writes to the persona that control last spoke as there: {@code speaking}.
 */
public record Replies(
        PMap<InjectId, PVector<By>> toInjects,
        PMap<PersonaId, PVector<By>> toPersonas,
        PMap<Channel, PersonaId> speaking) {
    public static final Replies NONE = new Replies(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    public record By(PersonId person, ExerciseTime at) {}

    public Replies spoken(Channel channel, @Nullable PersonaId as) {
        return new Replies(toInjects, toPersonas, as == null ? speaking.minus(channel) : speaking.plus(channel, as));
    }

    public Replies written(Channel channel, PersonId person, ExerciseTime at) {
        PersonaId persona = speaking.get(channel);
        return persona == null
                ? this
                : new Replies(
                        toInjects,
                        toPersonas.plus(persona, with(toPersonas.get(persona), new By(person, at))),
                        speaking);
    }

    public Replies replied(InjectId inject, PersonId person, ExerciseTime at) {
        return new Replies(
                toInjects.plus(inject, with(toInjects.get(inject), new By(person, at))), toPersonas, speaking);
    }

    /** When the first of those who are meant replied; null where none has. */
    public @Nullable ExerciseTime first(InjectId inject, Predicate<PersonId> isMeant) {
        return first(toInjects.get(inject), isMeant);
    }

    public @Nullable ExerciseTime first(PersonaId persona, Predicate<PersonId> isMeant) {
        return first(toPersonas.get(persona), isMeant);
    }

    private static @Nullable ExerciseTime first(@Nullable Collection<By> all, Predicate<PersonId> isMeant) {
        return all == null
                ? null
                : all.stream()
                        .filter(by -> isMeant.test(by.person()))
                        .map(By::at)
                        .findFirst()
                        .orElse(null);
    }

    private static PVector<By> with(@Nullable PVector<By> before, By next) {
        if (before == null) {
            return TreePVector.singleton(next);
        }
        return before.stream().anyMatch(by -> by.person().equals(next.person())) ? before : before.plus(next);
    }
}
