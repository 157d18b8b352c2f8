package org.livex.exercise.plan;

import java.util.ArrayList;
import java.util.List;
import org.livex.exercise.Fact;
import org.livex.exercise.words.Stamp;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** The latest imports that nobody has taken back, the oldest first. What each did stands in its entry of the journal, and nowhere else. */
public record Imports(PVector<Import> latest) {
    public static final int MOST = 20;
    public static final Imports NONE = new Imports(TreePVector.empty());

    boolean has(long entry) {
        return latest.stream().anyMatch(one -> one.made().seq() == entry);
    }

    /** With what remembers the import, or that one was taken back. What is left as it was needs no way back. */
    public List<Fact> noting(PlanCommand.ImportScenario command, List<Fact> facts) {
        List<Fact> noted = new ArrayList<>(facts);
        if (command.from() != null && !facts.isEmpty()) {
            noted.add(new PlanFact.ImportMade(command.from()));
        }
        if (command.takesBack() != null && has(command.takesBack())) {
            noted.add(new PlanFact.ImportTakenBack(command.takesBack()));
        }
        return noted;
    }

    Imports with(ImportedFrom from, Stamp made) {
        PVector<Import> next = latest.plus(new Import(from, made));
        return new Imports(next.size() > MOST ? next.minus(0) : next);
    }

    Imports without(long entry) {
        List<Import> gone =
                latest.stream().filter(one -> one.made().seq() == entry).toList();
        return new Imports(latest.minusAll(gone));
    }
}
