package org.livex.web.routes;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.livex.web.routes.PageWords.escaped;

import java.util.List;
import java.util.Map;
import org.livex.exercise.words.PersonFunction;
import org.livex.json.DomainJson;

/** One sheet of A4 for one function, in one language: read in two minutes, on paper or on a screen. */
final class GuidePage {
    private final PageWords in;
    private final Map<String, String> names;

    GuidePage(PageWords in) {
        this.in = in;
        this.names = Guide.NAMES.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, name -> in.catalog().text(in.language(), name.getValue())));
    }

    /** {@code address} is where it was read, for whoever has it on paper. */
    String of(PersonFunction function, String address) {
        Guide guide = Guide.of(function);
        String path = GuideRoutes.PATH + DomainJson.word(function);
        String title = in.text("function." + DomainJson.word(function));
        return in.page("""
                <meta name="color-scheme" content="light"><meta name="theme-color" content="#ffc53d">
                <link rel="stylesheet" href="%s">%s""".formatted(GuideRoutes.STYLE, PageWords.ICON), title, """
                <header class="band"><strong>%s</strong></header>
                <main>
                <div class="title"><h1>%s</h1><p>%s</p></div>
                <p class="what">%s</p>
                <div class="columns">
                <div>%s%s%s</div>
                <div>%s%s</div>
                </div>
                <div class="pictures">%s</div>
                </main>
                <footer><p><bdi dir="ltr">%s</bdi></p>%s<nav aria-label="%s">%s</nav></footer>""".formatted(
                        in.text("common.exercise"),
                        title,
                        in.text("guide.page"),
                        in.text(guide.what()),
                        section("join", guide.join()),
                        section("first", guide.first()),
                        section("seen", guide.seen()),
                        section("use", guide.use()),
                        section("wrong", guide.wrong()),
                        guide.pictures().stream().map(this::figure).collect(joining("\n")),
                        escaped(address),
                        in.isDraft() ? "<p>" + in.text("common.mark.draft") + "</p>" : "",
                        in.text("common.language"),
                        in.languageLinks(path)));
    }

    private String section(String name, List<String> keys) {
        return "<section class=\"%s\"><h2>%s</h2><ul>%s</ul></section>\n"
                .formatted(
                        name,
                        in.text("guide." + name),
                        keys.stream()
                                .map(key -> "<li>" + in.text(key, names) + "</li>")
                                .collect(joining()));
    }

    private String figure(Guide.Picture picture) {
        String name = in.catalog().text(in.language(), picture.nameKey());
        return "<figure%s><img src=\"%s\" alt=\"%s\"><figcaption>%s</figcaption></figure>"
                .formatted(
                        picture.isOfConsole() ? " class=\"console\"" : "",
                        GuideRoutes.PICTURES + picture.fileFor(in.language()),
                        in.text("guide.picture", Map.of("name", name)),
                        escaped(name));
    }
}
