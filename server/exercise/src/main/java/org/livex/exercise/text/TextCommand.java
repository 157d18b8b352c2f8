package org.livex.exercise.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Command;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.i18n.Language;

/** What translators, reviewers and authors do with single texts. */
public sealed interface TextCommand extends Command {
    /**
     * The original says something else now. {@code basedOn} is the revision that the author saw. {@code small}: nobody who
     * has it already needs to read it anew.
     */
    record ReviseSource(
            TextRef text,
            String body,
            int basedOn,
            @Nullable Boolean small) implements TextCommand {
        public ReviseSource {
            WrongField.check("body", body, TextVersion::check);
        }

        public ReviseSource(TextRef text, String body, int basedOn) {
            this(text, body, basedOn, null);
        }
    }

    /**
     * {@code basedOn} is the revision of the source that it was made from, {@code replaces} the number of this language's
     * version that the translator saw (0: none): so nobody overwrites what they have not read. {@code machine} is for the
     * server alone, whose drafts stay marked.
     */
    record TranslateText(
            TextRef text,
            Language language,
            String body,
            TextState state,
            int basedOn,
            int replaces,
            @Nullable Boolean machine)
            implements TextCommand {
        public TranslateText {
            WrongField.check("body", body, TextVersion::check);
            if (state == TextState.APPROVED) {
                throw new WrongField("state", "is neither draft nor needs-review");
            }
        }

        public boolean isMachineMade() {
            return Boolean.TRUE.equals(machine);
        }
    }

    /** By somebody else than its translator. {@code version} is the number that was read. */
    record ApproveTranslation(TextRef text, Language language, int version) implements TextCommand {}

    /** Back to a draft, and why. */
    record ReturnTranslation(TextRef text, Language language, int version, String note) implements TextCommand {
        public ReturnTranslation {
            note = WrongField.read("note", note, Texts::note);
        }
    }

    /** These texts, or all of a storyline, or all there are; {@code to} null takes them off the desk. */
    record AssignTranslations(
            @Nullable List<TextRef> texts,
            @Nullable StorylineId storyline,
            Language language,
            @Nullable PersonId to) implements TextCommand {
        static final int MOST_TEXTS = 1_000;

        public AssignTranslations {
            if (texts != null) {
                texts = List.copyOf(texts);
                if (texts.isEmpty() || texts.size() > MOST_TEXTS) {
                    throw new WrongField("texts", "needs 1 to " + MOST_TEXTS + " texts");
                }
                if (storyline != null) {
                    throw new WrongField("storyline", "is named, and texts are");
                }
            }
        }
    }
}
