package org.livex.room;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.livex.command.LiveExercise;
import org.livex.exercise.Command;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.SitePlan;
import org.livex.json.CommandCodec;
import org.livex.json.CommandReading;
import org.livex.library.Library;
import org.livex.library.Upload;

/** Whether the picture of a site plan that somebody sends is on the server, and is what they say of it. */
public final class PlanPictures {
    static final String WRONG = "picture-not-as-said";
    private static final Set<String> WRITE_PLANS = Set.of("plan-exercise", "revise-plan", "import-scenario");

    private final Library library;

    public PlanPictures(Library library) {
        this.library = library;
    }

    /** Which of these commands, by their place, lay on a picture that is not here or is another. */
    Future<Set<Integer>> wrong(Visitor visitor, List<JsonNode> outbox, DeviceClock clock) {
        if (outbox.stream()
                .noneMatch(json -> WRITE_PLANS.contains(json.path("type").asText()))) {
            return Future.succeededFuture(Set.of());
        }
        List<Future<Boolean>> each = new ArrayList<>();
        outbox.forEach(json -> each.add(
                WRITE_PLANS.contains(json.path("type").asText())
                                && CommandCodec.read(json, clock::byServer) instanceof CommandReading.Envelope envelope
                        ? isWrong(visitor, envelope.command())
                        : Future.succeededFuture(false)));
        return Future.all(new ArrayList<>(each))
                .map(_ -> IntStream.range(0, each.size())
                        .filter(at -> each.get(at).result())
                        .boxed()
                        .collect(Collectors.toSet()));
    }

    /** What stays as it is stays, also where its picture has been hidden. */
    Future<Boolean> isWrong(Visitor visitor, Command command) {
        LiveExercise running = visitor.exercise().running();
        Plan now = running.state().scenario().plan();
        SitePlan laid = sitePlan(command);
        if (laid == null || !visitor.person().function().controls() || (now != null && laid.equals(now.sitePlan()))) {
            return Future.succeededFuture(false);
        }
        return library.find(running.id(), laid.picture().sha256())
                .compose(found -> found.filter(upload -> isOf(laid, upload))
                        .map(upload -> library.sizeOf(upload)
                                .map(size -> size.filter(
                                                one -> one.width() == laid.width() && one.height() == laid.height())
                                        .isEmpty()))
                        .orElseGet(() -> Future.succeededFuture(true)));
    }

    private static boolean isOf(SitePlan laid, Upload upload) {
        return upload.type() == laid.picture().type()
                && upload.bytes() == laid.picture().bytes();
    }

    private static @Nullable SitePlan sitePlan(Command command) {
        if (command instanceof PlanCommand.ImportScenario whole) {
            return whole.commands().stream()
                    .filter(PlanCommand.RevisePlan.class::isInstance)
                    .map(PlanCommand.RevisePlan.class::cast)
                    .map(revised -> revised.plan().sitePlan())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        if (command instanceof PlanCommand.RevisePlan revised) {
            return revised.plan().sitePlan();
        }
        return command instanceof PlanCommand.PlanExercise planned
                ? planned.plan().sitePlan()
                : null;
    }
}
