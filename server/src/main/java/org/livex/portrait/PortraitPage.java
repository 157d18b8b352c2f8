package org.livex.portrait;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.livex.i18n.Catalog;
import org.livex.track.Fix;

/**
 * A portrait as one page that is read without a network, on a phone and on paper, in the language of whom it tells. All that
 * anybody wrote stands in a {@code bdi}: no mark in it turns what stands beside it around.
 */
final class PortraitPage {
    /** A day of positions is longer than anybody reads; the data has them all. */
    static final int MOST_POSITIONS = 1_000;

    private final Portrait portrait;
    private final PageText text;
    private final Writer out;

    private PortraitPage(Portrait portrait, Catalog catalog, Writer out) {
        this.portrait = portrait;
        this.text = new PageText(
                catalog, portrait.head().language(), portrait.head().zone());
        this.out = out;
    }

    /** Leaves {@code to} open. */
    static void write(Portrait portrait, Catalog catalog, OutputStream to) throws IOException {
        Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        try {
            new PortraitPage(portrait, catalog, out).all();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        out.flush();
    }

    private void all() throws IOException {
        Portrait.Head head = portrait.head();
        out.write(text.begin("portrait.title", head.exercise(), "img-src 'self' file:; ", ""));
        out.write("<p class=\"whom\"><bdi>" + PageText.escaped(head.callName()) + "</bdi></p>\n");
        introduction(head);
        contents();
        for (Part part : Part.values()) {
            if (part != Part.CARE || head.forThemselves()) {
                part(part);
            } else {
                section(part.wire(), text.of(part.key()), 0);
                out.write("<p>" + text.of("portrait.care-withheld") + "</p></section>\n");
            }
        }
        positions();
        whoAndHowLong(head);
        out.write("</main>\n</body>\n</html>\n");
    }

    private void introduction(Portrait.Head head) throws IOException {
        out.write("<p>" + text.of("portrait.lead") + "</p><p>");
        out.write(text.of("portrait.since") + " " + text.time(head.since()));
        if (head.until() != null) {
            out.write("<br>" + text.of("portrait.until") + " " + text.time(head.until()));
        }
        out.write("<br>" + text.of("portrait.made") + " " + text.time(head.made()));
        out.write("<br>" + text.of("portrait.zone") + " <bdi dir=\"ltr\">"
                + PageText.escaped(head.zone().getId()) + "</bdi></p><p class=\"small\">"
                + text.of(
                        "portrait.data",
                        Map.of("file", PageText.name(PortraitArchive.DATA), "folder", PageText.name(Brought.FOLDER)))
                + "</p>\n");
        if (text.isDraft()) {
            out.write("<p class=\"small\">" + text.of("common.mark.draft") + "</p>\n");
        }
    }

    private void contents() throws IOException {
        out.write("<nav><ul>");
        for (Part part : Part.values()) {
            link(part.wire(), part.key(), portrait.rows(part).size());
        }
        link("positions", "portrait.part.positions", portrait.positions().size());
        out.write("<li><a href=\"#who\">" + text.of("portrait.who") + "</a></li></ul></nav>\n");
    }

    private void link(String id, String key, int count) throws IOException {
        if (count > 0) {
            out.write(
                    "<li><a href=\"#%s\">%s</a> <bdi class=\"count\">%d</bdi></li>".formatted(id, text.of(key), count));
        }
    }

    private void section(String id, String title, int count) throws IOException {
        String counted = count == 0 ? "" : " <bdi class=\"count\">" + count + "</bdi>";
        out.write("<section id=\"%s\"><h2>%s%s</h2>\n".formatted(id, title, counted));
    }

    /** What there is nothing of is left out. */
    private void part(Part part) throws IOException {
        List<Row> rows = portrait.rows(part);
        if (rows.isEmpty()) {
            return;
        }
        section(part.wire(), text.of(part.key()), rows.size());
        for (Row row : rows) {
            out.write("<dl>");
            for (Map.Entry<Column, Value> one : row.values().entrySet()) {
                out.write("<div><dt>" + text.of(one.getKey().key()) + "</dt><dd>" + text.of(one.getValue())
                        + "</dd></div>");
            }
            out.write("</dl>\n");
        }
        out.write("</section>\n");
    }

    private void positions() throws IOException {
        List<Fix> fixes = portrait.positions();
        if (fixes.isEmpty()) {
            return;
        }
        section("positions", text.of("portrait.part.positions"), fixes.size());
        out.write("<p>" + text.time(fixes.getFirst().at()) + " – "
                + text.time(fixes.getLast().at()) + "</p>\n");
        int left = fixes.size() - MOST_POSITIONS;
        if (left > 0) {
            out.write("<p>"
                    + text.of(
                            "portrait.positions-left",
                            Map.of("count", left, "file", PageText.name(PortraitArchive.DATA)))
                    + "</p>\n");
        }
        out.write("<table><thead><tr><th>%s</th><th>%s</th><th>%s</th><th>%s</th></tr></thead><tbody>\n"
                .formatted(
                        text.of("portrait.done-at"),
                        text.of("sheet.column.latitude"),
                        text.of("sheet.column.longitude"),
                        text.of("portrait.accuracy")));
        for (Fix fix : fixes.subList(0, Math.min(fixes.size(), MOST_POSITIONS))) {
            out.write("<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                    .formatted(
                            text.time(fix.fixedAt()),
                            PageText.number("%.5f", fix.point().latitude()),
                            PageText.number("%.5f", fix.point().longitude()),
                            PageText.number("%.0f", fix.accuracyMetres())));
        }
        out.write("</tbody></table></section>\n");
    }

    private void whoAndHowLong(Portrait.Head head) throws IOException {
        section("who", text.of("portrait.who"), 0);
        out.write("<ul>");
        for (String key : List.of(
                "portrait.who.control",
                "portrait.who.others",
                "portrait.who.evaluators",
                "portrait.who.words-of-others")) {
            out.write("<li>" + text.of(key) + "</li>");
        }
        out.write("<li>" + text.of(Part.CARE.key()) + ": " + text.of("phone.welfare.who-reads") + "</li>");
        out.write("<li>" + text.of("portrait.part.positions") + ": " + text.of("phone.consent.who") + "</li>");
        out.write("</ul><ul><li>"
                + text.of("portrait.keep.positions", Map.of("days", head.kept().positions())) + "</li><li>"
                + text.of("portrait.keep.people", Map.of("days", head.kept().people())) + "</li><li>"
                + text.of("portrait.erase") + "</li></ul></section>\n");
    }
}
