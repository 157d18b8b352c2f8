package org.livex.exercise;

import org.jspecify.annotations.Nullable;

/** Writing what can be looked up and what can be given out. {@code basedOn} 0 is for what is new. */
final class WorldRules {
    private WorldRules() {}

    static Decision write(Situation situation, PlanCommand.WriteWorldEntry command) {
        Exercise exercise = situation.exercise();
        WorldEntry entry = command.entry();
        WrittenWorldEntry old = exercise.scenario().find(WrittenWorldEntry.class, entry.id());
        Decision refusal = outdated(old == null ? 0 : old.revision(), command.basedOn());
        Decision unresolved = refusal != null ? refusal : References.unresolved(exercise, entry.audience());
        if (unresolved != null) {
            return unresolved;
        }
        return old == null
                ? PlanRules.add(exercise, new WrittenWorldEntry(entry, 1), new PlanFact.WorldEntryWritten(entry, 1))
                : Decision.accepted(new PlanFact.WorldEntryWritten(
                        TextMerge.merged(old.entry(), entry, situation), old.revision() + 1));
    }

    static Decision remove(Situation situation, PlanCommand.RemoveWorldEntry command) {
        WrittenWorldEntry old = situation.exercise().scenario().find(WrittenWorldEntry.class, command.entry());
        if (old == null) {
            return Decision.rejected(
                    Rejection.UNKNOWN_WORLD_ENTRY, "id", command.entry().value());
        }
        Decision refusal = outdated(old.revision(), command.basedOn());
        return refusal != null ? refusal : Decision.accepted(new PlanFact.WorldEntryRemoved(command.entry()));
    }

    static Decision write(Situation situation, PlanCommand.WriteDocument command) {
        Exercise exercise = situation.exercise();
        Document document = command.document();
        WrittenDocument old = exercise.scenario().find(WrittenDocument.class, document.id());
        Decision refusal = outdated(old == null ? 0 : old.revision(), command.basedOn());
        if (refusal != null) {
            return refusal;
        }
        Decision issuer = References.unresolved(exercise, document);
        if (issuer != null) {
            return issuer;
        }
        return old == null
                ? PlanRules.add(exercise, WrittenDocument.first(document), new PlanFact.DocumentWritten(document, 1))
                : Decision.accepted(new PlanFact.DocumentWritten(
                        TextMerge.merged(old.document(), document, situation), old.revision() + 1));
    }

    private static @Nullable Decision outdated(int revision, int basedOn) {
        return revision == basedOn
                ? null
                : Decision.rejected(Rejection.REVISION_OUTDATED, "revision", String.valueOf(revision));
    }
}
