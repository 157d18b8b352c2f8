package org.livex.start;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.livex.command.Outcome;
import org.livex.exercise.words.ExerciseId;
import org.livex.journal.Journal;
import org.livex.pack.Finding;
import org.livex.pack.PackResult;
import org.livex.web.PackShelf;
import org.livex.web.Planning;

/** Plans the demo, or what the operator named, on a server that has nothing yet. */
public record FirstExercise(Config.Scenarios scenarios, PackShelf packs, Planning planning) {
    public Future<Void> plan(Journal journal) {
        Optional<String> name = scenarios.load();
        if (name.isEmpty()) {
            return Future.succeededFuture();
        }
        return journal.exercises()
                .compose(existing -> existing.isEmpty()
                        ? packs.read(name.get()).compose(found -> plan(name.get(), found))
                        : Future.succeededFuture());
    }

    private Future<Void> plan(String name, Optional<PackResult> found) {
        return switch (found.orElse(null)) {
            case null ->
                refused("There is no scenario pack \"" + name + "\" in " + scenarios.packs() + ": choose another with "
                        + Option.LOAD.bothForms() + ", or 'none' to start without.");
            case PackResult.Invalid invalid -> refused(sentence(name, invalid.findings()));
            case PackResult.Valid valid ->
                planning.plan(new ExerciseId(name), valid.scenario()).compose(outcome -> switch (outcome) {
                    case Outcome.Accepted _ -> Future.succeededFuture();
                    case Outcome.Rejected rejected ->
                        refused("The scenario pack \"" + name + "\" was refused: "
                                + rejected.reason().code() + " " + rejected.parameters() + ".");
                });
        };
    }

    private static String sentence(String name, List<Finding> findings) {
        List<Finding> errors = findings.stream().filter(Finding::isError).toList();
        return "The scenario pack \"" + name + "\" has " + errors.size()
                + (errors.size() == 1 ? " mistake: " : " mistakes, the first: ") + errors.getFirst() + ".";
    }

    private static Future<Void> refused(String sentence) {
        return Future.failedFuture(new StartProblem(StartProblem.Kind.PACK, sentence));
    }
}
