package org.livex.pack;

import java.util.List;
import java.util.SortedMap;
import org.livex.exercise.Exercise;
import org.livex.exercise.duty.Bearer;
import org.livex.exercise.duty.Duty;
import org.livex.exercise.duty.Weight;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.pack.yaml.YamlOut;
import org.snakeyaml.engine.v2.nodes.Node;

/** What {@link DutyReader} reads. */
final class DutiesOut {
    private final Exercise exercise;
    private final TextsOut texts;
    private final AudiencesOut audiences;
    private final SortedMap<String, PackContent> files;

    DutiesOut(Exercise exercise, TextsOut texts, AudiencesOut audiences, SortedMap<String, PackContent> files) {
        this.exercise = exercise;
        this.texts = texts;
        this.audiences = audiences;
        this.files = files;
    }

    void write() {
        List<Node> duties = CastOut.all(exercise, Duty.class, this::duty);
        if (!duties.isEmpty()) {
            files.put(DutyReader.DUTIES, new PackContent.Text(YamlOut.text(YamlOut.list(duties))));
        }
    }

    private Node duty(Duty duty) {
        return YamlOut.fields()
                .put("id", duty.id().value())
                .put("phases", duty.phases().isEmpty() ? null : YamlOut.sorted(duty.phases(), PhaseId::value))
                .put("for", audiences.node(duty.audience()))
                .put("weight", duty.weight() == Weight.DUTY ? null : duty.weight())
                .put("bearer", duty.bearer() == Bearer.PERSON ? null : duty.bearer())
                .put("text", texts.node(duty.text()))
                .put("why", texts.nodeOrNull(duty.why()))
                .node();
    }
}
