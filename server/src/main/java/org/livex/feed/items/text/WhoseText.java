package org.livex.feed.items.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.LocalizedTexts;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.feed.items.TextJson;
import org.livex.i18n.Language;

/** Says whose a text is that is read by itself: the form or guide that a word is of, and the field that an option is of. */
final class WhoseText {
    private WhoseText() {}

    static void write(ObjectNode json, Exercise exercise, TextRef text, List<Language> reader) {
        put(json, "title", exercise, title(text), reader);
        put(json, "field", exercise, field(text), reader);
    }

    private static void put(
            ObjectNode json, String name, Exercise exercise, @Nullable TextRef named, List<Language> reader) {
        LocalizedText found = named == null ? null : LocalizedTexts.find(exercise, named);
        if (found != null) {
            json.set(name, TextJson.of(found, reader));
        }
    }

    /** Null where the text is the title, or its owner has none for those who translate. */
    private static @Nullable TextRef title(TextRef text) {
        return switch (text.owner()) {
            case ACTION_WORD -> new TextRef(TextOwner.ACTION_KIND, owner(text), TextPart.LABEL);
            case FORM_WORD -> new TextRef(TextOwner.REQUEST_FORM, owner(text), TextPart.TITLE);
            case GUIDE_WORD -> new TextRef(TextOwner.EVALUATION_GUIDE, owner(text), TextPart.TITLE);
            case MILESTONE ->
                new TextRef(
                        TextOwner.STORYLINE, text.id().substring(0, text.id().lastIndexOf('.')), TextPart.TITLE);
            case REQUEST_FORM, ROLE_CARD, WORLD_ENTRY, DOCUMENT -> beside(text, TextPart.TITLE);
            case DUTY -> beside(text, TextPart.TEXT);
            case WELFARE, CERTIFICATE -> TextRef.EXERCISE_NAME;
            case SURVEY_WORD, SURVEY_NOTE -> new TextRef(TextOwner.SURVEY, owner(text), TextPart.TITLE);
            case EXERCISE,
                    AGENCY,
                    TEAM,
                    PLACE,
                    PERSONA,
                    STORYLINE,
                    PHASE,
                    OBJECTIVE,
                    ACTION_KIND,
                    TERM,
                    INJECT,
                    CASE,
                    MESSAGE,
                    SURVEY,
                    REPORT_SECTION,
                    CORRECTIVE_ACTION,
                    EVALUATION_GUIDE -> null;
        };
    }

    private static @Nullable TextRef beside(TextRef text, TextPart title) {
        return text.part() == title ? null : new TextRef(text.owner(), text.id(), title);
    }

    /** Of an option its field; null for what is no option. */
    private static @Nullable TextRef field(TextRef text) {
        boolean isOfForm = text.owner() == TextOwner.ACTION_WORD
                || text.owner() == TextOwner.FORM_WORD
                || text.owner() == TextOwner.SURVEY_WORD;
        int last = text.id().lastIndexOf('.');
        return isOfForm && last > text.id().indexOf('.')
                ? new TextRef(text.owner(), text.id().substring(0, last), TextPart.LABEL)
                : null;
    }

    private static String owner(TextRef text) {
        return text.id().split("\\.", 2)[0];
    }
}
