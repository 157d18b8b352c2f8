package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.LocalizedTexts;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.reading.ChatDesk;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.feed.items.text.TranslationItems;
import org.livex.i18n.Language;
import org.livex.review.InjectVersions;
import org.livex.review.TextProgress;
import org.livex.review.TextWordings;
import org.livex.room.Problem;
import org.livex.room.Visitor;
import org.livex.web.Bodies;
import org.livex.web.Reply;
import org.livex.web.Visitors;

/** Texts one by one, for those who write and translate them. A mediator sees what is on their desk. */
final class TextRoutes {
    private static final int LARGEST_PAGE = 200;

    private final Visitors visitors;

    TextRoutes(Visitors visitors) {
        this.visitors = visitors;
    }

    void on(Router router) {
        router.get("/api/exercises/:exercise/texts").handler(Reply.json(this::list));
        router.get("/api/exercises/:exercise/texts/progress").handler(Reply.json(this::progress));
        router.get("/api/exercises/:exercise/texts/doubted").handler(Reply.json(this::doubted));
        router.get("/api/exercises/:exercise/texts/:owner/:id/:part").handler(Reply.json(this::wordings));
        router.get("/api/exercises/:exercise/injects/:inject/versions").handler(Reply.json(this::versions));
    }

    private Future<ObjectNode> list(RoutingContext ctx) {
        return visitors.of(ctx).map(TextRoutes::mustTranslate).map(visitor -> {
            Language language = language(ctx);
            String state = ctx.request().getParam("state");
            StorylineId storyline = storyline(ctx);
            TextRef after = textRef(ctx.request().getParam("after"));
            long limit = Math.max(1, Bodies.wholeNumber(ctx, "limit", LARGEST_PAGE, LARGEST_PAGE));
            Exercise exercise = visitor.exercise().running().state();
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            ArrayNode texts = json.putArray("texts");
            Iterator<Map.Entry<TextRef, LocalizedText>> all =
                    LocalizedTexts.all(exercise).entrySet().iterator();
            TextRef last = null;
            while (all.hasNext() && texts.size() < limit) {
                Map.Entry<TextRef, LocalizedText> entry = all.next();
                TextRef ref = entry.getKey();
                boolean isWanted = (after == null || ref.compareTo(after) > 0)
                        && !entry.getValue().source().equals(language)
                        && (state == null || state.equals(TranslationItems.state(entry.getValue(), language)))
                        && (storyline == null || storyline.equals(LocalizedTexts.storylineOf(exercise, ref)))
                        && maySee(exercise, visitor.person(), ref, language);
                if (isWanted) {
                    texts.add(TranslationItems.json(
                            exercise, ref, language, visitor.person().languages()));
                    last = ref;
                }
            }
            if (all.hasNext() && last != null) {
                json.put("next", last.toString());
            }
            return json;
        });
    }

    private Future<ObjectNode> progress(RoutingContext ctx) {
        return visitors.of(ctx)
                .map(Visitor::mustSeeControl)
                .map(visitor -> TextProgress.of(visitor.exercise().running().state()));
    }

    private Future<ObjectNode> doubted(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustSeeControl).compose(visitor -> {
            Exercise exercise = visitor.exercise().running().state();
            List<Language> reader = visitor.person().languages();
            return ctx.vertx()
                    .executeBlocking(() -> new DoubtedTexts(exercise).json(reader, LARGEST_PAGE), false)
                    .map(texts -> {
                        ObjectNode json = JsonNodeFactory.instance.objectNode();
                        json.set("texts", texts);
                        return json;
                    });
        });
    }

    /** The source and, for a mediator, the languages in which they have it on their desk. */
    private Future<ObjectNode> wordings(RoutingContext ctx) {
        return visitors.of(ctx).map(TextRoutes::mustTranslate).map(visitor -> {
            TextRef ref = textRef(ctx.pathParam("owner") + "/" + ctx.pathParam("id") + "/" + ctx.pathParam("part"));
            Exercise exercise = visitor.exercise().running().state();
            LocalizedText text = ref == null ? null : LocalizedTexts.find(exercise, ref);
            if (ref == null
                    || text == null
                    || !(visitor.person().function().seesControl()
                            || ChatDesk.isOnDeskOf(exercise, visitor.person(), ref))) {
                throw new Problem(404, "unknown-text", Map.of());
            }
            return TextWordings.of(
                    exercise,
                    ref,
                    text,
                    language -> language.equals(text.source()) || maySee(exercise, visitor.person(), ref, language));
        });
    }

    private Future<ObjectNode> versions(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustSeeControl).map(visitor -> {
            Exercise exercise = visitor.exercise().running().state();
            String id = ctx.pathParam("inject");
            PlannedInject planned = Id.isWellFormed(id) ? exercise.msel().find(new InjectId(id)) : null;
            if (planned == null) {
                throw new Problem(404, "unknown-inject", Map.of());
            }
            return InjectVersions.of(exercise, planned);
        });
    }

    private static boolean maySee(Exercise exercise, Person person, TextRef ref, Language language) {
        return person.function().seesControl() || ChatDesk.isOnDeskOf(exercise, person, ref, language);
    }

    private static Visitor mustTranslate(Visitor visitor) {
        Person person = visitor.person();
        if (!person.function().seesControl() && person.function() != PersonFunction.CULTURAL_MEDIATOR) {
            throw Problem.of(403, "not-allowed");
        }
        return visitor;
    }

    private static Language language(RoutingContext ctx) {
        String tag = ctx.request().getParam("language");
        try {
            return Language.of(tag == null ? "" : tag);
        } catch (IllegalArgumentException e) {
            throw Problem.field("language", "must be a language such as ru");
        }
    }

    private static @Nullable StorylineId storyline(RoutingContext ctx) {
        String id = ctx.request().getParam("storyline");
        if (id != null && !Id.isWellFormed(id)) {
            throw Problem.field("storyline", "must be an id");
        }
        return id == null ? null : new StorylineId(id);
    }

    private static @Nullable TextRef textRef(@Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            return TextRef.parse(written);
        } catch (IllegalArgumentException e) {
            throw new Problem(404, "unknown-text", Map.of());
        }
    }
}
