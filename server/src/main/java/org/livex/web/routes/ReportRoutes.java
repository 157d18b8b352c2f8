package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.livex.figures.Figures;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;
import org.livex.json.DomainJson;
import org.livex.report.AfterAction;
import org.livex.report.DocxReport;
import org.livex.report.FontFolder;
import org.livex.report.HtmlReport;
import org.livex.report.PdfReport;
import org.livex.report.Report;
import org.livex.report.ReportJson;
import org.livex.report.ReportNames;
import org.livex.room.Problem;
import org.livex.room.Translators;
import org.livex.room.Visitor;
import org.livex.sheet.SheetWords;
import org.livex.web.Reply;
import org.livex.web.Turns;
import org.livex.web.Visitors;

/** The after-action report, to save. It goes to whoever asks for it, and nowhere by itself. */
final class ReportRoutes {
    private final Visitors visitors;
    private final FigureShelf figures;
    private final Printing printing;
    private final Turns turns;
    private final InstantSource clock;

    ReportRoutes(Visitors visitors, FigureShelf figures, Printing printing, Turns turns, InstantSource clock) {
        this.visitors = visitors;
        this.figures = figures;
        this.printing = printing;
        this.turns = turns;
        this.clock = clock;
    }

    /** The words and letters that a report is written with. */
    record Printing(PageWords.Shelf words, FontFolder fonts) {}

    private enum Format {
        HTML("text/html; charset=utf-8"),
        PDF("application/pdf"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

        private final String type;

        Format(String type) {
            this.type = type;
        }
    }

    void on(Router router) {
        router.get("/api/exercises/:exercise/report").handler(this::report);
        router.get("/api/exercises/:exercise/report/computed").handler(Reply.json(this::computed));
    }

    /** As it will stand in the report, with codes: whoever writes beside it sees who it was elsewhere. */
    private Future<ObjectNode> computed(RoutingContext ctx) {
        return visitors.of(ctx).map(Visitor::mustSeeControl).compose(visitor -> {
            Language language = language(ctx);
            return printing.words()
                    .catalog()
                    .map(catalog -> new SheetWords(catalog, language))
                    .compose(words -> turns.next(
                            ctx,
                            () -> figures.of(visitor.exercise())
                                    .compose(found -> turns.onWorker(() ->
                                            ReportJson.of(AfterAction.computed(found, words, ReportNames.CODES))))));
        });
    }

    private void report(RoutingContext ctx) {
        visitors.of(ctx)
                .map(Visitor::mustSeeControl)
                .compose(visitor -> {
                    Format format = QueryWords.of(ctx, "format", Format.values());
                    ReportNames names = ctx.request().getParam("names") == null
                            ? ReportNames.CODES
                            : QueryWords.of(ctx, "names", ReportNames.values());
                    Language language = language(ctx);
                    return printing.words()
                            .catalog()
                            .map(catalog -> new SheetWords(catalog, language))
                            .compose(words -> written(ctx, visitor, format, names, words))
                            .onSuccess(bytes -> Reply.file(
                                    ctx,
                                    format.type,
                                    "after-action-report." + language.tag() + "." + DomainJson.word(format),
                                    bytes));
                })
                .onFailure(ctx::fail);
    }

    private Future<Buffer> written(
            RoutingContext ctx, Visitor visitor, Format format, ReportNames names, SheetWords words) {
        return turns.next(
                ctx,
                () -> figures.of(visitor.exercise())
                        .compose(found -> turns.onWorker(() -> written(found, format, names, words))));
    }

    private Buffer written(Figures found, Format format, ReportNames names, SheetWords words) {
        Report report = AfterAction.of(found, words, names, clock.instant());
        return Buffer.buffer(
                switch (format) {
                    case HTML -> HtmlReport.of(report);
                    case DOCX -> DocxReport.of(report);
                    case PDF -> pdf(report);
                });
    }

    private byte[] pdf(Report report) {
        return switch (PdfReport.of(report, printing.fonts())) {
            case PdfReport.Result.Written written -> written.bytes();
            case PdfReport.Result.FontsMissing(Set<String> scripts) ->
                throw new Problem(409, "report-fonts-missing", Map.of("scripts", String.join(", ", scripts)));
        };
    }

    private static Language language(RoutingContext ctx) {
        String tag = ctx.request().getParam("language");
        return tag == null ? Languages.ENGLISH : Translators.language(tag, "language");
    }
}
