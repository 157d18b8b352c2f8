package org.livex.exercise.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.LocalizedTexts;
import org.livex.exercise.Rejection;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;

/** Notes of a survey: whose they are, their groups and their words in other languages. */
public class SurveyNotesTest extends SurveyStory {
    public static SurveyCommand arrange(int basedOn, Integer... hidden) {
        return new SurveyCommand.ArrangeNotes(HOT_WASH, new Arrangement(List.of(hidden), List.of()), basedOn);
    }

    @Test
    void a_note_is_of_whoever_wrote_it_by_name_and_of_nobody_without() {
        given.given(open()).given(ANNA, answer(NOTES)).given(BORIS, answer(NOTES));
        given.given(ANNA, answer(answers(Map.of("else", List.of("Nothing")))));
        assertThat(survey().writers().keySet())
                .containsExactlyInAnyOrderElementsOf(survey().notes().keySet());
        assertThat(Objects.requireNonNull(survey().writers().get(5)).fact().person())
                .isEqualTo(ANNA.id());
        assertThat(Objects.requireNonNull(survey().writers().get(3)).fact().person())
                .isEqualTo(BORIS.id());

        GivenExercise anonymous = anonymous().given(close()).given(count(NOTES, NOTES, NOTES));
        assertThat(survey(anonymous).notes()).hasSize(6);
        assertThat(survey(anonymous).writers()).isEmpty();
    }

    @Test
    void a_number_is_of_one_note_for_ever() {
        given.given(open()).given(ANNA, answer(NOTES)).given(BORIS, answer(NOTES));
        assertThat(survey().notes().keySet()).containsExactly(1, 2, 3, 4);

        given.given(ANNA, answer(answers(Map.of("else", List.of("Nothing")))));

        assertThat(survey().notes().keySet()).containsExactlyInAnyOrder(3, 4, 5);
    }

    @Test
    void notes_are_hidden_and_grouped_by_who_has_seen_how_they_are() {
        given.given(open()).given(ANNA, answer(NOTES));
        Arrangement arrangement = new Arrangement(List.of(2), List.of(new NoteGroup(text("Radio"), List.of(1))));

        given.given(EVALUATOR, new SurveyCommand.ArrangeNotes(HOT_WASH, arrangement, 0));

        assertThat(survey().arrangement()).isEqualTo(arrangement);
        given.when(DIRECTOR, arrange(0)).thenRejected(Rejection.REVISION_OUTDATED, "revision", "1");
        given.when(DIRECTOR, arrange(1, 9)).thenRejected(Rejection.UNKNOWN_TEXT, "id", "survey-note/evening.9/text");
    }

    @Test
    void a_note_is_said_in_other_languages_and_never_in_other_words() {
        given.given(open()).given(ANNA, answer(NOTES));
        TextRef note = TextRef.ofSurveyNote(HOT_WASH, 1);

        given.given(
                DIRECTOR, new TextCommand.TranslateText(note, RUSSIAN, "Рация работала", TextState.DRAFT, 1, 0, null));

        assertThat(Objects.requireNonNull(LocalizedTexts.find(given.exercise(), note))
                        .versions())
                .containsKey(RUSSIAN);
        assertThat(LocalizedTexts.all(given.exercise())).containsKey(note);
        given.when(DIRECTOR, new TextCommand.ReviseSource(note, "Radio broke", 1))
                .thenRejected(Rejection.NOT_ALLOWED);
    }
}
