package org.livex.exercise.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Command;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.FeedbackId;
import org.livex.exercise.words.ids.GuideId;
import org.livex.exercise.words.ids.MomentId;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.exercise.words.ids.ObservationId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

/** What evaluators write down. Nothing of it is play. {@code takenAt} is the device's clock. */
public sealed interface EvaluationCommand extends Command {
    /** Again for the same item and subject is a new rating; those before it stay. */
    record RateItem(GuideId guide, String item, Subject about, Grade grade, Evidence evidence)
            implements EvaluationCommand {
        public RateItem {
            WrongField.check("item", item, EvaluationGuide::checkPart);
            WrongField.check("evidence", evidence, Evidence::checkNamesNobody);
        }
    }

    /** Free, against an objective where one is named. */
    record RecordObservation(
            ObservationId observation,
            @Nullable Subject about,
            @Nullable ObjectiveId objective,
            Evidence evidence) implements EvaluationCommand {
        public RecordObservation {
            if (!evidence.saysSomething()) {
                throw new WrongField("evidence", "says nothing");
            }
            WrongField.check("evidence", evidence, Evidence::checkNamesNobody);
        }
    }

    /** Something that people can learn from happens now. */
    record MarkMoment(MomentId moment, @Nullable String word, Instant takenAt) implements EvaluationCommand {
        public MarkMoment {
            word = word == null ? null : WrongField.read("word", word, Texts::line);
        }
    }

    /** Says what a marked moment was; the last word counts. */
    record DescribeMoment(MomentId moment, String word, Instant takenAt) implements EvaluationCommand {
        public DescribeMoment {
            word = WrongField.read("word", word, Texts::line);
        }
    }

    /** To one person alone. They see it when control has let feedback out. */
    record GiveFeedback(FeedbackId feedback, PersonId to, LocalizedText text, Instant takenAt)
            implements EvaluationCommand {
        public GiveFeedback {
            WrongField.check(
                    "text", text, all -> all.versions().values().forEach(version -> Texts.filledNote(version.text())));
        }
    }

    /** By whom it is for; {@code language} is what the screen showed. */
    record SeeFeedback(FeedbackId feedback, @Nullable Language language, Instant takenAt)
            implements EvaluationCommand {}

    /** All that was given, and what will be, reaches whom it is for. Not to be taken back: what was seen is seen. */
    record ReleaseFeedback() implements EvaluationCommand {}
}
