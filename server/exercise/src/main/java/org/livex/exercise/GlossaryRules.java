package org.livex.exercise;

import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.text.Term;
import org.livex.exercise.text.WrittenTerm;
import org.livex.exercise.words.ids.TermId;

/** The glossary: whoever writes or takes out a term has seen it as it is now. */
final class GlossaryRules {
    private GlossaryRules() {}

    static Decision write(Situation situation, PlanCommand.WriteTerm command) {
        Exercise exercise = situation.exercise();
        Term term = command.term();
        WrittenTerm old = exercise.scenario().find(WrittenTerm.class, term.id());
        if (command.basedOn() == null) {
            return PlanRules.add(exercise, new WrittenTerm(term, 0), new PlanFact.TermWritten(term));
        }
        if (old == null) {
            return unknown(term.id());
        }
        return old.revision() == command.basedOn()
                ? Decision.accepted(new PlanFact.TermWritten(TextMerge.merged(old.term(), term, situation)))
                : outdated(old);
    }

    static Decision remove(Exercise exercise, PlanCommand.RemoveTerm command) {
        WrittenTerm old = exercise.scenario().find(WrittenTerm.class, command.term());
        if (old == null) {
            return unknown(command.term());
        }
        return old.revision() == command.basedOn()
                ? Decision.accepted(new PlanFact.TermRemoved(command.term()))
                : outdated(old);
    }

    private static Decision unknown(TermId id) {
        return Decision.rejected(Rejection.UNKNOWN_TERM, "id", id.value());
    }

    private static Decision outdated(WrittenTerm now) {
        return Decision.rejected(Rejection.REVISION_OUTDATED, "revision", String.valueOf(now.revision()));
    }
}
