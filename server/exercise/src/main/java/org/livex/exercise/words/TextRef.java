package org.livex.exercise.words;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.GuideId;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.exercise.words.ids.SurveyId;

/**
 * Names one text of the exercise, whoever has it: {@code inject/sh-01/body}, {@code place/car-wash/name}. That it is well
 * formed does not mean that there is such a text.
 */
public record TextRef(TextOwner owner, String id, TextPart part) implements Comparable<TextRef> {
    private static final Comparator<TextRef> ORDER =
            Comparator.comparing(TextRef::owner).thenComparing(TextRef::id).thenComparing(TextRef::part);

    public TextRef {
        if (!Id.isWellFormed(id) || !owner.has(part)) {
            throw new IllegalArgumentException("names no text");
        }
    }

    public static final TextRef EXERCISE_NAME = new TextRef(TextOwner.EXERCISE, "exercise", TextPart.NAME);

    public static TextRef of(TextOwner owner, Id id, TextPart part) {
        return new TextRef(owner, id.value(), part);
    }

    public static TextRef ofInject(InjectId inject, TextPart part) {
        return of(TextOwner.INJECT, inject, part);
    }

    public static TextRef ofForm(RequestFormId form, String word) {
        return new TextRef(TextOwner.FORM_WORD, form.value() + "." + word, TextPart.LABEL);
    }

    public static TextRef ofReport(ActionKindId kind, String word) {
        return new TextRef(TextOwner.ACTION_WORD, kind.value() + "." + word, TextPart.LABEL);
    }

    public static TextRef ofGuide(GuideId guide, String word, TextPart part) {
        return new TextRef(TextOwner.GUIDE_WORD, guide.value() + "." + word, part);
    }

    public static TextRef ofSurvey(SurveyId survey, String word) {
        return new TextRef(TextOwner.SURVEY_WORD, survey.value() + "." + word, TextPart.LABEL);
    }

    public static TextRef ofSurveyNote(SurveyId survey, int number) {
        return new TextRef(TextOwner.SURVEY_NOTE, survey.value() + "." + number, TextPart.TEXT);
    }

    public static TextRef ofMilestone(StorylineId storyline, String milestone) {
        return new TextRef(TextOwner.MILESTONE, storyline.value() + "." + milestone, TextPart.NAME);
    }

    public static TextRef ofWelfare(String word) {
        return new TextRef(TextOwner.WELFARE, word, TextPart.TEXT);
    }

    public static TextRef ofCertificate(String word) {
        return new TextRef(TextOwner.CERTIFICATE, word, TextPart.TEXT);
    }

    public static TextRef parse(String written) {
        List<String> parts = List.of(written.split("/", -1));
        if (parts.size() != 3) {
            throw new IllegalArgumentException("names no text");
        }
        try {
            return new TextRef(
                    TextOwner.valueOf(constant(parts.get(0))), parts.get(1), TextPart.valueOf(constant(parts.get(2))));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("names no text", e);
        }
    }

    /** Whether readers and packs have room for one line of it: a name, a title, a subject, a label. */
    public boolean isLine() {
        return switch (owner) {
            case MESSAGE, SURVEY_NOTE, REPORT_SECTION, CORRECTIVE_ACTION, OBJECTIVE -> false;
            case TERM -> part == TextPart.NAME;
            case INJECT ->
                switch (part) {
                    case TITLE,
                            SUBJECT,
                            CALLED,
                            KIND,
                            BYLINE,
                            OPTION_1,
                            OPTION_2,
                            OPTION_3,
                            OPTION_4,
                            OPTION_5,
                            OPTION_6,
                            OPTION_7,
                            OPTION_8 -> true;
                    case NAME,
                            LABEL,
                            BODY,
                            CONTROL_NOTE,
                            RECALL_REASON,
                            MUST_NOT_SAY,
                            SCRIPT,
                            KNOWS,
                            SEAL,
                            QUESTION,
                            MEANING,
                            TEXT -> false;
                };
            case DUTY, GUIDE_WORD, WORLD_ENTRY, DOCUMENT, REQUEST_FORM -> part != TextPart.BODY;
            case ROLE_CARD -> part == TextPart.TITLE;
            case EXERCISE,
                    AGENCY,
                    TEAM,
                    PLACE,
                    PERSONA,
                    STORYLINE,
                    MILESTONE,
                    PHASE,
                    CASE,
                    ACTION_KIND,
                    ACTION_WORD,
                    FORM_WORD,
                    EVALUATION_GUIDE,
                    WELFARE,
                    CERTIFICATE,
                    SURVEY,
                    SURVEY_WORD -> true;
        };
    }

    @Override
    public int compareTo(TextRef other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return word(owner) + "/" + id + "/" + word(part);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of {@code role-card}, and of nothing that is not in lower case. */
    private static String constant(String word) {
        if (!word.equals(word.toLowerCase(Locale.ROOT)) || word.indexOf('_') >= 0) {
            throw new IllegalArgumentException("names no text");
        }
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
