package org.livex.web.routes;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.livex.exercise.words.PersonFunction;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;
import org.livex.room.Problem;
import org.livex.room.Translators;
import org.livex.web.JoinLinks;

/** One page for each function that says what to do, to be printed. Open to everybody: nobody's name is on it. */
final class GuideRoutes {
    static final String PATH = "/guides/";
    static final String STYLE = "/guides/page/style.css";
    static final String PICTURES = "/guides/pictures/";
    private static final Map<String, PersonFunction> FUNCTIONS =
            Stream.of(PersonFunction.values()).collect(toMap(DomainJson::word, identity()));
    private static final Set<String> FILES =
            Stream.of(Guide.Picture.values()).flatMap(Guide.Picture::files).collect(toSet());

    private final Vertx vertx;
    private final PageWords.Shelf words;
    private final JoinLinks links;

    GuideRoutes(Vertx vertx, PageWords.Shelf words, JoinLinks links) {
        this.vertx = vertx;
        this.words = words;
        this.links = links;
    }

    void on(Router router) {
        router.get(STYLE)
                .handler(ctx -> answer(
                        ctx, "text/css;charset=utf-8", vertx.executeBlocking(() -> AppRoutes.style("guide.css"))));
        router.get(PICTURES + ":picture").handler(this::picture);
        router.get(PATH + ":function").handler(this::guide);
    }

    private void guide(RoutingContext ctx) {
        PersonFunction function = FUNCTIONS.get(ctx.pathParam("function"));
        if (function == null) {
            throw Problem.of(404, "not-found");
        }
        String chosen = ctx.queryParams().get("language");
        if (chosen != null) {
            Translators.language(chosen, "language");
        }
        Language language = PageWords.language(ctx);
        String address = links.base(ctx.request()) + PATH + DomainJson.word(function);
        answer(
                ctx,
                "text/html;charset=utf-8",
                words.in(language).map(in -> Buffer.buffer(new GuidePage(in).of(function, address))));
    }

    private void picture(RoutingContext ctx) {
        String file = ctx.pathParam("picture");
        if (!FILES.contains(file)) {
            throw Problem.of(404, "not-found");
        }
        answer(ctx, "image/webp", vertx.executeBlocking(() -> read(file)));
    }

    private static Buffer read(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(GuideRoutes.class.getResourceAsStream(PATH + file), file)) {
            return Buffer.buffer(in.readAllBytes());
        }
    }

    private static void answer(RoutingContext ctx, String type, Future<Buffer> body) {
        body.onSuccess(bytes -> AppRoutes.send(ctx, type, bytes)).onFailure(ctx::fail);
    }
}
