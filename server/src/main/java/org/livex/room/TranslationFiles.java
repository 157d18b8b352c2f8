package org.livex.room;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.command.CommandIds;
import org.livex.command.Outcome;
import org.livex.exercise.Command;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.text.WrittenTerm;
import org.livex.exercise.words.TextRef;
import org.livex.i18n.Language;
import org.livex.translate.Remark;
import org.livex.translate.TermImport;
import org.livex.translate.TextImport;

/** Does what files from translation tools ask for, one command for each unit, and says what became of each. */
public final class TranslationFiles {
    private static final String REFUSED = "refused";

    /** So many commands of one file wait for the exercise at once: others want their turn too. */
    private static final int AT_ONCE = 50;

    private final CommandIds ids;

    /**
     * {@code dryRun}: say only what would be done. {@code approve}: what the file calls final is approved; {@code ownToo}: also
     * what whoever sends it has translated by it.
     */
    public record Wish(boolean dryRun, boolean approve, boolean ownToo) {}

    private interface Answered {
        void by(@Nullable Outcome outcome);
    }

    private record Step(Command command, Answered answered) {}

    TranslationFiles(CommandIds ids) {
        this.ids = ids;
    }

    /** What is going to be done. Made of a large file it takes long, so not on an event loop; nobody else has it. */
    public static final class Planned {
        private final ObjectNode json;
        private final ArrayNode lines;
        private final List<Step> steps;

        private Planned(ObjectNode json, ArrayNode lines, List<Step> steps) {
            this.json = json;
            this.lines = lines;
            this.steps = steps;
        }

        /** The report, once all is done; long for a large file, too. */
        public ObjectNode told() {
            json.set("counts", counts(lines));
            json.set("lines", lines);
            return json;
        }
    }

    /** Reads a report into commands and into the lines that say what became of them. */
    public static Planned plan(TextImport.Report report, Wish wish) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("language", report.target().tag())
                .put("fileLanguage", report.written().tag())
                .put("source", report.source().tag())
                .put("dryRun", wish.dryRun())
                .put("absent", report.absent())
                .put("obsolete", report.obsolete());
        report.lackedRule().ifPresent(rule -> json.put("lackedRule", rule));
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        List<Step> steps = new ArrayList<>();
        for (TextImport.Line line : report.lines()) {
            ObjectNode written = lines.addObject()
                    .put("line", line.line())
                    .put("unit", line.id())
                    .put("text", line.id().replace(':', '/'))
                    .put("outcome", line.outcome().code());
            remarks(written, line.remarks());
            if (line.wanted() != null
                    && wish.dryRun()
                    && wish.approve()
                    && line.wanted().approve()) {
                written.put("approved", wish.ownToo() || line.outcome() != TextImport.Outcome.ACCEPTED);
            }
            if (line.wanted() != null && !wish.dryRun()) {
                steps.addAll(steps(line, report.target(), wish, written));
            }
        }
        return new Planned(json, lines, steps);
    }

    /** Sends the commands, and keeps what is answered. */
    public Future<Planned> take(Visitor visitor, Planned planned) {
        return inBatches(visitor, planned.steps, 0).map(_ -> planned);
    }

    public Future<ObjectNode> takeTerms(Visitor visitor, Exercise looked, List<TermImport.Line> report, Wish wish) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        List<Step> steps = new ArrayList<>();
        for (TermImport.Line line : report) {
            ObjectNode written = lines.addObject()
                    .put("line", line.line())
                    .put("term", line.id())
                    .put("outcome", line.outcome().code());
            if (!line.furtherNames().isEmpty()) {
                ArrayNode further = written.putArray("furtherNames");
                line.furtherNames().forEach(further::add);
            }
            boolean isNews =
                    line.outcome() == TermImport.Outcome.ADDED || line.outcome() == TermImport.Outcome.REPLACED;
            if (isNews && line.term() != null && !wish.dryRun()) {
                WrittenTerm before =
                        looked.scenario().find(WrittenTerm.class, line.term().id());
                steps.add(new Step(
                        new PlanCommand.WriteTerm(line.term(), before == null ? null : before.revision()),
                        outcome -> refused(written, outcome)));
            }
        }
        return inBatches(visitor, steps, 0).map(_ -> {
            ObjectNode json = JsonNodeFactory.instance.objectNode().put("dryRun", wish.dryRun());
            json.set("counts", counts(lines));
            json.set("lines", lines);
            return json;
        });
    }

    public static void remarks(ObjectNode json, List<Remark> remarks) {
        ArrayNode listed = json.putArray("remarks");
        for (Remark remark : remarks) {
            ObjectNode one = listed.addObject()
                    .put("kind", remark.kind().code())
                    .put("error", remark.kind().isError());
            ObjectNode parameters = one.putObject("parameters");
            new TreeMap<>(remark.parameters()).forEach(parameters::put);
        }
    }

    private static List<Step> steps(TextImport.Line line, Language language, Wish wish, ObjectNode written) {
        TextImport.Wanted wanted = Objects.requireNonNull(line.wanted());
        TextRef ref = TextRef.parse(wanted.ref());
        List<Step> steps = new ArrayList<>();
        int number = wanted.replaces();
        if (line.outcome() == TextImport.Outcome.ACCEPTED) {
            number++;
            steps.add(new Step(
                    new TextCommand.TranslateText(
                            ref, language, wanted.body(), wanted.state(), wanted.basedOn(), wanted.replaces(), null),
                    outcome -> refused(written, outcome)));
        }
        if (wish.approve() && wanted.approve()) {
            steps.add(new Step(
                    new TextCommand.ApproveTranslation(ref, language, number),
                    outcome -> written.put("approved", outcome instanceof Outcome.Accepted)));
        }
        return steps;
    }

    /** The rules have the last word: the text may have changed since the file was looked at. */
    private static void refused(ObjectNode written, @Nullable Outcome outcome) {
        if (outcome instanceof Outcome.Rejected rejected) {
            written.put("outcome", REFUSED).put("code", rejected.reason().code());
            ObjectNode parameters = written.putObject("parameters");
            new TreeMap<>(rejected.parameters()).forEach(parameters::put);
        }
    }

    private Future<Void> inBatches(Visitor visitor, List<Step> steps, int from) {
        if (from >= steps.size()) {
            return Future.succeededFuture();
        }
        List<Step> batch = steps.subList(from, Math.min(from + AT_ONCE, steps.size()));
        List<Future<Outcome>> outcomes = batch.stream()
                .map(step -> visitor.exercise().running().submit(visitor.caller(), ids.next(), step.command()))
                .toList();
        return Future.all(new ArrayList<>(outcomes)).compose(_ -> {
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answered().by(outcomes.get(i).result());
            }
            return inBatches(visitor, steps, from + AT_ONCE);
        });
    }

    private static ObjectNode counts(ArrayNode lines) {
        Map<String, Integer> counts = new TreeMap<>();
        lines.forEach(line -> counts.merge(line.path("outcome").asText(), 1, Integer::sum));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        counts.forEach(json::put);
        return json;
    }
}
