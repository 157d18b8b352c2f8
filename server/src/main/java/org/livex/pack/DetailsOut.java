package org.livex.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.words.Issuer;
import org.livex.exercise.words.ids.Id;
import org.livex.i18n.Language;
import org.livex.pack.yaml.YamlOut;
import org.snakeyaml.engine.v2.nodes.Node;

/** What {@link DetailsReader} reads. */
final class DetailsOut {
    private final TextsOut texts;

    DetailsOut(TextsOut texts) {
        this.texts = texts;
    }

    void put(YamlOut.Fields fields, @Nullable InjectDetails details) {
        switch (details) {
            case null -> {}
            case InjectDetails.RolePlayerTask task -> fields.put("task", task(task));
            case InjectDetails.RequestReply reply -> fields.put("reply", reply(reply));
            case InjectDetails.PhoneCall call -> fields.put("call", call(call));
            case InjectDetails.Document paper -> fields.put("paper", paper(paper));
            case InjectDetails.MediaArticle article -> fields.put("article", article(article));
            case InjectDetails.PhysicalProp prop -> fields.put("prop", prop(prop));
            case InjectDetails.Message message -> fields.put("message", message(message));
        }
    }

    private Node task(InjectDetails.RolePlayerTask task) {
        return YamlOut.fields()
                .put("starts", SpansOut.timeOrNull(task.startsAt()))
                .put("lasts", SpansOut.spanOrNull(task.duration()))
                .put("must-not-say", texts.nodeOrNull(task.mustNotSay()))
                .put("next", value(task.next()))
                .put("limit", SpansOut.spanOrNull(task.limit()))
                .put(
                        "themes",
                        task.themes() == null
                                ? null
                                : YamlOut.row(task.eachTheme().stream()
                                        .map(YamlOut::word)
                                        .toList()))
                .node();
    }

    private static Node reply(InjectDetails.RequestReply reply) {
        return YamlOut.fields()
                .put("form", reply.form().value())
                .put("outcome", reply.outcome())
                .put("ground", reply.ground())
                .node();
    }

    private Node call(InjectDetails.PhoneCall call) {
        return YamlOut.fields()
                .put("number", call.callerNumber())
                .put("called", texts.nodeOrNull(call.called()))
                .put("script", texts.nodeOrNull(call.script()))
                .put("knows", texts.nodeOrNull(call.knows()))
                .put("languages", languages(call.languages()))
                .put("lasts", SpansOut.spanOrNull(call.length()))
                .putIf(call.voicemail() != null, "voicemail", call.isVoicemail())
                .node();
    }

    private Node paper(InjectDetails.Document paper) {
        return YamlOut.fields()
                .put("kind", texts.nodeOrNull(paper.kind()))
                .put("issued-by", issuer(paper.issuer()))
                .put("number", paper.number())
                .put("dated", SpansOut.timeOrNull(paper.dated()))
                .put("seal", texts.nodeOrNull(paper.seal()))
                .put("document", value(paper.document()))
                .node();
    }

    private static @Nullable Node issuer(@Nullable Issuer issuer) {
        return switch (issuer) {
            case null -> null;
            case Issuer.OfPersona of ->
                YamlOut.fields().put("persona", of.persona().value()).node();
            case Issuer.OfWorld of ->
                YamlOut.fields().put("world-entry", of.entry().value()).node();
        };
    }

    private Node article(InjectDetails.MediaArticle article) {
        return YamlOut.fields()
                .put("kind", article.kind())
                .put("byline", texts.nodeOrNull(article.byline()))
                .put("published", SpansOut.timeOrNull(article.publishedAt()))
                .node();
    }

    private Node prop(InjectDetails.PhysicalProp prop) {
        return YamlOut.fields()
                .put("kind", texts.nodeOrNull(prop.kind()))
                .put("quantity", prop.quantity() == null ? null : YamlOut.number(String.valueOf(prop.quantity())))
                .put("handed-over-by", prop.handedOverBy())
                .put("prepared-by", prop.preparedBy())
                .put("return-by", SpansOut.timeOrNull(prop.returnBy()))
                .node();
    }

    private static Node message(InjectDetails.Message message) {
        return YamlOut.fields()
                .put("comes-as", message.medium())
                .put("address", message.address())
                .node();
    }

    private static @Nullable Node languages(@Nullable List<Language> languages) {
        return languages == null
                ? null
                : YamlOut.row(
                        languages.stream().map(Language::tag).map(YamlOut::word).toList());
    }

    private static @Nullable String value(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
