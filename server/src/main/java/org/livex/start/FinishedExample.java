package org.livex.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.livex.dryrun.PlayedExample;
import org.livex.dryrun.Script;
import org.livex.dryrun.ScriptMistake;
import org.livex.exercise.Command;
import org.livex.exercise.media.MediaCommand;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.Id;
import org.livex.journal.AppendResult;
import org.livex.journal.Entry;
import org.livex.journal.Journal;
import org.livex.pack.PackReader;
import org.livex.pack.PackedScenario;
import org.livex.room.PackShelf;
import org.livex.room.Planning;

/**
 * An exercise to look around in that has been played already, by simulated people and the script of its pack: {@code demo-finished}
 * is of the pack {@code demo}. Made once, beside what is there; an exercise that has an entry is never touched.
 */
public record FinishedExample(Vertx vertx, PackShelf packs, Planning planning, InstantSource clock) {
    private static final String SUFFIX = "-finished";

    /** Said of what is to be loaded, and of the exercise that came of it. */
    static boolean isMeantBy(String name) {
        return name.endsWith(SUFFIX) && Id.isWellFormed(name) && !packOf(name).isEmpty();
    }

    static String packOf(String name) {
        return name.substring(0, name.length() - SUFFIX.length());
    }

    Future<Void> make(String name, PackedScenario scenario, Journal journal) {
        ExerciseId id = new ExerciseId(name);
        return packs.script(packOf(name))
                .compose(script -> played(id, scenario, script))
                // What its injects carry is there before it is, and all of it comes at once: nobody finds half an
                // exercise.
                .compose(entries -> planning.keep(id, scenario.files()).compose(_ -> journal.append(id, entries)))
                .compose(appended -> appended instanceof AppendResult.Durable
                        ? Future.succeededFuture()
                        : Future.failedFuture(new IllegalStateException("somebody else writes " + id.value())));
    }

    private Future<List<Entry>> played(ExerciseId id, PackedScenario scenario, Optional<byte[]> script) {
        if (script.isEmpty()) {
            return refused("The scenario pack \"" + packOf(id.value()) + "\" has no " + PackReader.SCRIPT
                    + ": no finished example can be made of it.");
        }
        return vertx.executeBlocking(
                        () -> PlayedExample.of(id, planning(scenario), Script.read(script.get()), clock.instant()))
                .recover(failure -> failure instanceof ScriptMistake mistake
                        ? refused(PackReader.SCRIPT + " of the scenario pack \"" + packOf(id.value())
                                + "\" cannot be played: " + mistake.getMessage() + ".")
                        : Future.failedFuture(failure));
    }

    private static List<Command> planning(PackedScenario scenario) {
        List<Command> commands = new ArrayList<>();
        commands.add(scenario.toImport());
        scenario.files()
                .forEach(file -> commands.add(
                        new MediaCommand.NoteMediaReceived(null, file.sha256(), file.type(), file.size())));
        return commands;
    }

    private static <T> Future<T> refused(String sentence) {
        return Future.failedFuture(new StartProblem(StartProblem.Kind.PACK, sentence));
    }
}
