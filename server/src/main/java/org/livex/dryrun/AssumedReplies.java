package org.livex.dryrun;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Triggers;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.talk.TalkCommand;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.MessageId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;

/** A persona that an inject waits for somebody to write to speaks to one of those meant in the first hours, who writes back. */
final class AssumedReplies {
    private final Stage stage;
    private final Chance chance;
    private final Predicate<PersonId> answers;
    private int messages;

    AssumedReplies(Stage stage, Chance chance, Predicate<PersonId> answers) {
        this.stage = stage;
        this.chance = chance;
        this.answers = answers;
    }

    void begin() {
        List<PlannedInject> planned =
                new ArrayList<>(stage.exercise().msel().injects().values());
        for (PlannedInject one : planned) {
            Triggers.conditions(one.inject().trigger()).forEach(condition -> {
                if (condition instanceof Trigger.OnReply reply && reply.persona() != null) {
                    assume(one.inject(), reply, reply.persona());
                }
            });
        }
    }

    private void assume(Inject inject, Trigger.OnReply condition, PersonaId persona) {
        List<PersonId> able = people(person -> !person.function().seesControl()
                && (condition.by() == null || condition.by().addresses(person))
                && answers.test(person.id()));
        List<PersonId> controllers = people(person -> person.function().controls());
        if (able.isEmpty() || controllers.isEmpty()) {
            return;
        }
        String of = inject.id().value() + "/" + persona.value();
        PersonId writer = able.get(chance.index(able.size(), "replies", of));
        Channel channel = new Channel.WithControl(writer);
        stage.later(chance.seconds(1_200, 5_400, "speaks", of), () -> {
            stage.submit(controllers.getFirst(), message(channel, persona));
            stage.later(chance.seconds(60, 600, "replies", of), () -> stage.submit(writer, message(channel, null)));
        });
    }

    private List<PersonId> people(Predicate<Person> which) {
        return stage.exercise().roster().people().values().stream()
                .filter(which)
                .map(Person::id)
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
    }

    private TalkCommand message(Channel channel, @Nullable PersonaId as) {
        messages++;
        return new TalkCommand.PostMessage(new MessageId("assumed-" + messages), channel, "…", null, as, stage.now());
    }
}
