package org.livex.exercise;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Replies;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.PersonaId;

/** Notes who replies to whom, and tells when somebody did whom an inject waits for. */
final class ReplyNotes {
    private ReplyNotes() {}

    /** Before STARTEX a persona may have spoken already; who writes back then only tries out a phone. */
    static Exercise talked(Exercise exercise, TalkFact fact) {
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
        return exercise.clock().hasStarted() && !writer.function().seesControl()
                ? exercise.with(exercise.replies().written(posted.channel(), posted.person(), posted.at()))
                : exercise;
    }

    static Exercise replied(Exercise exercise, @Nullable InjectId inject, PersonId person, ExerciseTime at) {
        return inject == null ? exercise : exercise.with(exercise.replies().replied(inject, person, at));
    }

    /** Who replies to an inject that comes from a persona replies to that persona. */
    static Optional<ExerciseTime> moment(Trigger.OnReply trigger, Exercise exercise) {
        Replies replies = exercise.replies();
        Predicate<PersonId> isMeant = person -> WhoCounts.isMeant(trigger.by(), person, exercise);
        Stream<ExerciseTime> toInjects = replies.toInjects().keySet().stream()
                .filter(inject -> inject.equals(trigger.inject()) || isFrom(trigger.persona(), inject, exercise))
                .flatMap(inject -> Stream.ofNullable(replies.first(inject, isMeant)));
        Stream<ExerciseTime> toPersona = trigger.persona() == null
                ? Stream.empty()
                : Stream.ofNullable(replies.first(trigger.persona(), isMeant));
        return Stream.concat(toInjects, toPersona)
                .min(Comparator.naturalOrder())
                .map(time -> time.plus(trigger.delay()));
    }

    private static boolean isFrom(@Nullable PersonaId persona, InjectId inject, Exercise exercise) {
        PlannedInject planned = exercise.msel().find(inject);
        return planned != null
                && persona != null
                && persona.equals(planned.inject().from());
    }
}
