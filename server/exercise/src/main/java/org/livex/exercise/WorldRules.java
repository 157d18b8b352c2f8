package org.livex.exercise;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.world.Document;
import org.livex.exercise.world.WorldEntry;
import org.livex.exercise.world.WrittenDocument;
import org.livex.exercise.world.WrittenWorldEntry;

/** Writing what can be looked up and what can be given out. {@code basedOn} 0 is for what is new. */
final class WorldRules {
    private WorldRules() {}

    static Decision write(Situation situation, PlanCommand.WriteWorldEntry command) {
        Exercise exercise = situation.exercise();
        WorldEntry entry = command.entry();
        WrittenWorldEntry old = exercise.scenario().find(WrittenWorldEntry.class, entry.id());
        int revision = exercise.scenario().revisionOf(entry.id());
        Decision refusal = outdated(old == null ? 0 : revision, command.basedOn());
        Decision unresolved = refusal != null ? refusal : References.unresolved(exercise, entry.audience());
        if (unresolved != null) {
            return unresolved;
        }
        return old == null
                ? PlanRules.add(
                        exercise,
                        WrittenWorldEntry.first(entry, revision + 1),
                        new PlanFact.WorldEntryWritten(entry, revision + 1))
                : Decision.accepted(rewritten(
                        old,
                        TextMerge.merged(old.entry(), entry, situation),
                        revision + 1,
                        Boolean.TRUE.equals(command.small())));
    }

    private static PlanFact rewritten(WrittenWorldEntry old, WorldEntry next, int revision, boolean small) {
        boolean isKept = small && next.subject().isConfirmed() && !old.saysTheSameAs(next);
        return new PlanFact.WorldEntryWritten(next, revision, isKept ? true : null);
    }

    static Decision remove(Situation situation, PlanCommand.RemoveWorldEntry command) {
        WrittenWorldEntry old = situation.exercise().scenario().find(WrittenWorldEntry.class, command.entry());
        if (old == null) {
            return Decision.rejected(
                    Rejection.UNKNOWN_WORLD_ENTRY, "id", command.entry().value());
        }
        Decision refusal = outdated(old.revision(), command.basedOn());
        return refusal != null
                ? refusal
                : RemovalRules.unlessNamed(situation.exercise(), new PlanFact.WorldEntryRemoved(command.entry()));
    }

    static Decision write(Situation situation, PlanCommand.WriteDocument command) {
        Exercise exercise = situation.exercise();
        Document document = command.document();
        WrittenDocument old = exercise.scenario().find(WrittenDocument.class, document.id());
        int revision = exercise.scenario().revisionOf(document.id());
        Decision refusal = outdated(old == null ? 0 : revision, command.basedOn());
        if (refusal != null) {
            return refusal;
        }
        Decision issuer = References.unresolved(exercise, document);
        if (issuer != null) {
            return issuer;
        }
        return old == null
                ? PlanRules.add(
                        exercise, WrittenDocument.first(document), new PlanFact.DocumentWritten(document, revision + 1))
                : Decision.accepted(new PlanFact.DocumentWritten(
                        TextMerge.merged(old.document(), document, situation), revision + 1));
    }

    /** What somebody had in their hands was there, and what an inject shows must be. */
    static Decision remove(Exercise exercise, PlanCommand.RemoveDocument command) {
        WrittenDocument old = exercise.scenario().find(WrittenDocument.class, command.document());
        if (old == null) {
            return Decision.rejected(
                    Rejection.UNKNOWN_DOCUMENT, "id", command.document().value());
        }
        Decision refusal = outdated(old.revision(), command.basedOn());
        if (refusal != null) {
            return refusal;
        }
        return old.release() == null && old.opened().isEmpty()
                ? RemovalRules.unlessNamed(exercise, new PlanFact.DocumentRemoved(command.document()))
                : Decision.rejected(Rejection.DOCUMENT_ALREADY_RELEASED);
    }

    private static @Nullable Decision outdated(int revision, int basedOn) {
        return revision == basedOn
                ? null
                : Decision.rejected(Rejection.REVISION_OUTDATED, "revision", String.valueOf(revision));
    }
}
