package org.livex.start;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.livex.command.Outcome;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.Journal;
import org.livex.pack.PackResult;
import org.livex.pack.PackedScenario;
import org.livex.pack.yaml.Finding;
import org.livex.room.PackShelf;
import org.livex.room.Planning;

/**
 * Plans the demo, or what the operator named, on a server that has nothing yet to play; an example that has been played is made
 * beside what is there.
 */
public record FirstExercise(Config.Scenarios scenarios, PackShelf packs, Planning planning, FinishedExample finished) {
    public Future<Void> plan(Journal journal) {
        Optional<String> load = scenarios.load();
        if (load.isEmpty()) {
            return Future.succeededFuture();
        }
        String name = load.get();
        return journal.exercises().compose(existing -> {
            if (FinishedExample.isMeantBy(name)) {
                return existing.contains(new ExerciseId(name))
                        ? Future.succeededFuture()
                        : read(FinishedExample.packOf(name))
                                .compose(scenario -> finished.make(name, scenario, journal));
            }
            return existing.stream().allMatch(id -> FinishedExample.isMeantBy(id.value()))
                    ? read(name).compose(scenario -> plan(name, scenario))
                    : Future.succeededFuture();
        });
    }

    private Future<PackedScenario> read(String pack) {
        return packs.read(pack).compose(found -> switch (found.orElse(null)) {
            case null ->
                refused("There is no scenario pack \"" + pack + "\" in " + scenarios.packs() + ": choose another with "
                        + Option.LOAD.bothForms() + ", or 'none' to start without.");
            case PackResult.Invalid invalid -> refused(sentence(pack, invalid.findings()));
            case PackResult.Valid valid -> Future.succeededFuture(valid.scenario());
        });
    }

    private Future<Void> plan(String name, PackedScenario scenario) {
        return planning.plan(new ExerciseId(name), scenario).compose(outcome -> switch (outcome) {
            case Outcome.Accepted _ -> Future.succeededFuture();
            case Outcome.Rejected rejected ->
                refused("The scenario pack \"" + name + "\" was refused: "
                        + rejected.reason().code() + " " + rejected.parameters() + ".");
        });
    }

    private static String sentence(String name, List<Finding> findings) {
        List<Finding> errors = findings.stream().filter(Finding::isError).toList();
        return "The scenario pack \"" + name + "\" has " + errors.size()
                + (errors.size() == 1 ? " mistake: " : " mistakes, the first: ") + errors.getFirst() + ".";
    }

    private static <T> Future<T> refused(String sentence) {
        return Future.failedFuture(new StartProblem(StartProblem.Kind.PACK, sentence));
    }
}
