package org.livex.pack;

import java.util.List;
import org.livex.exercise.plan.Milestone;
import org.livex.exercise.plan.MilestoneRule;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.pack.yaml.YamlOut;
import org.snakeyaml.engine.v2.nodes.Node;

/** What {@link MilestoneReader} reads. */
final class MilestonesOut {
    private final TextsOut texts;
    private final AudiencesOut audiences;

    MilestonesOut(TextsOut texts, AudiencesOut audiences) {
        this.texts = texts;
        this.audiences = audiences;
    }

    List<Node> of(Storyline storyline) {
        return storyline.eachMilestone().stream().map(this::milestone).toList();
    }

    private Node milestone(Milestone milestone) {
        return YamlOut.fields()
                .put("id", milestone.id())
                .put("name", texts.node(milestone.name()))
                .put("planned", SpansOut.timeOrNull(milestone.planned()))
                .put(
                        MilestoneReader.REACHED_BY,
                        YamlOut.list(milestone.rules().stream().map(this::rule).toList()))
                .node();
    }

    private Node rule(MilestoneRule rule) {
        YamlOut.Fields fields = YamlOut.fields();
        return switch (rule) {
            case MilestoneRule.ActionReported(ActionKindId kind, Audience by) ->
                fields.put("action", kind.value())
                        .put("by", audiences.nodeOrNull(by))
                        .node();
            case MilestoneRule.AnswerGiven(RequestFormId form, Ruling.Outcome outcome) ->
                fields.put("answered", form.value()).put("outcome", outcome).node();
            case MilestoneRule.MediatorFound _ ->
                fields.put("mediator", MilestoneReader.FOUND).node();
            case MilestoneRule.MediatorPresent _ ->
                fields.put("mediator", MilestoneReader.PRESENT).node();
            case MilestoneRule.PlaceReached(PlaceId place, Audience by) ->
                fields.put("entered", place.value())
                        .put("by", audiences.nodeOrNull(by))
                        .node();
            case MilestoneRule.ReadingConfirmed(InjectId inject) ->
                fields.put("acknowledged", inject.value()).node();
        };
    }
}
