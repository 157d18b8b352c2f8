package org.livex.web.routes;

import static java.util.stream.Collectors.joining;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Catalog;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;

/** The interface's words in one language, as they may stand in HTML: for the pages that the server draws itself. */
public record PageWords(Catalog catalog, Language language) {
    static final String ICON = "<link rel=\"icon\" href=\"/phone/icons/icon.svg\" type=\"image/svg+xml\">";

    private static final int MOST_LANGUAGES = 20;

    /** The one chosen on the page, else what the browser asks for. */
    static Language language(RoutingContext ctx) {
        Stream<String> chosen = ctx.queryParam("language").stream();
        // A tag that is none is null there.
        Stream<String> asked =
                ctx.acceptableLanguages().stream().map(LanguageHeader::tag).filter(Objects::nonNull);
        return Languages.forInterface(Stream.concat(chosen, asked)
                .limit(MOST_LANGUAGES)
                .flatMap(tag -> read(tag).stream())
                .toList());
    }

    String text(String key) {
        return text(key, Map.of());
    }

    String text(String key, Map<String, String> arguments) {
        return escaped(catalog.text(language, key, arguments));
    }

    boolean isDraft() {
        return catalog.isDraft(language);
    }

    String direction() {
        return Languages.isRightToLeft(language) ? "rtl" : "ltr";
    }

    /** Links to the page at {@code path} in every language there is. */
    String languageLinks(String path) {
        return Languages.SHIPPED.stream()
                .map(other -> "<a href=\"%s?language=%s\" lang=\"%s\" dir=\"auto\"%s>%s</a>"
                        .formatted(
                                path,
                                other,
                                other,
                                language.equals(other) ? " aria-current=\"true\"" : "",
                                escaped(Languages.autonym(other))))
                .collect(joining(" "));
    }

    /** A whole page around {@code body}; {@code head} is what else its head has. */
    String page(String head, String title, String body) {
        return """
                <!doctype html>
                <html lang="%s" dir="%s">
                <head>
                <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                %s
                <title>%s</title>
                </head>
                <body>
                %s
                </body>
                </html>
                """.formatted(language, direction(), head, title, body);
    }

    /** One in the dress of the app's page, which is at {@code path} in every language. */
    String doorPage(String icon, String title, String content, String path) {
        return page("""
                <meta name="color-scheme" content="light dark"><meta name="theme-color" content="#ffc53d">
                <link rel="stylesheet" href="%s">%s""".formatted(AppRoutes.STYLE, icon), title, """
                <div class="stripes"></div>
                <main>
                <h1>%s</h1>
                %s
                %s
                <nav aria-label="%s">%s</nav>
                </main>""".formatted(
                        title,
                        content,
                        isDraft() ? "<p class=\"quiet\">" + text("common.language.draft") + "</p>" : "",
                        text("common.language"),
                        languageLinks(path)));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static List<Language> read(String tag) {
        try {
            return List.of(Language.of(tag));
        } catch (IllegalArgumentException notATag) {
            return List.of();
        }
    }

    /** Reads the catalogs when somebody first wants them, and once. */
    public static final class Shelf {
        private final Vertx vertx;
        private @Nullable Future<Catalog> catalog;

        Shelf(Vertx vertx) {
            this.vertx = vertx;
        }

        Future<PageWords> in(Language language) {
            return catalog().map(words -> new PageWords(words, language));
        }

        public Future<Catalog> catalog() {
            Future<Catalog> known = catalog;
            if (known == null) {
                known = vertx.executeBlocking(Catalog::load);
                catalog = known;
            }
            return known;
        }
    }
}
