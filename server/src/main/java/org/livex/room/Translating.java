package org.livex.room;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.livex.command.CommandIds;
import org.livex.command.LiveExercise;
import org.livex.command.Outcome;
import org.livex.exercise.Caller;
import org.livex.exercise.Exercise;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.i18n.Language;
import org.livex.translate.ExerciseTexts;
import org.livex.translate.MachineDraft;
import org.livex.translate.Memory;
import org.livex.translate.NoDraft;
import org.livex.translate.TranslationMachine;

/** What translation needs of the whole server: its threads, its other exercises' memory, its machine. */
public final class Translating {
    private final Vertx vertx;
    private final OpenExercises exercises;
    private final CommandIds ids;
    private final Setup setup;

    /** {@code sharesMemory}: control of one exercise may see what was approved in another one of this server. */
    public record Setup(Optional<TranslationMachine> machine, boolean sharesMemory) {}

    public Translating(Vertx vertx, OpenExercises exercises, CommandIds ids, Setup setup) {
        this.vertx = vertx;
        this.exercises = exercises;
        this.ids = ids;
        this.setup = setup;
    }

    public boolean hasMachine() {
        return setup.machine().isPresent();
    }

    public TranslationFiles files() {
        return new TranslationFiles(ids);
    }

    public <T> Future<T> blocking(Callable<T> work) {
        return vertx.executeBlocking(work, false);
    }

    /** Approved translations that the visitor may see. */
    public Future<List<Memory.Entry>> known(Visitor visitor, ExerciseTexts texts, Language source, Language target) {
        String own = visitor.exercise().running().id().value();
        boolean others = setup.sharesMemory() && visitor.person().function().seesControl();
        Future<List<LiveExercise>> shared = others ? otherExercises(own) : Future.succeededFuture(List.of());
        return shared.compose(running -> {
            Map<String, Exercise> states = new TreeMap<>();
            running.forEach(other -> states.put(other.id().value(), other.state()));
            return blocking(() -> {
                List<Memory.Entry> known = new ArrayList<>(texts.memory(source, target, own));
                states.forEach(
                        (id, state) -> known.addAll(new ExerciseTexts(state, _ -> true).memory(source, target, id)));
                return known;
            });
        });
    }

    /** A machine never replaces what a human wrote, unless its source has changed since. */
    public Future<ObjectNode> draft(Visitor visitor, TextRef ref, LocalizedText text, Language target) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("text", ref.toString());
        Optional<TranslationMachine> machine = setup.machine();
        TextVersion current = text.versions().get(target);
        if (machine.isEmpty()) {
            throw Problem.of(409, "machine-off");
        }
        if (target.equals(text.source()) || (current != null && !current.isMachineMade() && !text.isStale(target))) {
            return Future.succeededFuture(json.put("outcome", "kept"));
        }
        Exercise exercise = visitor.exercise().running().state();
        int number = exercise.desk().history(ref).number(target);
        return new MachineDraft(machine.get())
                .of(text.original().text(), text.source(), target, Translators.terms(visitor))
                .compose(body -> visitor.exercise()
                        .running()
                        .submit(
                                new Caller.Server(),
                                ids.next(),
                                new TextCommand.TranslateText(
                                        ref, target, body, TextState.DRAFT, text.revision(), number, true)))
                .map(outcome -> switch (outcome) {
                    case Outcome.Accepted _ -> json.put("outcome", "drafted");
                    case Outcome.Rejected rejected ->
                        json.put("outcome", "refused")
                                .put("code", rejected.reason().code());
                })
                .recover(failure -> failure instanceof NoDraft none
                        ? Future.succeededFuture(json.put("outcome", "failed")
                                .put("code", none.reason().code()))
                        : Future.failedFuture(failure));
    }

    private Future<List<LiveExercise>> otherExercises(String own) {
        return exercises.journal().exercises().compose(all -> {
            List<Future<OpenExercise>> opened = all.stream()
                    .filter(id -> !id.value().equals(own))
                    .map(exercises::open)
                    .toList();
            return Future.all(new ArrayList<>(opened))
                    .map(_ -> opened.stream()
                            .map(exercise -> exercise.result().running())
                            .toList());
        });
    }
}
