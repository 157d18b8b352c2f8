package org.livex.room;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.reading.Channels;
import org.livex.exercise.reading.ChatDesk;
import org.livex.exercise.talk.Message;
import org.livex.exercise.text.Term;
import org.livex.exercise.text.WrittenTerm;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.TextRef;
import org.livex.i18n.Language;
import org.livex.translate.ExerciseTexts;

/** Who may have which texts to translate: control all, a mediator what is on their desk, nobody else any. */
public final class Translators {
    private Translators() {}

    public static Visitor mayTranslate(Visitor visitor) {
        boolean may = visitor.person().function().seesControl()
                || visitor.person().function() == PersonFunction.CULTURAL_MEDIATOR;
        if (!may) {
            throw Problem.of(403, "not-allowed");
        }
        return visitor;
    }

    public static ExerciseTexts texts(Visitor visitor, Language language) {
        mayTranslate(visitor);
        Exercise exercise = visitor.exercise().running().state();
        boolean all = visitor.person().function().seesControl();
        return new ExerciseTexts(
                exercise, ref -> all || ChatDesk.isOnDeskOf(exercise, visitor.person(), ref, language));
    }

    /** What was only said, and this visitor may be the first to write down; null where there is no such thing. */
    public static @Nullable Message onlySaid(Visitor visitor, TextRef ref) {
        mayTranslate(visitor);
        Exercise exercise = visitor.exercise().running().state();
        Message message = exercise.talk().find(ref);
        if (message == null || message.text() != null || exercise.media().isUnsaid(message)) {
            return null;
        }
        boolean mayRead = visitor.person().function().seesControl()
                || Channels.belongs(exercise, message.channel(), visitor.person());
        return mayRead ? message : null;
    }

    public static List<Term> terms(Visitor visitor) {
        return visitor.exercise()
                .running()
                .state()
                .scenario()
                .all(WrittenTerm.class)
                .map(WrittenTerm::term)
                .toList();
    }

    public static Language language(@Nullable String tag, String field) {
        try {
            return Language.of(tag == null ? "" : tag);
        } catch (IllegalArgumentException _) {
            throw Problem.field(field, "is not a language tag");
        }
    }

    public static TextRef ref(String written) {
        try {
            return TextRef.parse(written);
        } catch (IllegalArgumentException _) {
            throw Problem.of(404, "not-found");
        }
    }
}
