package org.livex.exercise.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.LocalizedTexts;
import org.livex.exercise.Rejection;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.TermId;
import org.livex.i18n.Language;

class GlossaryRulesTest {
    private static final Language ARABIC = Language.of("ar");
    private static final TextRef NAME = TextRef.parse("term/bondage/name");
    private static final TextRef MEANING = TextRef.parse("term/bondage/meaning");

    @Test
    void a_term_is_written_again_and_taken_out_of_the_glossary() {
        GivenExercise given = glossary();
        given.when(CONTROLLER, new PlanCommand.WriteTerm(bondage("bonded labour"), revision(given)))
                .accepted();
        assertThat(written(given).term().name().original().text()).isEqualTo("bonded labour");
        assertThat(written(given).term().name().revision()).isEqualTo(2);

        given.when(CONTROLLER, new PlanCommand.RemoveTerm(new TermId("bondage"), revision(given)))
                .thenFacts(new PlanFact.TermRemoved(new TermId("bondage")));
        assertThat(given.exercise().scenario().all(WrittenTerm.class)).isEmpty();
    }

    @Test
    void nobody_overwrites_or_takes_out_a_term_that_they_have_not_seen() {
        GivenExercise given = glossary();
        long seen = revision(given);
        given.given(CONTROLLER, new PlanCommand.WriteTerm(bondage("bonded labour"), seen));

        given.when(DIRECTOR, new PlanCommand.WriteTerm(bondage("slavery"), seen))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", String.valueOf(revision(given)));
        given.when(DIRECTOR, new PlanCommand.RemoveTerm(new TermId("bondage"), seen))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", String.valueOf(revision(given)));
        given.when(DIRECTOR, new PlanCommand.WriteTerm(bondage("slavery")))
                .thenRejected(Rejection.ID_TAKEN, "id", "bondage");
        assertThat(written(given).term().name().original().text()).isEqualTo("bonded labour");
    }

    @Test
    void a_term_that_was_taken_out_and_written_anew_is_not_taken_for_the_old_one() {
        GivenExercise given = glossary();
        long seen = revision(given);
        given.given(CONTROLLER, new PlanCommand.RemoveTerm(new TermId("bondage"), seen))
                .given(CONTROLLER, new PlanCommand.WriteTerm(bondage("bonded labour")));

        given.when(DIRECTOR, new PlanCommand.WriteTerm(bondage("slavery"), seen))
                .thenRejected(Rejection.REVISION_OUTDATED);
    }

    @Test
    void a_translation_from_the_desk_counts_as_a_change_and_stays_when_the_source_changes() {
        GivenExercise given = glossary();
        long seen = revision(given);
        given.given(DIRECTOR, translated(NAME, "عبودية الدين"));
        given.when(CONTROLLER, new PlanCommand.WriteTerm(bondage("slavery"), seen))
                .thenRejected(Rejection.REVISION_OUTDATED);

        given.given(CONTROLLER, new PlanCommand.WriteTerm(bondage("bonded labour"), revision(given)));
        LocalizedText name = written(given).term().name();
        assertThat(name.isStale(ARABIC)).isTrue();
        assertThat(Objects.requireNonNull(name.versions().get(ARABIC)).text()).isEqualTo("عبودية الدين");
        assertThat(given.exercise().desk().history(NAME).of(ENGLISH))
                .extracting(wording -> wording.version().text())
                .containsExactly("debt bondage", "bonded labour");
    }

    @Test
    void an_author_who_has_seen_a_term_may_approve_it_and_go_back_to_an_earlier_word() {
        GivenExercise given = glossary();
        given.given(DIRECTOR, translated(NAME, "رق"));
        for (String word : List.of("عبودية الدين", "رق")) {
            LocalizedText name = text("debt bondage").with(ARABIC, TextVersion.approved(word));
            given.given(CONTROLLER, new PlanCommand.WriteTerm(bondage(name), revision(given)));
            TextVersion now = written(given).term().name().versions().get(ARABIC);
            assertThat(Objects.requireNonNull(now).text()).isEqualTo(word);
            assertThat(now.state()).isEqualTo(TextState.APPROVED);
        }
    }

    @Test
    void names_and_meanings_are_texts_of_the_desk_and_an_untranslatable_name_is_not() {
        assertThat(LocalizedTexts.all(glossary().exercise())).containsKeys(NAME, MEANING);

        Term name = new Term(new TermId("osce"), text("OSCE"), text("An organization"), new TreeMap<>(), true);
        GivenExercise given = GivenExercise.planned().given(new PlanCommand.WriteTerm(name));
        given.when(DIRECTOR, translated(TextRef.parse("term/osce/name"), "منظمة"))
                .thenRejected(Rejection.UNKNOWN_TEXT);
        given.when(DIRECTOR, translated(TextRef.parse("term/osce/meaning"), "منظمة"))
                .accepted();
    }

    @Test
    void a_term_is_one_line_and_forbids_no_word_twice() {
        assertThatThrownBy(() -> bondage("debt\nbondage")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Term(
                        new TermId("bondage"),
                        text("debt bondage"),
                        null,
                        new TreeMap<>(Map.of(ENGLISH, List.of("slavery", "slavery"))),
                        false))
                .isInstanceOf(IllegalArgumentException.class);
        glossary().when(DIRECTOR, translated(NAME, "عبودية\nالدين")).thenRejected(Rejection.TEXT_NOT_ONE_LINE);
    }

    private static GivenExercise glossary() {
        return GivenExercise.planned().given(new PlanCommand.WriteTerm(bondage("debt bondage")));
    }

    private static Term bondage(String name) {
        return bondage(text(name));
    }

    private static Term bondage(LocalizedText name) {
        return new Term(new TermId("bondage"), name, text("A debt that never ends."), new TreeMap<>(), false);
    }

    private static TextCommand translated(TextRef ref, String body) {
        return new TextCommand.TranslateText(ref, ARABIC, body, TextState.NEEDS_REVIEW, 1, 0, null);
    }

    private static WrittenTerm written(GivenExercise given) {
        return Objects.requireNonNull(given.exercise().scenario().find(WrittenTerm.class, new TermId("bondage")));
    }

    private static long revision(GivenExercise given) {
        return written(given).revision();
    }
}
