package org.livex.portrait;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.livex.exercise.words.ExerciseTime;
import org.livex.i18n.Catalog;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;
import org.livex.i18n.Runs;

/** Words, times and values in one language, as they may stand in HTML. */
final class PageText {
    private static final int MILLIS_PER_DAY = 86_400_000;

    private final Catalog catalog;
    private final Language language;
    private final DateTimeFormatter times;

    PageText(Catalog catalog, Language language, ZoneId zone) {
        this.catalog = catalog;
        this.language = language;
        this.times =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
    }

    boolean isDraft() {
        return catalog.isDraft(language);
    }

    /** How a page begins that loads nothing but {@code sources} beside it. */
    String begin(String title, String exercise, String sources, String style) {
        return """
                <!doctype html>
                <html lang="%s" dir="%s">
                <head>
                <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; %sform-action 'none'; base-uri 'none'">
                <title>%s</title>
                <style>
                %s%s</style>
                </head>
                <body>
                <header class="band"><strong>%s</strong> <span>%s</span></header>
                <main>
                <h1>%s</h1>
                """.formatted(
                        language,
                        Languages.isRightToLeft(language) ? "rtl" : "ltr",
                        sources,
                        of(title),
                        PageStyle.with(plain("common.exercise")),
                        style,
                        of("common.exercise"),
                        bdi(exercise),
                        of(title));
    }

    /** Not for HTML. */
    String plain(String key) {
        return catalog.text(language, key);
    }

    String of(String key) {
        return escaped(plain(key));
    }

    String of(String key, Map<String, ?> arguments) {
        return escaped(catalog.text(language, key, arguments));
    }

    /** A line may end between day and time, in neither of them. */
    String time(Instant at) {
        return number(Stream.of(times.format(at).split(" ", -1))
                .map(PageText::unbroken)
                .collect(joining(" ")));
    }

    static String unbroken(String part) {
        return "<span class=\"one\">" + part + "</span>";
    }

    String of(Value value) {
        return switch (value) {
            case Value.Words(String words) -> bdi(words);
            case Value.Instants(Instant at) -> time(at);
            case Value.Play(ExerciseTime at) -> play(at);
            case Value.Term(String _, String key) -> of(key);
            case Value.Tongues(List<Language> languages) ->
                languages.stream().map(this::name).collect(joining(Languages.isRightToLeft(language) ? "، " : ", "));
            case Value.Country(String code) ->
                escaped(Locale.of("", code).getDisplayCountry(Locale.forLanguageTag(language.tag())));
            case Value.Amount(double amount) -> number(amount == Math.rint(amount) ? "%.0f" : "%s", amount);
            case Value.FileName(String path) -> file(path);
            case Value.Step step -> step(step);
            case Value.Former(List<VersionNumber> versions, String text) ->
                versions.stream().map(this::version).collect(joining(", ")) + ": " + bdi(text);
            case Value.Filled(String asked, String answer) -> bdi(asked) + ": " + bdi(answer);
            case Value.Many(List<Value> all) ->
                all.stream().map(one -> "<div>" + of(one) + "</div>").collect(joining());
        };
    }

    private String play(ExerciseTime at) {
        long second = at.millis() % MILLIS_PER_DAY / 1_000;
        String time = String.format(Locale.ROOT, "%02d:%02d:%02d", second / 3_600, second / 60 % 60, second % 60);
        return "<bdi>" + of("common.day-time", Map.of("day", at.day(), "time", time)) + "</bdi>";
    }

    private String step(Value.Step step) {
        StringBuilder said = new StringBuilder(time(step.at()));
        if (step.language() != null) {
            said.append(" · ").append(name(step.language()));
        }
        if (step.version() != null) {
            said.append(" · ").append(version(step.version()));
        }
        return said.toString();
    }

    private String version(VersionNumber version) {
        return of("phone.app.version", Map.of("version", version.written()));
    }

    private String name(Language other) {
        return bdi(Languages.name(other, language));
    }

    private static String file(String path) {
        String href = escaped(path.replace(" ", "%20"));
        String name = "<bdi dir=\"ltr\">" + escaped(path.substring(path.indexOf('/') + 1)) + "</bdi>";
        String picture = path.startsWith(Brought.FOLDER + "photo") ? "<img src=\"%s\" alt=\"\">".formatted(href) : "";
        return "<a href=\"%s\">%s%s</a>".formatted(href, picture, name);
    }

    static String number(String format, double value) {
        return number(String.format(Locale.ROOT, format, value));
    }

    private static String number(String digits) {
        return "<bdi dir=\"ltr\" class=\"number\">" + digits + "</bdi>";
    }

    /** Of a file, within a sentence of any direction. */
    static String name(String path) {
        return "\u2068" + path + "\u2069";
    }

    static String bdi(String words) {
        return Runs.parts(words).stream().map(PageText::part).collect(joining("", "<bdi dir=\"auto\">", "</bdi>"));
    }

    private static String part(Runs.Part part) {
        String words = escaped(part.text());
        String whole = part.isWhole() ? " class=\"whole\"" : "";
        if (part.isRun()) {
            return "<bdo dir=\"ltr\"" + whole + ">" + words + "</bdo>";
        }
        return part.isWhole() ? "<span" + whole + ">" + words + "</span>" : words;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
