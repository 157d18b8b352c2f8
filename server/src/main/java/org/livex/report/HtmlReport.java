package org.livex.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.livex.i18n.Runs;

/**
 * A report as one page that is read without a network and printed on A4. It is XML too. Whatever anybody wrote stands in a
 * {@code bdi}: no mark in it turns what stands beside it around.
 */
public final class HtmlReport {
    private static final String STYLE = """
            * { box-sizing: border-box; }
            body { margin: 0; color: #1c1c1c; background: #fff; font: 1rem/1.45 system-ui, sans-serif; }
            .band { padding: .5rem 1rem; background: #ffc53d; font-weight: 700; letter-spacing: .04em; }
            main { max-width: 52rem; margin: 0 auto; padding: 0 1rem 2rem; }
            h1 { margin: 1.5rem 0 .25rem; font-size: 1.7rem; line-height: 1.2; }
            h2 { margin: 2rem 0 .5rem; padding-bottom: .25rem; border-bottom: 2px solid #ffc53d; font-size: 1.25rem; }
            h3 { margin: 1.25rem 0 .35rem; font-size: 1.05rem; }
            .exercise { margin: 0 0 1rem; font-size: 1.2rem; font-weight: 600; }
            .small { color: #555; font-size: .85rem; }
            p { margin: .4rem 0; }
            bdi { white-space: pre-wrap; overflow-wrap: break-word; }
            .whole { white-space: pre; }
            .long { overflow-wrap: anywhere; }
            .table { overflow-x: auto; }
            table { width: 100%; margin: .5rem 0; border-collapse: collapse; font-size: .88rem; }
            th, td { padding: .25rem .4rem; border-bottom: 1px solid #d8d8d8; text-align: start; vertical-align: top; }
            th { background: #f4f4f4; }
            .bar { width: 45%; }
            .bar span { display: block; height: .9rem; min-width: 1px; background: #0b57a4; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
            @media print {
              body { font-size: 10pt; }
              .band { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
              main { max-width: none; padding: 0; }
              .title { padding-top: 30mm; break-after: page; }
              h2, h3 { break-after: avoid; }
              .table { overflow: visible; }
              tr { break-inside: avoid; }
              thead { display: table-header-group; break-inside: avoid; break-after: avoid; }
            }
            @page { size: A4; margin: 18mm 14mm; @top-center { content: "%s"; font-weight: 700; } @bottom-center { direction: ltr; content: counter(page) " / " counter(pages); } }
            """;

    private final Report report;
    private final StringBuilder page = new StringBuilder();

    private HtmlReport(Report report) {
        this.report = report;
    }

    public static byte[] of(Report report) {
        HtmlReport html = new HtmlReport(report);
        html.all();
        return html.page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void all() {
        Report.Head head = report.head();
        page.append("""
                <!DOCTYPE html>
                <html lang="%s" dir="%s">
                <head>
                <meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light"/>
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"/>
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <header class="band">%s</header>
                <main>
                <section class="title">
                <h1>%s</h1>
                <p class="exercise">%s</p>
                """.formatted(
                        head.language().tag(),
                        report.isRightToLeft() ? "rtl" : "ltr",
                        escaped(head.title() + " · " + head.exercise()),
                        STYLE.replace("%s", head.mark().replaceAll("[\\\\\"<>&\\n]", "")),
                        bdi(head.mark()),
                        bdi(head.title()),
                        bdi(head.exercise())));
        head.facts().forEach(fact -> page.append("<p>").append(bdi(fact)).append("</p>\n"));
        page.append("</section>\n");
        report.blocks().forEach(this::block);
        page.append("</main>\n</body>\n</html>\n");
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(int level, String text) -> {
                String name = "h" + (level + 1);
                page.append("<%s>%s</%s>\n".formatted(name, bdi(text), name));
            }
            case Block.Words(String text) ->
                page.append("<p>").append(bdi(text)).append("</p>\n");
            case Block.Small(String text) ->
                page.append("<p class=\"small\">").append(bdi(text)).append("</p>\n");
            case Block.Table table -> table(table);
            case Block.Bars bars -> bars(bars);
        }
    }

    private void table(Block.Table table) {
        head(table.heads());
        for (List<String> row : table.rows()) {
            page.append("<tr>");
            row.forEach(this::cell);
            page.append("</tr>\n");
        }
        page.append("</tbody></table></div>\n");
    }

    private void bars(Block.Bars bars) {
        head(List.of(bars.what(), "", bars.much()));
        for (Block.Bar bar : bars.bars()) {
            page.append("<tr>");
            cell(bar.label());
            page.append("<td class=\"bar\"><span style=\"width: %s%%\"></span></td>"
                    .formatted(String.format(Locale.ROOT, "%.1f", bars.part(bar) * 100)));
            cell(bar.shown());
            page.append("</tr>\n");
        }
        page.append("</tbody></table></div>\n");
    }

    private void head(List<String> heads) {
        page.append("<div class=\"table\" tabindex=\"0\"><table><thead><tr>");
        heads.forEach(
                head -> page.append("<th scope=\"col\">").append(bdi(head)).append("</th>"));
        page.append("</tr></thead><tbody>\n");
    }

    private void cell(String text) {
        page.append("<td>").append(bdi(text)).append("</td>");
    }

    private static String bdi(String text) {
        StringBuilder html = new StringBuilder("<bdi>");
        for (Runs.Part part : Runs.parts(PlainText.of(text))) {
            String pieces =
                    part.isWhole() ? "<span class=\"whole\">" + escaped(part.text()) + "</span>" : pieces(part.text());
            html.append(part.isRun() ? "<bdo dir=\"ltr\">" + pieces + "</bdo>" : pieces);
        }
        return html.append("</bdi>").toString();
    }

    private static String pieces(String text) {
        StringBuilder html = new StringBuilder();
        for (Pieces.Piece piece : Pieces.of(text)) {
            String escaped = escaped(piece.text());
            html.append(
                    switch (piece.ends()) {
                        case BETWEEN_WORDS -> escaped;
                        case NOWHERE -> "<span class=\"whole\">" + escaped + "</span>";
                        case ANYWHERE -> "<span class=\"long\">" + escaped + "</span>";
                    });
        }
        return html.toString();
    }

    private static String escaped(String text) {
        return PlainText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
