package org.livex.web.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.livex.exercise.talk.Message;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.Id;
import org.livex.i18n.Language;
import org.livex.room.Problem;
import org.livex.room.Translating;
import org.livex.room.TranslationFiles;
import org.livex.room.Translators;
import org.livex.translate.Checks;
import org.livex.translate.ExerciseTexts;
import org.livex.translate.Memory;
import org.livex.translate.TextHelp;
import org.livex.web.Bodies;
import org.livex.web.Reply;
import org.livex.web.Visitors;

/** What the translation desk asks for beside a text: help, a check of a draft, a machine's draft. */
final class TranslationRoutes {
    private static final String TEXT = "/api/exercises/:exercise/texts/:owner/:id/:part";
    private static final int MOST_DRAFTS = 20;
    private static final TextHelp NOTHING = new TextHelp(List.of(), List.of(), List.of());

    private final Visitors visitors;
    private final Translating translating;

    TranslationRoutes(Visitors visitors, Translating translating) {
        this.visitors = visitors;
        this.translating = translating;
    }

    void on(Router router) {
        router.get(TEXT + "/help").handler(Reply.json(this::help));
        router.post(TEXT + "/check").handler(Reply.json(this::check));
        router.post("/api/exercises/:exercise/machine-drafts").handler(Reply.json(this::drafts));
    }

    private Future<ObjectNode> help(RoutingContext ctx) {
        return visitors.of(ctx).compose(visitor -> {
            Language target = Translators.language(ctx.request().getParam("language"), "language");
            ExerciseTexts texts = Translators.texts(visitor, target);
            TextRef ref = ref(ctx);
            Message said = Translators.onlySaid(visitor, ref);
            if (said != null) {
                return Future.succeededFuture(json(NOTHING, ref, said.language(), target));
            }
            LocalizedText text = textOf(texts, ref);
            return translating
                    .known(visitor, texts, text.source(), target)
                    .compose(known -> translating.blocking(() -> {
                        String self = visitor.exercise().running().id() + ":" + ref;
                        List<Memory.Entry> others = known.stream()
                                .filter(entry -> !entry.origin().equals(self))
                                .toList();
                        return TextHelp.of(text, target, texts.terms(), others);
                    }))
                    .map(help -> json(help, ref, text.source(), target));
        });
    }

    private Future<ObjectNode> check(RoutingContext ctx) {
        return visitors.of(ctx).compose(visitor -> {
            ObjectNode sent = Bodies.object(ctx);
            Language target = Translators.language(Bodies.text(sent, "language", Id.LONGEST), "language");
            String body = Bodies.text(sent, "body", TextVersion.LONGEST);
            ExerciseTexts texts = Translators.texts(visitor, target);
            TextRef ref = ref(ctx);
            if (Translators.onlySaid(visitor, ref) != null) {
                ObjectNode json = JsonNodeFactory.instance.objectNode();
                TranslationFiles.remarks(json, List.of());
                return Future.succeededFuture(json);
            }
            LocalizedText text = textOf(texts, ref);
            return translating
                    .blocking(() -> new Checks(texts.terms()).of(texts.pair(ref, text, target, body)))
                    .map(remarks -> {
                        ObjectNode json = JsonNodeFactory.instance.objectNode();
                        TranslationFiles.remarks(json, remarks);
                        return json;
                    });
        });
    }

    private Future<ObjectNode> drafts(RoutingContext ctx) {
        return visitors.of(ctx).compose(visitor -> {
            ObjectNode sent = Bodies.object(ctx);
            Language target = Translators.language(Bodies.text(sent, "language", Id.LONGEST), "language");
            ExerciseTexts texts = Translators.texts(visitor, target);
            List<Future<ObjectNode>> drafts = new ArrayList<>();
            for (TextRef ref : refs(sent.path("texts"))) {
                drafts.add(translating.draft(visitor, ref, textOf(texts, ref), target));
            }
            return Future.all(new ArrayList<>(drafts)).map(_ -> {
                ObjectNode json = JsonNodeFactory.instance.objectNode();
                ArrayNode listed = json.putArray("drafts");
                drafts.forEach(draft -> listed.add(draft.result()));
                return json;
            });
        });
    }

    private static List<TextRef> refs(JsonNode texts) {
        if (!texts.isArray() || texts.isEmpty() || texts.size() > MOST_DRAFTS) {
            throw Problem.field("texts", "must be a list of 1 to " + MOST_DRAFTS + " texts");
        }
        List<TextRef> refs = new ArrayList<>();
        texts.forEach(text -> refs.add(Translators.ref(text.asText())));
        return refs.stream().distinct().toList();
    }

    private static TextRef ref(RoutingContext ctx) {
        return Translators.ref(ctx.pathParam("owner") + "/" + ctx.pathParam("id") + "/" + ctx.pathParam("part"));
    }

    /** What somebody may not see is not there for them. */
    private static LocalizedText textOf(ExerciseTexts texts, TextRef ref) {
        LocalizedText text = texts.find(ref);
        if (text == null) {
            throw new Problem(404, "unknown-text", Map.of("id", ref.toString()));
        }
        return text;
    }

    private ObjectNode json(TextHelp help, TextRef ref, Language source, Language target) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("text", ref.toString())
                .put("source", source.tag())
                .put("language", target.tag())
                .put("machine", translating.hasMachine());
        ArrayNode terms = json.putArray("terms");
        help.terms().forEach(hit -> GlossaryHits.write(terms.addObject(), hit, source, target));
        ArrayNode kept = json.putArray("kept");
        help.kept().forEach(kept::add);
        ArrayNode memory = json.putArray("memory");
        for (Memory.Match match : help.memory()) {
            int colon = match.entry().origin().indexOf(':');
            memory.addObject()
                    .put("percent", match.percent())
                    .put("source", match.entry().source())
                    .put("target", match.entry().target())
                    .put("exercise", match.entry().origin().substring(0, colon))
                    .put("text", match.entry().origin().substring(colon + 1));
        }
        return json;
    }
}
