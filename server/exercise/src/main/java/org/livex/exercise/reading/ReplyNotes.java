package org.livex.exercise.reading;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Replies;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;

/** Notes who replies to whom, and tells when somebody did whom an inject waits for. */
public final class ReplyNotes {
    private ReplyNotes() {}

    /** Before STARTEX a persona may have spoken already; who writes back then only tries out a phone. */
    public static Exercise talked(Exercise exercise, TalkFact fact) {
        if (!(fact instanceof TalkFact.MessagePosted posted)) {
            return exercise;
        }
        Person writer = exercise.roster().find(posted.person());
        if (writer == null) {
            return exercise;
        }
        if (writer.function().controls()) {
            return exercise.with(exercise.replies().spoken(posted.channel(), posted.as()));
        }
        boolean isPlay = !exercise.clockHistory().isBeforeStart(posted.takenAt());
        return isPlay && !writer.function().seesControl()
                ? exercise.with(exercise.replies().written(posted.channel(), posted.person(), posted.at()))
                : exercise;
    }

    public static Exercise replied(Exercise exercise, @Nullable InjectId inject, PersonId person, ExerciseTime at) {
        return inject == null ? exercise : exercise.with(exercise.replies().replied(inject, person, at));
    }

    public static Optional<ExerciseTime> moment(Trigger.OnReply trigger, Exercise exercise) {
        Predicate<PersonId> isMeant = person -> WhoCounts.isMeant(trigger.by(), person, exercise);
        ExerciseTime first = trigger.persona() == null
                ? exercise.replies().first(Objects.requireNonNull(trigger.inject()), isMeant)
                : first(trigger.persona(), isMeant, exercise);
        return Optional.ofNullable(first).map(time -> time.plus(trigger.delay()));
    }

    /** Who replies to an inject that comes from a persona replies to that persona. */
    private static @Nullable ExerciseTime first(PersonaId persona, Predicate<PersonId> isMeant, Exercise exercise) {
        Replies replies = exercise.replies();
        Stream<ExerciseTime> toItsInjects = replies.toInjects().keySet().stream()
                .filter(inject -> isFrom(persona, inject, exercise))
                .flatMap(inject -> Stream.ofNullable(replies.first(inject, isMeant)));
        return Stream.concat(toItsInjects, Stream.ofNullable(replies.first(persona, isMeant)))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean isFrom(PersonaId persona, InjectId inject, Exercise exercise) {
        PlannedInject planned = exercise.msel().find(inject);
        return planned != null && persona.equals(planned.inject().from());
    }
}
