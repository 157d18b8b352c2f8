package org.livex.exercise.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.exercise.Scenarios.*;
import static org.livex.exercise.mediation.MediationStory.ITALIAN;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.people.Roster;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.i18n.Language;

class ReadableInTest {
    @Test
    void who_is_known_to_read_one_of_the_languages_reads_it() {
        Roster roster = GivenExercise.running().exercise().roster();

        assertThat(only(RUSSIAN).isReadableBy(ANNA, roster)).isTrue();
        assertThat(only(ITALIAN, RUSSIAN).isReadableBy(ANNA, roster)).isTrue();
        assertThat(only(ITALIAN).isReadableBy(ANNA, roster)).isFalse();
        assertThat(only(Language.of("ru-MD")).isReadableBy(ANNA, roster)).isTrue();
        assertThat(only((Language[]) null).isReadableBy(MEDIATOR, roster)).isTrue();
    }

    @Test
    void what_somebody_chooses_on_their_phone_unlocks_nothing_and_locks_nothing() {
        GivenExercise given = GivenExercise.running()
                .given(ANNA, new ParticipantCommand.ChooseLanguages(List.of(ITALIAN)))
                .given(EVALUATOR, new ParticipantCommand.ChooseLanguages(List.of(RUSSIAN)));
        Roster roster = given.exercise().roster();

        assertThat(only(ITALIAN).isReadableBy(person(given, ANNA), roster)).isFalse();
        assertThat(only(RUSSIAN).isReadableBy(person(given, ANNA), roster)).isTrue();
        assertThat(only(RUSSIAN).isReadableBy(person(given, EVALUATOR), roster)).isFalse();
    }

    @Test
    void control_says_what_somebody_reads() {
        Person learned =
                new Person(CLARA.id(), "clara", PersonFunction.PLAYER, Set.of(), null, null, List.of(ITALIAN), null);
        Roster roster = GivenExercise.running()
                .given(new PlanCommand.RevisePerson(learned, 1))
                .exercise()
                .roster();

        assertThat(only(ITALIAN).isReadableBy(learned, roster)).isTrue();
        assertThat(only(RUSSIAN).isReadableBy(learned, roster)).isFalse();
    }

    @Test
    void readable_in_no_language_at_all_is_refused() {
        assertThatThrownBy(() -> only(new Language[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_rings_from_the_release_until_the_recipient_acknowledges_and_anew_when_it_is_recalled() {
        GivenExercise given = GivenExercise.running(inject("call", byHand()))
                .given(new InjectCommand.ReleaseInject(id("call")))
                .after(minutes(3));
        assertThat(given.planned("call").ringsSince(ANNA.id())).isEqualTo(STARTEX);
        assertThat(given.planned("call").ringsSince(CLARA.id())).isNull();

        given.given(ANNA, new InjectCommand.AcknowledgeInject(id("call"), STARTEX));

        assertThat(given.planned("call").ringsSince(ANNA.id())).isNull();
        assertThat(given.planned("call").ringsSince(BORIS.id())).isEqualTo(STARTEX);
        given.given(new InjectCommand.RecallInject(id("call"), text("Wrong")));
        assertThat(given.planned("call").ringsSince(BORIS.id())).isEqualTo(given.now());
    }

    private static Person person(GivenExercise given, Person person) {
        return Objects.requireNonNull(given.exercise().roster().find(person.id()));
    }

    private static Inject only(Language @Nullable ... languages) {
        Inject plain = inject("call", byHand());
        return plain.but()
                .readableIn(languages == null ? null : List.of(languages))
                .build();
    }
}
