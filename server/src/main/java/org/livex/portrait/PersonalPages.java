package org.livex.portrait;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Catalog;
import org.livex.json.DomainJson;

/**
 * What somebody takes home on paper, in their language: what they got and did, and that they took part. Each is a page that is read and
 * printed without a network.
 */
public final class PersonalPages {
    /** Of what somebody got or did on one page; the copy of what is kept has all of it. */
    private static final int MOST_LINES = 40;

    private static final double MILLIS_PER_MINUTE = 60_000;

    /** Of what comes in several steps, which of them counts; of the rest each row is one thing. */
    private static final Map<Part, Set<String>> COUNTED = Map.of(
            Part.SCENES, Set.of("finished"),
            Part.REQUESTS, Set.of("filed"),
            Part.MEDIATIONS, Set.of("called", "started"));

    private final PageText text;
    private final Portrait.Head head;
    private final StringBuilder out = new StringBuilder();

    /**
     * From {@code first} to {@code last} day of play; {@code function} is a word of the catalog, {@code teams} are names. {@code words}
     * and {@code signatory} are the organiser's, null for nothing.
     */
    public record TookPart(
            LocalDate first,
            LocalDate last,
            String function,
            List<String> teams,
            @Nullable String words,
            @Nullable String signatory) {}

    private PersonalPages(Catalog catalog, Portrait.Head head) {
        this.head = head;
        this.text = new PageText(catalog, head.language(), head.zone());
    }

    public static String summary(Portrait portrait, List<Pace> paces, Catalog catalog) {
        PersonalPages page = new PersonalPages(catalog, portrait.head());
        page.begin("summary.title");
        page.whom();
        List<Row> received = portrait.rows(Part.RECEIVED).stream()
                .filter(PersonalPages::saysSomething)
                .toList();
        page.numbers(portrait, received.size());
        page.paces(paces);
        page.received(received);
        page.reports(portrait.rows(Part.REPORTS));
        page.feedback(portrait.rows(Part.FEEDBACK));
        return page.end();
    }

    public static String certificate(Portrait.Head head, TookPart part, Catalog catalog) {
        PersonalPages page = new PersonalPages(catalog, head);
        page.begin("certificate.title");
        page.whom();
        page.out
                .append("<div class=\"signatures\"><p>")
                .append(page.text.of("certificate.own-name"))
                .append("</p></div>\n<dl class=\"certificate\">");
        page.line("certificate.exercise", PageText.bdi(head.exercise()));
        page.line("certificate.days", days(part));
        page.line("sheet.column.function", page.text.of(part.function()));
        if (!part.teams().isEmpty()) {
            page.line("sheet.part.teams", PageText.bdi(String.join(", ", part.teams())));
        }
        page.out.append("</dl>\n");
        if (part.words() != null) {
            page.out.append("<p>").append(PageText.bdi(part.words())).append("</p>\n");
        }
        String signs = page.text.of("certificate.signature");
        page.out
                .append("<div class=\"signatures\"><p>")
                .append(page.text.of("certificate.place-and-date"))
                .append("</p><p>")
                .append(part.signatory() == null ? signs : PageText.bdi(part.signatory()))
                .append("</p></div>\n");
        return page.end();
    }

    /** From left to right as a whole: else the last day stands before the first in Arabic. */
    private static String days(TookPart part) {
        String first = PageText.unbroken(part.first().toString());
        String days = part.first().equals(part.last())
                ? first
                : first + " – " + PageText.unbroken(part.last().toString());
        return "<bdi dir=\"ltr\">" + days + "</bdi>";
    }

    private void line(String key, String html) {
        out.append("<div><dt>")
                .append(text.of(key))
                .append("</dt><dd>")
                .append(html)
                .append("</dd></div>");
    }

    private void begin(String title) {
        out.append(text.begin(title, head.exercise(), "", PageStyle.OF_CERTIFICATES));
    }

    private void whom() {
        out.append("<p class=\"whom\">").append(PageText.bdi(head.callName())).append("</p>\n");
    }

    /** The form is a translation, and not what the organiser wrote: that is said where it does not stand for their words. */
    private String end() {
        out.append("</main>\n");
        if (text.isDraft()) {
            out.append("<footer class=\"small\">")
                    .append(text.of("summary.draft"))
                    .append("</footer>\n");
        }
        return out.append("</body>\n</html>\n").toString();
    }

    private void section(String key) {
        out.append("<section><h2>").append(text.of(key)).append("</h2>\n");
    }

    private void numbers(Portrait portrait, int received) {
        Map<Part, Long> counts = new EnumMap<>(Part.class);
        counts.put(Part.RECEIVED, (long) received);
        for (Part part :
                List.of(Part.REPORTS, Part.SCENES, Part.MESSAGES, Part.REQUESTS, Part.DECISIONS, Part.MEDIATIONS)) {
            counts.put(part, count(part, portrait.rows(part)));
        }
        counts.values().removeIf(count -> count == 0);
        if (counts.isEmpty()) {
            return;
        }
        section("summary.numbers");
        out.append("<table><tbody>\n");
        counts.forEach((part, count) -> cells(text.of(part.key()), PageText.number("%.0f", count)));
        out.append("</tbody></table></section>\n");
    }

    private static long count(Part part, List<Row> rows) {
        Set<String> steps = COUNTED.getOrDefault(part, Set.of());
        return rows.stream()
                .filter(row -> steps.isEmpty() || steps.contains(row.code()))
                .count();
    }

    private void paces(List<Pace> paces) {
        List<Pace> measured = paces.stream().filter(pace -> pace.cases() > 0).toList();
        if (measured.isEmpty()) {
            return;
        }
        section("summary.pace");
        out.append("<p class=\"small\">").append(text.of("summary.pace-how")).append("</p><table><tbody>\n");
        for (Pace pace : measured) {
            cells(
                    text.of("summary.pace." + DomainJson.word(pace.step())),
                    pace.median() == null ? "–" : minutes(pace.median()),
                    text.of(
                            "summary.pace-of",
                            Map.of("known", String.valueOf(pace.known()), "cases", String.valueOf(pace.cases()))));
        }
        out.append("</tbody></table></section>\n");
    }

    private String minutes(Duration duration) {
        String amount = String.format(Locale.ROOT, "%.1f", duration.toMillis() / MILLIS_PER_MINUTE);
        return text.of("summary.minutes", Map.of("minutes", amount));
    }

    /** As on a phone: a message without a subject is shown by its words, one that they need a mediator for by what it is. */
    private void received(List<Row> rows) {
        list("portrait.part.received", rows, List.of(in(Column.SENT), PersonalPages::words), this::mark);
    }

    private static @Nullable Value words(Row row) {
        Map<Column, Value> values = row.values();
        return Stream.of(Column.TITLE, Column.TEXT, Column.WHAT)
                .map(column -> values.get(column))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Not what was taken out of the plan again. */
    private static boolean saysSomething(Row row) {
        return words(row) != null;
    }

    private String mark(Row row) {
        if (row.values().containsKey(Column.RECALLED)) {
            return text.of("state.inject.recalled");
        }
        return row.values().containsKey(Column.ACKNOWLEDGED) ? "✓ " + text.of("state.delivery.acknowledged") : "";
    }

    private void reports(List<Row> rows) {
        list("phone.act.mine", rows, List.of(in(Column.DONE), in(Column.WHAT), in(Column.TEXT)), _ -> "");
    }

    private interface Mark {
        String of(Row row);
    }

    private interface Cell {
        @Nullable Value of(Row row);
    }

    private static Cell in(Column column) {
        return row -> row.values().get(column);
    }

    private void list(String key, List<Row> rows, List<Cell> columns, Mark mark) {
        if (rows.isEmpty()) {
            return;
        }
        section(key);
        out.append("<table><tbody>\n");
        for (Row row : rows.subList(0, Math.min(rows.size(), MOST_LINES))) {
            String[] cells = new String[columns.size() + 1];
            for (int at = 0; at < columns.size(); at++) {
                Value value = columns.get(at).of(row);
                cells[at] = value == null ? "" : text.of(value);
            }
            cells[columns.size()] = mark.of(row);
            cells(cells);
        }
        out.append("</tbody></table>\n");
        int left = rows.size() - MOST_LINES;
        if (left > 0) {
            out.append("<p class=\"small\">")
                    .append(text.of("summary.more", Map.of("count", String.valueOf(left))))
                    .append("</p>\n");
        }
        out.append("</section>\n");
    }

    private void feedback(List<Row> rows) {
        List<Value> said = rows.stream()
                .map(row -> row.values().get(Column.TEXT))
                .filter(Objects::nonNull)
                .toList();
        if (said.isEmpty()) {
            return;
        }
        section("phone.feedback.title");
        for (Value words : said) {
            out.append("<p class=\"feedback\">").append(text.of(words)).append("</p>\n");
        }
        out.append("</section>\n");
    }

    private void cells(String... cells) {
        out.append("<tr>");
        for (String cell : cells) {
            out.append("<td>").append(cell).append("</td>");
        }
        out.append("</tr>\n");
    }
}
