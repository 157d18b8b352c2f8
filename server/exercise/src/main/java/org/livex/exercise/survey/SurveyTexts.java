package org.livex.exercise.survey;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.SurveyId;

/** The texts of surveys: what is asked, and what was answered in words. */
public final class SurveyTexts {
    private SurveyTexts() {}

    public static Map<TextRef, LocalizedText> of(WrittenSurvey written) {
        Map<TextRef, LocalizedText> texts = new TreeMap<>(written.survey().texts());
        texts.putAll(notes(written));
        return texts;
    }

    /** Those among which the one of this name is, if it is there. */
    public static Map<TextRef, LocalizedText> around(Surveys surveys, TextRef ref) {
        WrittenSurvey written = surveys.find(survey(ref));
        if (written == null) {
            return Map.of();
        }
        if (ref.owner() != TextOwner.SURVEY_NOTE) {
            return written.survey().texts();
        }
        SurveyNote note = note(written, ref);
        return note == null ? Map.of() : Map.of(ref, note.text());
    }

    /** Only of a text that is there. */
    public static Surveys replace(Surveys surveys, TextRef ref, LocalizedText text) {
        WrittenSurvey written = surveys.find(survey(ref));
        if (written == null) {
            return surveys;
        }
        if (ref.owner() != TextOwner.SURVEY_NOTE) {
            return surveys.with(written.with(written.survey().reworded(Map.of(ref, text))));
        }
        SurveyNote note = note(written, ref);
        return note == null ? surveys : surveys.with(written.with(note.number(), text));
    }

    private static Map<TextRef, LocalizedText> notes(WrittenSurvey written) {
        Map<TextRef, LocalizedText> texts = new TreeMap<>();
        written.notes()
                .forEach((number, note) ->
                        texts.put(TextRef.ofSurveyNote(written.survey().id(), number), note.text()));
        return texts;
    }

    private static SurveyId survey(TextRef ref) {
        return new SurveyId(ref.id().split("\\.", 2)[0]);
    }

    private static @Nullable SurveyNote note(WrittenSurvey written, TextRef ref) {
        String number = ref.id().substring(written.survey().id().value().length() + 1);
        return number.matches("[1-9][0-9]{0,8}") ? written.notes().get(Integer.valueOf(number)) : null;
    }
}
