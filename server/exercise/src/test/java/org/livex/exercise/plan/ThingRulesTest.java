package org.livex.exercise.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.exercise.Scenarios.ANNA;
import static org.livex.exercise.Scenarios.BARRACKS;
import static org.livex.exercise.Scenarios.CAR_WASH;
import static org.livex.exercise.Scenarios.DIRECTOR;
import static org.livex.exercise.Scenarios.HOTLINE;
import static org.livex.exercise.Scenarios.INTERVIEWED;
import static org.livex.exercise.Scenarios.PHOTO;
import static org.livex.exercise.Scenarios.RUSSIAN;
import static org.livex.exercise.Scenarios.SEVEN_HOURS;
import static org.livex.exercise.Scenarios.id;
import static org.livex.exercise.Scenarios.inject;
import static org.livex.exercise.Scenarios.text;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.LocalizedTexts;
import org.livex.exercise.Rejection;
import org.livex.exercise.ThingKind;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.place.Place;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.exercise.words.ids.TeamId;

public class ThingRulesTest {
    private static final Enclosure FACE = new Enclosure(PHOTO, MediaType.JPEG, 1_000, null, null, null);
    private static final Milestone RIGHTS = new Milestone(
            "rights", text("Rights explained"), null, List.of(new MilestoneRule.ActionReported(INTERVIEWED, null)));
    public static final Persona WITH_FACE = new Persona(HOTLINE, text("Hotline"), RUSSIAN, FACE);

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
    void a_storyline_gets_milestones_whose_names_are_texts_to_translate() {
        Storyline aimed = new Storyline(SEVEN_HOURS, text("Seven hours"), List.of(RIGHTS));
        TextRef name = TextRef.parse("milestone/seven-hours.rights/name");

        given.when(DIRECTOR, new PlanCommand.ReviseThing(aimed, 1)).thenFacts(new PlanFact.ThingRevised(aimed, 2));
        given.given(
                DIRECTOR,
                new TextCommand.TranslateText(name, RUSSIAN, "Права разъяснены", TextState.NEEDS_REVIEW, 1, 0, null));

        Storyline now = Objects.requireNonNull(given.exercise().scenario().find(Storyline.class, SEVEN_HOURS));
        assertThat(now.title()).isEqualTo(text("Seven hours"));
        assertThat(now.eachMilestone().getFirst().name().versions().get(RUSSIAN))
                .extracting(TextVersion::text)
                .isEqualTo("Права разъяснены");
        assertThat(LocalizedTexts.storylineOf(given.exercise(), name)).isEqualTo(SEVEN_HOURS);
    }

    @Test
    void a_milestone_names_only_what_there_is_and_injects_that_may_come_later() {
        given.when(DIRECTOR, reached(new MilestoneRule.ActionReported(new ActionKindId("danced"), null)))
                .thenRejected(Rejection.UNKNOWN_ACTION_KIND, Map.of("id", "danced"));
        given.when(DIRECTOR, reached(new MilestoneRule.ActionReported(INTERVIEWED, Audience.ofTeams(new TeamId("x")))))
                .thenRejected(Rejection.UNKNOWN_TEAM, Map.of("id", "x"));
        given.when(DIRECTOR, reached(new MilestoneRule.AnswerGiven(new RequestFormId("form"), null)))
                .thenRejected(Rejection.UNKNOWN_REQUEST_FORM, Map.of("id", "form"));
        given.when(DIRECTOR, reached(new MilestoneRule.PlaceReached(new PlaceId("moon"), null)))
                .thenRejected(Rejection.UNKNOWN_PLACE, Map.of("id", "moon"));
        given.given(DIRECTOR, reached(new MilestoneRule.ReadingConfirmed(new InjectId("not-yet"))));

        given.given(DIRECTOR, reached(2, new MilestoneRule.PlaceReached(CAR_WASH, null)));
        assertThat(given.exercise().presence().watchedPlaces()).containsExactly(CAR_WASH);
        given.when(DIRECTOR, new PlanCommand.RemoveThing(ThingKind.PLACE, CAR_WASH.value(), 1))
                .thenRejected(Rejection.THING_IN_USE, Map.of("by", "Seven hours"));
    }

    private static PlanCommand reached(MilestoneRule rule) {
        return reached(1, rule);
    }

    private static PlanCommand reached(int basedOn, MilestoneRule rule) {
        Milestone milestone = new Milestone("reached", text("Reached"), null, List.of(rule));
        return new PlanCommand.ReviseThing(
                new Storyline(SEVEN_HOURS, text("Seven hours"), List.of(milestone)), basedOn);
    }

    @Test
    void milestones_are_few_and_told_apart() {
        assertThatThrownBy(() -> new Storyline(SEVEN_HOURS, text("S"), List.of(RIGHTS, RIGHTS)))
                .hasMessage("has two milestones with one id");
        assertThatThrownBy(() -> new Storyline(new StorylineId("s".repeat(44)), text("S"), List.of(RIGHTS)))
                .hasMessageContaining("longer than 43");
        assertThatThrownBy(() -> new Milestone("a.b", text("M"), null, RIGHTS.rules()))
                .hasMessageContaining("letters");
        assertThatThrownBy(() -> new Milestone("a", text("M"), null, List.of())).hasMessage("needs 1 to 10 rules");
        assertThatThrownBy(() -> new Milestone(
                        "a",
                        text("M"),
                        null,
                        Collections.nCopies(11, RIGHTS.rules().getFirst())))
                .hasMessage("needs 1 to 10 rules");
        assertThatThrownBy(() -> new Storyline(
                        SEVEN_HOURS,
                        text("S"),
                        IntStream.range(0, 41)
                                .mapToObj(i -> new Milestone("m" + i, text("M"), null, RIGHTS.rules()))
                                .toList()))
                .hasMessage("has more than 40 milestones");
        assertThat(new Storyline(SEVEN_HOURS, text("S"), List.of())).isEqualTo(new Storyline(SEVEN_HOURS, text("S")));
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
