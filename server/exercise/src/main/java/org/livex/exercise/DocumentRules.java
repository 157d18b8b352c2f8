package org.livex.exercise;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.DocumentId;
import org.livex.exercise.world.DocumentCommand;
import org.livex.exercise.world.DocumentFact;
import org.livex.exercise.world.WrittenDocument;

/** Who may give out papers; nobody learns that there is one which they do not have. */
final class DocumentRules {
    private DocumentRules() {}

    static Decision decide(Situation situation, DocumentCommand command) {
        return switch (command) {
            case DocumentCommand.ReleaseDocument c -> release(situation, c);
            case DocumentCommand.WithdrawDocument c -> withdraw(situation, c);
            case DocumentCommand.OpenDocument c -> open(situation, c);
        };
    }

    private static Decision release(Situation situation, DocumentCommand.ReleaseDocument command) {
        WrittenDocument document = find(situation, command.document());
        Decision refusal = refusal(situation, document, command.document(), command.basedOn());
        if (refusal != null || document == null) {
            return refusal != null ? refusal : unknown(command.document());
        }
        if (command.audience().isEmpty()) {
            return Decision.rejected(Rejection.NO_RECIPIENTS);
        }
        Decision unresolved = References.unresolved(situation.exercise(), command.audience());
        return unresolved != null
                ? unresolved
                : Decision.accepted(new DocumentFact.DocumentReleased(
                        command.document(),
                        command.audience(),
                        command.ground(),
                        situation.time(),
                        document.revision() + 1));
    }

    private static Decision withdraw(Situation situation, DocumentCommand.WithdrawDocument command) {
        WrittenDocument document = find(situation, command.document());
        Decision refusal = refusal(situation, document, command.document(), command.basedOn());
        if (refusal != null || document == null) {
            return refusal != null ? refusal : unknown(command.document());
        }
        return document.release() == null
                ? Decision.rejected(Rejection.DOCUMENT_NOT_RELEASED)
                : Decision.accepted(new DocumentFact.DocumentWithdrawn(
                        command.document(), situation.time(), document.revision() + 1));
    }

    private static Decision open(Situation situation, DocumentCommand.OpenDocument command) {
        Person person = situation.caller();
        if (person == null) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        WrittenDocument document = find(situation, command.document());
        if (document == null || !document.isReleasedTo(person)) {
            return unknown(command.document());
        }
        boolean counts = !person.function().seesControl() && !document.opened().containsKey(person.id());
        return counts
                ? Decision.accepted(
                        new DocumentFact.DocumentOpened(command.document(), person.id(), command.language()))
                : Decision.accepted();
    }

    private static @Nullable Decision refusal(
            Situation situation, @Nullable WrittenDocument document, DocumentId id, int basedOn) {
        if (!situation.mayControl()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        if (document == null) {
            return unknown(id);
        }
        return document.revision() == basedOn
                ? null
                : Decision.rejected(Rejection.REVISION_OUTDATED, "revision", String.valueOf(document.revision()));
    }

    private static @Nullable WrittenDocument find(Situation situation, DocumentId id) {
        return situation.exercise().scenario().find(WrittenDocument.class, id);
    }

    private static Decision unknown(DocumentId id) {
        return Decision.rejected(Rejection.UNKNOWN_DOCUMENT, "id", id.value());
    }
}
