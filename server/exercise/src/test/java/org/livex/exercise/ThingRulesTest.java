package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.ANNA;
import static org.livex.exercise.Scenarios.BARRACKS;
import static org.livex.exercise.Scenarios.CAR_WASH;
import static org.livex.exercise.Scenarios.DIRECTOR;
import static org.livex.exercise.Scenarios.HOTLINE;
import static org.livex.exercise.Scenarios.PHOTO;
import static org.livex.exercise.Scenarios.RUSSIAN;
import static org.livex.exercise.Scenarios.id;
import static org.livex.exercise.Scenarios.inject;
import static org.livex.exercise.Scenarios.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.PersonaId;
import org.livex.exercise.words.TeamId;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;

class ThingRulesTest {
    private static final Enclosure FACE = new Enclosure(PHOTO, MediaType.JPEG, 1_000, null, null, null);
    static final Persona WITH_FACE = new Persona(HOTLINE, text("Hotline"), RUSSIAN, FACE);

    private final GivenExercise given = GivenExercise.planned(inject("call", new Trigger.ByHand()));

    @Test
    void a_persona_gets_a_face_and_a_language() {
        given.when(DIRECTOR, new PlanCommand.ReviseThing(WITH_FACE, 1))
                .thenFacts(new PlanFact.ThingRevised(WITH_FACE, 2));

        assertThat(given.exercise().scenario().find(Persona.class, HOTLINE)).isEqualTo(WITH_FACE);
        assertThat(given.exercise().scenario().revisionOf(HOTLINE)).isEqualTo(2);
        given.when(DIRECTOR, new PlanCommand.ReviseThing(WITH_FACE, 2)).thenNothing();
        given.when(ANNA, new PlanCommand.ReviseThing(WITH_FACE, 2)).thenRejected(Rejection.NOT_ALLOWED);
    }

    @Test
    void of_two_who_revise_at_once_the_second_is_told() {
        given.given(DIRECTOR, new PlanCommand.ReviseThing(WITH_FACE, 1));

        given.when(DIRECTOR, new PlanCommand.ReviseThing(new Persona(HOTLINE, text("Other")), 1))
                .thenRejected(Rejection.REVISION_OUTDATED, Map.of("revision", "2"));
    }

    @Test
    void a_new_name_does_not_take_a_translation_away() {
        TextRef name = TextRef.of(TextOwner.PERSONA, HOTLINE, TextPart.NAME);
        given.given(
                DIRECTOR, new TextCommand.TranslateText(name, RUSSIAN, "Линия", TextState.NEEDS_REVIEW, 1, 0, null));

        given.given(DIRECTOR, new PlanCommand.ReviseThing(new Persona(HOTLINE, text("Help line")), 1));

        LocalizedText now = Objects.requireNonNull(LocalizedTexts.find(given.exercise(), name));
        assertThat(now.original().text()).isEqualTo("Help line");
        assertThat(now.versions()).containsKey(RUSSIAN);
        assertThat(now.isStale(RUSSIAN)).isTrue();
    }

    @Test
    void what_it_names_must_be_there() {
        given.when(
                        DIRECTOR,
                        new PlanCommand.ReviseThing(
                                new Place(
                                        CAR_WASH, text("Car wash"), BARRACKS, 50, Audience.ofTeams(new TeamId("none"))),
                                1))
                .thenRejected(Rejection.UNKNOWN_TEAM);
        given.when(DIRECTOR, new PlanCommand.ReviseThing(new Persona(new PersonaId("none"), text("x")), 1))
                .thenRejected(Rejection.UNKNOWN_PERSONA);
    }

    /** An author's text keeps what translators did; what was chosen against it means all that it says. */
    @Test
    void what_is_taken_over_becomes_what_it_says_with_its_states_and_languages() {
        TextRef name = TextRef.of(TextOwner.PERSONA, HOTLINE, TextPart.NAME);
        given.given(DIRECTOR, new TextCommand.TranslateText(name, RUSSIAN, "Линия", TextState.DRAFT, 1, 0, null))
                .given(new PlanCommand.ReviseThing(new Persona(HOTLINE, text("Help line")), 1));
        LocalizedText back = text("Hotline").with(RUSSIAN, TextVersion.approved("Линия"));

        given.given(
                DIRECTOR,
                new PlanCommand.TakeOver(
                        List.of(new PlanCommand.ReviseThing(new Persona(HOTLINE, back, null, null), 2))));

        LocalizedText now = Objects.requireNonNull(LocalizedTexts.find(given.exercise(), name));
        assertThat(now.original().text()).isEqualTo("Hotline");
        assertThat(Objects.requireNonNull(now.versions().get(RUSSIAN)).state()).isEqualTo(TextState.APPROVED);
        assertThat(now.isStale(RUSSIAN)).isFalse();

        given.given(
                DIRECTOR,
                new PlanCommand.TakeOver(
                        List.of(new PlanCommand.ReviseThing(new Persona(HOTLINE, text("Hotline")), 3))));
        assertThat(Objects.requireNonNull(LocalizedTexts.find(given.exercise(), name))
                        .versions())
                .doesNotContainKey(RUSSIAN);
    }

    @Test
    void a_pack_is_taken_over_as_a_whole_and_before_the_exercise_begins() {
        PlanCommand good = new PlanCommand.ReviseThing(WITH_FACE, 1);
        PlanCommand stale = new PlanCommand.ReviseInject(inject("call", new Trigger.ByHand()), 7);

        given.when(DIRECTOR, new PlanCommand.TakeOver(List.of(good, stale)))
                .thenRejected(
                        Rejection.IMPORT_FAILED, Map.of("index", "1", "reason", "revision-outdated", "revision", "1"));
        assertThat(given.exercise().scenario().revisionOf(HOTLINE)).isEqualTo(1);
        given.given(DIRECTOR, new ClockCommand.StartExercise())
                .when(DIRECTOR, new PlanCommand.TakeOver(List.of(good)))
                .thenRejected(Rejection.EXERCISE_ALREADY_STARTED);
        assertThat(given.exercise().msel().find(id("call"))).isNotNull();
    }
}
