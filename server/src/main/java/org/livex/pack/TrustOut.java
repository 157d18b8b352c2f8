package org.livex.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.AnswerWanted;
import org.livex.exercise.trust.Trust;
import org.livex.exercise.trust.TrustRule;
import org.livex.exercise.words.ids.InjectId;
import org.livex.pack.yaml.YamlOut;
import org.snakeyaml.engine.v2.nodes.Node;

/** What {@link TrustReader} reads. */
final class TrustOut {
    private final RolesOut roles;

    TrustOut(RolesOut roles) {
        this.roles = roles;
    }

    @Nullable Node nodeOrNull(@Nullable Trust trust) {
        if (trust == null) {
            return null;
        }
        List<Node> rules = trust.rules().stream().map(TrustOut::rule).toList();
        return YamlOut.fields()
                .put("start", YamlOut.number(String.valueOf(trust.start())))
                .put("truth", trust.truth() == null ? null : trust.truth().value())
                .put("played-by", trust.playedBy().isEmpty() ? null : YamlOut.sorted(trust.playedBy(), roles::id))
                .put("moves", rules.isEmpty() ? null : YamlOut.list(rules))
                .node();
    }

    private static Node rule(TrustRule rule) {
        YamlOut.Fields fields = switch (rule) {
            case TrustRule.Reported r ->
                YamlOut.fields()
                        .put("report", r.kind().value())
                        .put("field", r.field())
                        .put("value", r.value())
                        .put("about", r.about());
            case TrustRule.Answered(InjectId inject, AnswerWanted answer, int _) ->
                YamlOut.fields()
                        .put("answered", inject.value())
                        .put("answer", answer == null ? null : answer.option())
                        .put("least", answer == null ? null : QuestionsOut.number(answer.least()))
                        .put("most", answer == null ? null : QuestionsOut.number(answer.most()));
            case TrustRule.Acknowledged r ->
                YamlOut.fields().put("acknowledged", r.inject().value());
            case TrustRule.AskedAgain r ->
                YamlOut.fields().put(TrustReader.ASKED_AGAIN, YamlOut.number(String.valueOf(r.times())));
        };
        return fields.put("by", YamlOut.number(String.valueOf(rule.by()))).node();
    }
}
