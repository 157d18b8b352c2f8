package org.livex.pack;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.livex.exercise.Exercise;
import org.livex.exercise.evaluation.Assignment;
import org.livex.exercise.evaluation.CriticalTask;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.evaluation.GuideItem;
import org.livex.exercise.evaluation.Scale;
import org.livex.exercise.evaluation.Watch;
import org.livex.exercise.evaluation.WrittenAssignment;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.pack.yaml.YamlOut;
import org.snakeyaml.engine.v2.nodes.Node;

/** What {@link GuideReader} reads. */
final class GuidesOut {
    private final Exercise exercise;
    private final TextsOut texts;
    private final RolesOut roles;
    private final SortedMap<String, PackContent> files;

    GuidesOut(Exercise exercise, TextsOut texts, RolesOut roles, SortedMap<String, PackContent> files) {
        this.exercise = exercise;
        this.texts = texts;
        this.roles = roles;
        this.files = files;
    }

    void write() {
        put(GuideReader.GUIDES, CastOut.all(exercise, EvaluationGuide.class, this::guide));
        put(
                GuideReader.WATCHES,
                exercise.evaluations().assignments().values().stream()
                        .map(WrittenAssignment::assignment)
                        .sorted(Comparator.comparing(one -> roles.id(one.evaluator())))
                        .flatMap(one -> one.watches().stream().map(watch -> watch(one, watch)))
                        .toList());
    }

    private void put(String path, List<Node> list) {
        if (!list.isEmpty()) {
            files.put(path, new PackContent.Text(YamlOut.text(YamlOut.list(list))));
        }
    }

    private Node guide(EvaluationGuide guide) {
        return YamlOut.fields()
                .put("id", guide.id().value())
                .put("objective", guide.objective().value())
                .put("capability", texts.node(guide.capability()))
                .putAll("tasks", guide.tasks().stream().map(this::task).toList())
                .node();
    }

    private Node task(CriticalTask task) {
        return YamlOut.fields()
                .put("id", task.id())
                .put("text", texts.node(task.text()))
                .putAll("items", task.items().stream().map(this::item).toList())
                .node();
    }

    private Node item(GuideItem item) {
        return YamlOut.fields()
                .put("id", item.id())
                .put("text", texts.node(item.text()))
                .put("guidance", texts.nodeOrNull(item.guidance()))
                .put("scale", item.scale() == Scale.PSMU ? null : item.scale())
                .node();
    }

    /** Of its phases those that are still there: a pack names nothing else. */
    private Node watch(Assignment assignment, Watch watch) {
        Set<PhaseId> phases =
                watch.inPhases().stream().filter(exercise.scenario()::has).collect(Collectors.toSet());
        return YamlOut.fields()
                .put("evaluator", roles.id(assignment.evaluator()))
                .put("teams", watch.teams().isEmpty() ? null : YamlOut.sorted(watch.teams(), team -> team.value()))
                .put("people", watch.people().isEmpty() ? null : YamlOut.sorted(watch.people(), roles::id))
                .put("guides", watch.guides().isEmpty() ? null : YamlOut.sorted(watch.guides(), one -> one.value()))
                .put("phases", phases.isEmpty() ? null : YamlOut.sorted(phases, one -> one.value()))
                .node();
    }
}
