package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;
import org.livex.room.Problem;
import org.livex.room.Problems;
import org.livex.room.Spool;
import org.livex.room.TranslationFiles;
import org.livex.room.Translators;
import org.livex.room.Visitor;
import org.livex.translate.ExerciseTexts;
import org.livex.translate.FileFormat;
import org.livex.translate.TermImport;
import org.livex.translate.TextImport;
import org.livex.web.Reply;
import org.livex.web.Sent;
import org.livex.web.Turns;
import org.livex.web.Visitors;
import org.livex.xml.UnreadableFile;

/** Files for translation tools and back: XLIFF or PO for texts, TBX for terms. */
final class ExchangeRoutes {
    private static final String XML = "application/xml";

    private final Visitors visitors;
    private final TranslationFiles files;
    private final Turns turns;

    ExchangeRoutes(Visitors visitors, TranslationFiles files, Turns turns) {
        this.visitors = visitors;
        this.files = files;
        this.turns = turns;
    }

    void on(Router router) {
        router.get("/api/exercises/:exercise/xliff").handler(ctx -> download(ctx, this::xliff));
        router.post("/api/exercises/:exercise/xliff").handler(Reply.body(this::takeXliff));
        router.get("/api/exercises/:exercise/tbx").handler(ctx -> download(ctx, this::tbx));
        router.post("/api/exercises/:exercise/tbx").handler(Reply.json(this::takeTbx));
    }

    private record Download(String type, String name, Buffer bytes) {}

    private interface Downloading {
        Future<Download> of(RoutingContext ctx);
    }

    private static void download(RoutingContext ctx, Downloading downloading) {
        Future.succeededFuture()
                .compose(_ -> downloading.of(ctx))
                .onSuccess(file -> Reply.file(ctx, file.type(), file.name(), file.bytes()))
                .onFailure(ctx::fail);
    }

    private Future<Download> xliff(RoutingContext ctx) {
        return visitors.of(ctx).compose(visitor -> {
            Exercise exercise = visitor.exercise().running().state();
            Language target = Translators.language(ctx.request().getParam("language"), "language");
            String from = ctx.request().getParam("source");
            Language source = from == null ? sourceOf(exercise) : Translators.language(from, "source");
            FileFormat format = format(ctx.request().getParam("format"));
            StorylineId storyline = storyline(ctx.request().getParam("storyline"));
            ExerciseTexts texts = Translators.texts(visitor, target);
            String id = visitor.exercise().running().id().value();
            return turns.blocking(
                    ctx,
                    () -> new Download(
                            format.type(),
                            id + "." + target + "." + format.ending(),
                            Buffer.buffer(texts.file(format, id, source, target, storyline))));
        });
    }

    private Future<Buffer> takeXliff(RoutingContext ctx) {
        return visitors.of(ctx).compose(visitor -> {
            Spool.Spooled file = Sent.with(ctx).file();
            TranslationFiles.Wish wish = wish(ctx, visitor);
            Exercise exercise = visitor.exercise().running().state();
            // A mediator has other texts on their desk in each language, and the file says which it is in.
            TextImport.Here here = new TextImport.Here(
                    sourceOf(exercise),
                    languages(exercise),
                    target -> Translators.texts(visitor, target).known(target),
                    Translators.terms(visitor));
            return turns.next(
                    ctx,
                    () -> reading(() -> TranslationFiles.plan(TextImport.read(file.read(), here), wish))
                            .compose(planned -> files.take(visitor, planned))
                            .compose(done -> turns.onWorker(() -> Buffer.buffer(DomainJson.write(done.told())))));
        });
    }

    private Future<Download> tbx(RoutingContext ctx) {
        return visitors.of(ctx).map(Translators::mayTranslate).compose(visitor -> {
            Exercise exercise = visitor.exercise().running().state();
            String id = visitor.exercise().running().id().value();
            return turns.blocking(
                    ctx,
                    () -> new Download(
                            XML,
                            id + ".tbx",
                            Buffer.buffer(new ExerciseTexts(exercise, _ -> true).tbx(id, sourceOf(exercise)))));
        });
    }

    private Future<ObjectNode> takeTbx(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustControl).compose(visitor -> {
            Spool.Spooled file = Sent.with(ctx).file();
            TranslationFiles.Wish wish = wish(ctx, visitor);
            Exercise exercise = visitor.exercise().running().state();
            return turns.next(
                    ctx,
                    () -> reading(() -> TermImport.read(
                                    file.read(),
                                    new ExerciseTexts(exercise, _ -> true).terms(),
                                    sourceOf(exercise),
                                    languages(exercise)))
                            .compose(lines -> files.takeTerms(visitor, exercise, lines, wish)));
        });
    }

    private <T> Future<T> reading(Callable<T> work) {
        return turns.onWorker(work)
                .recover(failure -> Future.failedFuture(
                        failure instanceof UnreadableFile unreadable ? Problems.of(unreadable) : failure));
    }

    private static TranslationFiles.Wish wish(RoutingContext ctx, Visitor visitor) {
        return new TranslationFiles.Wish(
                yesOrNo(ctx, "dryRun"),
                yesOrNo(ctx, "approve"),
                visitor.person().function().controls());
    }

    private static boolean yesOrNo(RoutingContext ctx, String parameter) {
        String value = ctx.request().getParam(parameter);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw Problem.field(parameter, "must be true or false");
        }
        return "true".equals(value);
    }

    private static FileFormat format(@Nullable String code) {
        return code == null
                ? FileFormat.XLIFF_2_1
                : FileFormat.of(code).orElseThrow(() -> Problem.field("format", "is no format of a file"));
    }

    private static @Nullable StorylineId storyline(@Nullable String id) {
        if (id != null && !Id.isWellFormed(id)) {
            throw Problem.field("storyline", "is not an id");
        }
        return id == null ? null : new StorylineId(id);
    }

    /** Its own first, then those of whoever is in it. */
    private static List<Language> languages(Exercise exercise) {
        Plan plan = Objects.requireNonNull(exercise.scenario().plan());
        return Stream.concat(
                        plan.languages().stream(),
                        exercise.roster().people().values().stream().flatMap(person -> person.languages().stream()))
                .distinct()
                .toList();
    }

    private static Language sourceOf(Exercise exercise) {
        Plan plan = Objects.requireNonNull(exercise.scenario().plan());
        return plan.name().source();
    }
}
