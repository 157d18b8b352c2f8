package org.livex.web.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
        router.get("/api/exercises/:exercise/texts").handler(Reply.made(this::list));
        router.get("/api/exercises/:exercise/texts/progress").handler(Reply.made(this::progress));
        router.get("/api/exercises/:exercise/texts/doubted").handler(Reply.made(this::doubted));
        router.get("/api/exercises/:exercise/texts/:owner/:id/:part").handler(Reply.made(this::wordings));
        router.get("/api/exercises/:exercise/injects/:inject/versions").handler(Reply.made(this::versions));
    }

    private Future<Callable<? extends JsonNode>> list(RoutingContext ctx) {
        return visitors.of(ctx).map(TextRoutes::mustTranslate).map(visitor -> {
            Language language = language(ctx);
            String state = ctx.request().getParam("state");
            StorylineId storyline = storyline(ctx);
            TextRef after = textRef(ctx.request().getParam("after"));
            long limit = Math.max(1, Bodies.wholeNumber(ctx, "limit", LARGEST_PAGE, LARGEST_PAGE));
            Exercise exercise = visitor.exercise().running().state();
            Wish wish = new Wish(language, state, storyline, after, limit);
            return () -> list(exercise, visitor.person(), wish);
        });
    }

    private record Wish(
            Language language,
            @Nullable String state,
            @Nullable StorylineId storyline,
            @Nullable TextRef after,
            long limit) {
        private boolean wants(Exercise exercise, TextRef ref, LocalizedText text) {
            return (after == null || ref.compareTo(after) > 0)
                    && !text.source().equals(language)
                    && (state == null || state.equals(TranslationItems.state(text, language)))
                    && (storyline == null || storyline.equals(LocalizedTexts.storylineOf(exercise, ref)));
        }
    }

    private static ObjectNode list(Exercise exercise, Person reader, Wish wish) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode texts = json.putArray("texts");
        Iterator<Map.Entry<TextRef, LocalizedText>> all =
                LocalizedTexts.all(exercise).entrySet().iterator();
        TextRef last = null;
        while (all.hasNext() && texts.size() < wish.limit()) {
            Map.Entry<TextRef, LocalizedText> entry = all.next();
            TextRef ref = entry.getKey();
            if (wish.wants(exercise, ref, entry.getValue()) && maySee(exercise, reader, ref, wish.language())) {
                texts.add(TranslationItems.json(exercise, ref, wish.language(), reader.languages()));
                last = ref;
            }
        }
        if (all.hasNext() && last != null) {
            json.put("next", last.toString());
        }
        return json;
    }

    private Future<Callable<? extends JsonNode>> progress(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustSeeControl).map(visitor -> {
            Exercise exercise = visitor.exercise().running().state();
            return () -> TextProgress.of(exercise);
        });
    }

    private Future<Callable<? extends JsonNode>> doubted(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustSeeControl).map(visitor -> {
            Exercise exercise = visitor.exercise().running().state();
            List<Language> reader = visitor.person().languages();
            return () -> JsonNodeFactory.instance
                    .objectNode()
                    .set("texts", new DoubtedTexts(exercise).json(reader, LARGEST_PAGE));
        });
    }

    /** The source and, for a mediator, the languages in which they have it on their desk. */
    private Future<Callable<? extends JsonNode>> wordings(RoutingContext ctx) {
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
            return () -> TextWordings.of(
                    exercise,
                    ref,
                    text,
                    language -> language.equals(text.source()) || maySee(exercise, visitor.person(), ref, language));
        });
    }

    private Future<Callable<? extends JsonNode>> versions(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustSeeControl).map(visitor -> {
            Exercise exercise = visitor.exercise().running().state();
            String id = ctx.pathParam("inject");
            PlannedInject planned = Id.isWellFormed(id) ? exercise.msel().find(new InjectId(id)) : null;
            if (planned == null) {
                throw new Problem(404, "unknown-inject", Map.of());
            }
            return () -> InjectVersions.of(exercise, planned);
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
