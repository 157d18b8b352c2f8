package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.TestServer;
import org.livex.exercise.words.PersonFunction;
import org.livex.i18n.Catalog;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;
import org.livex.json.DomainJson;
import org.livex.web.routes.OpenApiRoute;

/** One page for each function, in every language. */
class GuidesTest {
    private static final Path ENGLISH = Path.of("..", "i18n", "catalogs", "en.json");
    private static final Path PICTURES = Path.of("src", "main", "resources", "guides");
    private static final long MOST_BYTES = 600_000;
    private static final Pattern PICTURE = Pattern.compile("src=\"/guides/pictures/([^\"]+)\"");
    private static final Pattern UNTRANSLATED = Pattern.compile("(guide|common|phone|console|function)\\.[a-z]+|[{}]");
    private static final Pattern USE = Pattern.compile("<section class=\"use\">.*?</section>", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("<li>");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\w+}");
    private static final Catalog WORDS = Catalog.load();

    @TempDir
    static Path data;

    static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(data, InstantSource.system(), Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Language> languages() {
        return Languages.SHIPPED.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void each_function_has_a_page_in_each_language(Language language) {
        for (PersonFunction function : PersonFunction.values()) {
            String page = page(function, language);

            assertThat(page)
                    .contains("<html lang=\"%s\" dir=\"%s\">"
                            .formatted(language, Languages.isRightToLeft(language) ? "rtl" : "ltr"))
                    .contains("<h1>" + WORDS.text(language, "function." + DomainJson.word(function)) + "</h1>")
                    .contains("<strong>" + WORDS.text(language, "common.exercise") + "</strong>")
                    .contains(WORDS.text(language, "common.red-stop"))
                    .doesNotContain("<script");
            assertThat(page.replaceAll("<[^>]*>", " ").lines())
                    .as("%s in %s", function, language)
                    .noneMatch(line -> UNTRANSLATED.matcher(line).find());
            assertThat(page.contains(WORDS.text(language, "common.mark.draft")))
                    .as("says that %s is a draft", language)
                    .isEqualTo(WORDS.isDraft(language));
            assertThat(USE.matcher(page)
                            .results()
                            .flatMap(found -> ITEM.matcher(found.group()).results()))
                    .as("what %s do", function)
                    .hasSizeBetween(5, 8);
        }
    }

    @Test
    void every_text_of_the_guides_is_on_one() throws IOException {
        List<String> pages = Stream.of(PersonFunction.values())
                .map(function -> page(function, Languages.ENGLISH))
                .toList();
        JsonObject english = new JsonObject(Files.readString(ENGLISH));

        assertThat(english.fieldNames().stream()
                        .filter(key -> key.startsWith("guide."))
                        .filter(key -> ARGUMENT.splitAsStream(
                                        english.getJsonObject(key).getString("defaultMessage"))
                                .anyMatch(part -> pages.stream().noneMatch(page -> page.contains(part)))))
                .isEmpty();
    }

    @Test
    void what_is_on_a_button_is_named_as_on_the_button() {
        Language russian = Language.of("ru");
        assertThat(page(PersonFunction.ROLE_PLAYER, russian))
                .contains("«" + WORDS.text(russian, "common.task.start") + "»")
                .contains("«" + WORDS.text(russian, "phone.ready.here") + "»");
    }

    @Test
    void those_who_cannot_speak_up_in_a_scene_read_of_the_silent_brake_and_of_evaluators_nobody() {
        String brake = WORDS.text(Languages.ENGLISH, "guide.brake");
        for (PersonFunction function : PersonFunction.values()) {
            assertThat(page(function, Languages.ENGLISH).contains(brake))
                    .as("%s", function)
                    .isEqualTo(!function.seesControl());
        }
    }

    @Test
    void pictures_are_there_small_and_all_shown() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Language language : Languages.SHIPPED) {
            for (PersonFunction function : PersonFunction.values()) {
                PICTURE.matcher(page(function, language)).results().forEach(found -> shown.add(found.group(1)));
            }
        }
        Set<String> kept = new TreeSet<>();
        long bytes = 0;
        try (Stream<Path> files = Files.list(PICTURES)) {
            for (Path file : files.toList()) {
                kept.add(file.getFileName().toString());
                bytes += Files.size(file);
            }
        }

        assertThat(shown).isEqualTo(kept);
        assertThat(bytes).isLessThan(MOST_BYTES);
        for (String picture : shown) {
            HttpResponse<Buffer> answer = get("/guides/pictures/" + picture);
            assertThat(answer.getHeader("Content-Type")).isEqualTo("image/webp");
            assertThat(answer.body().getString(8, 12)).isEqualTo("WEBP");
        }
    }

    @ParameterizedTest
    @CsvSource({"ru, ready-ru.webp", "ar, ready-ar.webp", "kk, ready-en.webp", "en, ready-en.webp"})
    void a_picture_is_in_the_readers_language_or_in_english(String language, String picture) {
        assertThat(page(PersonFunction.PLAYER, Language.of(language))).contains(picture);
    }

    @ParameterizedTest
    @CsvSource({"tg, ru", "prs, fa", "en-GB, en"})
    void a_reader_of_another_language_gets_the_nearest(String wanted, String language) {
        assertThat(get("/guides/player?language=" + wanted).bodyAsString()).contains("<html lang=\"" + language + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/guides/king",
                "/guides/PLAYER",
                "/guides/pictures/king.webp",
                "/guides/pictures/..%2Fopenapi.json"
            })
    void what_is_not_there_is_not_found(String path) {
        HttpResponse<Buffer> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(TestPhone.json(answer).path("code").asText()).isEqualTo("not-found");
    }

    @Test
    void what_is_no_language_is_refused_by_its_name() {
        HttpResponse<Buffer> answer = get("/guides/player?language=%3Cscript%3E");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.bodyAsString()).contains("language").doesNotContain("<script>");
    }

    @Test
    void the_page_is_what_the_description_says() {
        OpenApi description = new OpenApi(get(OpenApiRoute.PATH).bodyAsJsonObject());

        assertThat(description.operations()).contains("GET /guides/{function}");
        description.check(HttpMethod.GET, "/guides/{function}", get("/guides/king"));
    }

    private static String page(PersonFunction function, Language language) {
        HttpResponse<Buffer> answer = get("/guides/" + DomainJson.word(function) + "?language=" + language);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Type")).isEqualTo("text/html;charset=utf-8");
        return answer.bodyAsString();
    }

    private static HttpResponse<Buffer> get(String path) {
        return TestPhone.of(server).get(path);
    }
}
