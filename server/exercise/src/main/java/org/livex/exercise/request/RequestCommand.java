package org.livex.exercise.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Command;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.RequestId;
import org.livex.i18n.Language;

/** Asking an authority, and answering as one. {@code takenAt} is the device's clock. */
public sealed interface RequestCommand extends Command {
    record FileRequest(RequestId request, RequestFiling filing, Instant takenAt) implements RequestCommand {}

    /** By the filer or, where the form is for the team, by somebody of it; {@code language} null for the writer's first. */
    record ReplyToQuestion(
            RequestId request, String body, @Nullable Language language, Instant takenAt) implements RequestCommand {
        public ReplyToQuestion {
            WrongField.check("body", body, text -> TextVersion.check(Texts.note(text)));
        }
    }

    /** As {@link ReplyToQuestion}, before the answer. */
    record WithdrawRequest(RequestId request, Instant takenAt) implements RequestCommand {}

    /** Goes out when the lawful delay is over, or at once. */
    record AnswerRequest(RequestId request, Ruling ruling, boolean atOnce) implements RequestCommand {}

    /** The authority wants to know more; its delay begins anew with the reply. */
    record AskBack(RequestId request, LocalizedText question) implements RequestCommand {}

    /** What was decided goes out before its time. */
    record SendAnswerNow(RequestId request) implements RequestCommand {}

    /** What was decided and did not go out yet is open again. */
    record TakeBackAnswer(RequestId request) implements RequestCommand {}
}
