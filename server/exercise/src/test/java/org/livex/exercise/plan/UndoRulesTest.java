package org.livex.exercise.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.exercise.Scenarios.ANNA;
import static org.livex.exercise.Scenarios.CONTROLLER;
import static org.livex.exercise.Scenarios.DIRECTOR;
import static org.livex.exercise.Scenarios.HOTLINE;
import static org.livex.exercise.Scenarios.RUSSIAN;
import static org.livex.exercise.Scenarios.text;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Rejection;
import org.livex.exercise.WorldRulesTest;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.exercise.world.WorldEntry;
import org.livex.exercise.world.WrittenWorldEntry;

class UndoRulesTest {
    private static final PhaseId RAID = new PhaseId("raid");
    private static final TextRef NAME = TextRef.of(TextOwner.PHASE, RAID, TextPart.NAME);
    private static final ExercisePhase FIRST =
            phase(text("Raid").with(RUSSIAN, TextVersion.approved("Обыск")), "D1 10:00");

    private final GivenExercise given = GivenExercise.planned().given(CONTROLLER, new PlanCommand.WritePhase(FIRST, 0));

    @Test
    void every_language_is_as_it_was_and_no_translation_is_stale_of_it() {
        ExercisePhase other = phase(text("Search").with(RUSSIAN, TextVersion.draft("Осмотр")), "D1 11:00");
        given.given(CONTROLLER, new PlanCommand.WritePhase(other, 1));

        given.given(CONTROLLER, undoing(FIRST, 2));

        ExercisePhase now = now();
        assertThat(now.from()).isEqualTo(FIRST.from());
        assertThat(now.name().original().text()).isEqualTo("Raid");
        assertThat(now.name().versions().get(RUSSIAN))
                .extracting(TextVersion::text, TextVersion::state)
                .containsExactly("Обыск", TextState.APPROVED);
        assertThat(now.name().isStale(RUSSIAN)).isFalse();
        assertThat(given.exercise().scenario().revisionOf(RAID)).isEqualTo(3);
    }

    @Test
    void a_language_that_the_author_added_is_gone_again() {
        ExercisePhase plain = phase(text("Raid"), "D1 10:00");
        GivenExercise bare = GivenExercise.planned().given(CONTROLLER, new PlanCommand.WritePhase(plain, 0));
        bare.given(CONTROLLER, new PlanCommand.WritePhase(FIRST, 1));
        ExercisePhase made = Objects.requireNonNull(bare.exercise().scenario().find(ExercisePhase.class, RAID));

        bare.given(
                CONTROLLER,
                new PlanCommand.UndoWriting(new PlanCommand.WritePhase(plain, 2), new PlanCommand.WritePhase(made, 2)));

        assertThat(Objects.requireNonNull(bare.exercise().scenario().find(ExercisePhase.class, RAID))
                        .name())
                .isEqualTo(plain.name());
    }

    @Test
    void what_a_translator_did_since_stays_and_where_it_is_of_the_authors_words_nothing_is_undone() {
        given.given(CONTROLLER, new PlanCommand.WritePhase(phase(FIRST.name(), "D1 11:00"), 1));
        PlanCommand.UndoWriting later = undoing(FIRST, 2);
        given.given(DIRECTOR, new TextCommand.TranslateText(NAME, RUSSIAN, "Рейд", TextState.NEEDS_REVIEW, 1, 1, null));
        given.given(CONTROLLER, later);

        assertThat(now().from()).isEqualTo(FIRST.from());
        assertThat(Objects.requireNonNull(now().name().versions().get(RUSSIAN)).text())
                .isEqualTo("Рейд");

        ExercisePhase before = now();
        given.given(
                CONTROLLER,
                new PlanCommand.WritePhase(
                        phase(text("Raid").with(RUSSIAN, TextVersion.draft("Налёт")), "D1 10:00"), 3));
        PlanCommand.UndoWriting words = undoing(before, 4);
        given.given(
                DIRECTOR, new TextCommand.TranslateText(NAME, RUSSIAN, "Захват", TextState.NEEDS_REVIEW, 1, 3, null));
        given.when(CONTROLLER, words).thenRejected(Rejection.REVISION_OUTDATED);
    }

    @Test
    void what_somebody_wrote_since_is_not_overwritten() {
        given.given(CONTROLLER, new PlanCommand.WritePhase(phase(text("Search"), "D1 10:00"), 1));
        PlanCommand.UndoWriting late = undoing(FIRST, 2);
        given.given(DIRECTOR, new PlanCommand.WritePhase(phase(text("Search"), "D1 12:00"), 2));

        given.when(CONTROLLER, late).thenRejected(Rejection.REVISION_OUTDATED, "revision", "3");
        given.when(ANNA, late).thenRejected(Rejection.NOT_ALLOWED);
        assertThat(now().from()).isEqualTo(phase(text("x"), "D1 12:00").from());
    }

    @Test
    void a_text_that_the_author_took_away_comes_back_and_one_that_was_translated_since_stays() {
        WorldEntry law = WorldRulesTest.LAW;
        WorldEntry bare = new WorldEntry(law.id(), law.subject(), law.title(), null, law.audience());
        given.given(CONTROLLER, new PlanCommand.WriteWorldEntry(law, 0))
                .given(CONTROLLER, new PlanCommand.WriteWorldEntry(bare, 1))
                .given(
                        CONTROLLER,
                        new PlanCommand.UndoWriting(
                                new PlanCommand.WriteWorldEntry(law, 2), new PlanCommand.WriteWorldEntry(bare, 2)));
        assertThat(entry(law).body()).isEqualTo(law.body());

        given.given(CONTROLLER, new PlanCommand.WriteWorldEntry(bare, 3))
                .given(CONTROLLER, new PlanCommand.WriteWorldEntry(law, 4))
                .given(
                        DIRECTOR,
                        new TextCommand.TranslateText(
                                TextRef.parse("world-entry/law/body"), RUSSIAN, "Кто…", TextState.DRAFT, 1, 0, null));
        given.when(
                        CONTROLLER,
                        new PlanCommand.UndoWriting(
                                new PlanCommand.WriteWorldEntry(bare, 5), new PlanCommand.WriteWorldEntry(law, 5)))
                .thenRejected(Rejection.REVISION_OUTDATED);
    }

    @Test
    void what_has_no_revision_for_a_translation_keeps_it_too() {
        Persona line = new Persona(HOTLINE, text("Hotline"));
        Persona renamed = new Persona(HOTLINE, text("Help line"));
        given.given(CONTROLLER, new PlanCommand.ReviseThing(renamed, 1));
        Persona made = Objects.requireNonNull(given.exercise().scenario().find(Persona.class, HOTLINE));
        given.given(
                        DIRECTOR,
                        new TextCommand.TranslateText(
                                TextRef.of(TextOwner.PERSONA, HOTLINE, TextPart.NAME),
                                RUSSIAN,
                                "Линия",
                                TextState.DRAFT,
                                made.name().revision(),
                                0,
                                null))
                .given(
                        CONTROLLER,
                        new PlanCommand.UndoWriting(
                                new PlanCommand.ReviseThing(line, 2), new PlanCommand.ReviseThing(made, 2)));

        LocalizedText now = Objects.requireNonNull(given.exercise().scenario().find(Persona.class, HOTLINE))
                .name();
        assertThat(now.original().text()).isEqualTo("Hotline");
        assertThat(now.versions()).containsKey(RUSSIAN);
    }

    @Test
    void only_one_writing_before_and_after_can_be_undone() {
        assertThatThrownBy(() -> new PlanCommand.UndoWriting(
                        new PlanCommand.RemovePhase(RAID, 1), new PlanCommand.RemovePhase(RAID, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PlanCommand.UndoWriting(
                        new PlanCommand.WritePhase(FIRST, 1), new PlanCommand.WriteDocument(WorldRulesTest.LEASE, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** As an author's client sends it: what was there before, and what it is now. */
    private PlanCommand.UndoWriting undoing(ExercisePhase before, int basedOn) {
        return new PlanCommand.UndoWriting(
                new PlanCommand.WritePhase(before, basedOn), new PlanCommand.WritePhase(now(), basedOn));
    }

    private ExercisePhase now() {
        return Objects.requireNonNull(given.exercise().scenario().find(ExercisePhase.class, RAID));
    }

    private WorldEntry entry(WorldEntry law) {
        return Objects.requireNonNull(given.exercise().scenario().find(WrittenWorldEntry.class, law.id()))
                .entry();
    }

    private static ExercisePhase phase(LocalizedText name, String from) {
        return new ExercisePhase(RAID, name, ExerciseTime.parse(from), ExerciseTime.parse("D1 13:00"));
    }
}
