package org.livex.web.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.TestServer;
import org.livex.geo.GeoForm;
import org.livex.web.OpenApi;
import org.livex.web.TestPhone;

/** Places to other tools' maps and back, over HTTP, with the demo exercise. */
class GeoRoutesTest {
    private static final String DESCRIBED = "/api/exercises/{exercise}/geo";
    private static final String HERE = "/api/exercises/demo/geo";

    @TempDir
    Path data;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    TestServer server;
    TestPhone control;
    OpenApi description;

    @BeforeEach
    void start() {
        server = TestServer.start(data, () -> now, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        description = new OpenApi(TestPhone.of(server).get(OpenApiRoute.PATH).bodyAsJsonObject());
        control.sync();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void the_same_places_come_back_unchanged(GeoForm form) {
        List<ObjectNode> before = control.items("place");

        JsonNode report = take(form, file("places", form), "");
        control.sync();

        assertThat(report.at("/counts/unchanged").asInt()).isEqualTo(before.size());
        assertThat(report.path("counts").properties())
                .allMatch(count -> List.of("unchanged", "not-a-place").contains(count.getKey()));
        assertThat(control.items("place")).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void a_name_that_was_changed_in_another_tool_is_revised_and_only_after_a_dry_run_said_so(GeoForm form) {
        String name = nameOf("market-square");
        String file = file("places", form).replace(name, "Town hall steps");

        JsonNode dry = take(form, file, "?dryRun=true");
        control.sync();
        assertThat(nameOf("market-square")).isEqualTo(name);
        JsonNode done = take(form, file, "");
        control.sync();

        assertThat(dry.at("/counts/changed").asInt()).isPositive();
        assertThat(done.path("counts")).isEqualTo(dry.path("counts"));
        assertThat(nameOf("market-square")).isEqualTo("Town hall steps");
    }

    @Test
    void places_of_another_tool_are_new_for_control_only_and_once() {
        String file = """
            <kml><Placemark><name>Old well</name><Point><coordinates>11.6,45.6,210</coordinates></Point></Placemark>
            <Placemark><name>Old well</name><Point><coordinates>11.6,45.6</coordinates></Point></Placemark>
            <Placemark><name>Camp</name><Polygon><outerBoundaryIs><LinearRing><coordinates>
            11.60,45.60 11.62,45.60 11.62,45.62 11.60,45.60</coordinates></LinearRing></outerBoundaryIs></Polygon>
            </Placemark>
            <Placemark><name>Road</name><LineString><coordinates>1,1 2,2</coordinates></LineString></Placemark>
            <Placemark><Point><coordinates>1,1</coordinates></Point></Placemark>
            <Placemark><name>Mars</name><Point><coordinates>1,91</coordinates></Point></Placemark>
            <Placemark><name>Word</name><Point><coordinates>abc</coordinates></Point></Placemark></kml>
            """;

        JsonNode report = take(GeoForm.KML, file, "");
        JsonNode again = take(GeoForm.KML, file, "");
        control.sync();

        assertThat(report.path("lines"))
                .extracting(line -> line.path("outcome").asText())
                .containsExactly(
                        "added", "doubled", "added", "not-a-place", "no-name", "out-of-range", "no-coordinates");
        assertThat(again.at("/counts/unchanged").asInt()).isEqualTo(2);
        JsonNode well = control.item("place", "Old-well");
        assertThat(well.path("latitude").asDouble()).isEqualTo(45.6);
        assertThat(well.path("radiusMetres").asDouble()).isEqualTo(50);
        assertThat(control.item("place", "Camp").path("radiusMetres").asDouble())
                .isBetween(1_300.0, 1_400.0)
                .isEqualTo(report.at("/lines/2/circleMetres").asDouble());
        JsonNode imports = control.item("exercise", "exercise").path("imports");
        assertThat(imports).hasSize(1);
        assertThat(imports.at("/0/from").asText()).isEqualTo("map-file");
        assertThat(imports.at("/0/entry").asLong()).isEqualTo(report.path("seq").asLong());
        TestPhone phone = TestPhone.joined(server, "inv-01");
        phone.sync();
        assertThat(phone.items("place"))
                .noneMatch(place -> place.path("id").asText().equals("Old-well"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut \\ud83d", "half \\ud800 way", "bell\\u0007", "\\u202eturned"})
    void a_name_with_signs_that_cannot_be_shown_is_mended_and_said(String name) {
        JsonNode report = take(GeoForm.GEOJSON, well(name), "");
        control.sync();

        assertThat(report.at("/lines/0/mended").asBoolean()).isTrue();
        assertThat(nameOf(report.at("/lines/0/place").asText()))
                .isEqualTo(report.at("/lines/0/name").asText())
                .doesNotContain("\u0007", "\u202e");
        server.close();
        server = TestServer.start(data, () -> now, Map.of());
        assertThat(TestPhone.of(server).get(OpenApiRoute.PATH).statusCode()).isEqualTo(200);
    }

    @Test
    void names_are_in_the_language_that_is_said_and_in_one_of_the_exercise_alone() {
        JsonNode report = take(GeoForm.GEOJSON, well("Старый колодец"), "?language=ru");
        take(GeoForm.GEOJSON, well("New well"), "");
        control.sync();

        String old = report.at("/lines/0/place").asText();
        assertThat(control.item("place", old).at("/name/source").asText()).isEqualTo("ru");
        assertThat(control.item("place", "New-well").at("/name/source").asText())
                .isEqualTo("en");
        Buffer file = Buffer.buffer(well("Somewhere"));
        assertThat(control.postRaw(HERE + "?language=tlh", GeoForm.GEOJSON.type(), file, control.accessToken())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_name_in_other_capitals_is_the_same_place_and_stays_as_it_is_written() {
        String name = nameOf("market-square");

        JsonNode report = take(GeoForm.GEOJSON, well(name.toUpperCase(Locale.ROOT) + "  "), "");
        control.sync();

        assertThat(report.at("/lines/0/place").asText()).isEqualTo("market-square");
        assertThat(report.at("/lines/0/outcome").asText()).isEqualTo("changed");
        assertThat(nameOf("market-square")).isEqualTo(name);
    }

    @Test
    void what_was_taken_says_by_which_entry_and_what_was_not_says_none() {
        assertThat(take(GeoForm.GEOJSON, well("Well"), "?dryRun=true").has("seq"))
                .isFalse();
        assertThat(take(GeoForm.GEOJSON, well("Well"), "").path("seq").asLong()).isPositive();
        assertThat(take(GeoForm.GEOJSON, well("Well"), "").has("seq")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_name_with_a_control_sign_comes_back_as_it_went(GeoForm form) {
        ObjectNode command = TestPhone.command("add-place");
        ObjectNode bell = command.putObject("place").put("id", "bell").put("radiusMetres", 20);
        ObjectNode name = bell.putObject("name").put("source", "en").put("revision", 1);
        name.putObject("versions")
                .putObject("en")
                .put("text", "Bell\u0007 tower")
                .put("state", "approved")
                .put("sourceRevision", 1);
        bell.putObject("point").put("latitude", 45.6).put("longitude", 11.6);
        ObjectNode nobody = bell.putObject("audience").put("everyone", false);
        List.of("people", "teams", "agencies", "functions").forEach(nobody::putArray);
        control.does(command);

        JsonNode report = take(form, file("places", form), "");

        assertThat(report.path("lines"))
                .filteredOn(line -> line.path("place").asText().equals("bell"))
                .extracting(line -> line.path("outcome").asText())
                .containsExactly("unchanged");
    }

    private static String well(String name) {
        return "{\"type\":\"Feature\",\"properties\":{\"name\":\"" + name
                + "\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[11.6,45.6]}}";
    }

    @Test
    void what_an_exercise_has_no_room_for_is_refused_by_the_check_as_by_the_taking_over() {
        StringBuilder features = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            features.append(i == 0 ? "" : ",")
                    .append("{\"type\":\"Feature\",\"properties\":{\"name\":\"Well ")
                    .append(i)
                    .append("\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[11.5,45.5]}}");
        }
        String file = "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";

        HttpResponse<Buffer> dry = sent(file, "?dryRun=true");
        HttpResponse<Buffer> taken = sent(file, "");

        assertThat(dry.statusCode()).isEqualTo(422).isEqualTo(taken.statusCode());
        assertThat(dry.bodyAsJsonObject().getString("code")).isEqualTo("import-failed");
        assertThat(dry.bodyAsJsonObject().getJsonObject("parameters"))
                .isEqualTo(taken.bodyAsJsonObject().getJsonObject("parameters"));
        assertThat(dry.bodyAsJsonObject().getJsonObject("parameters").getString("reason"))
                .isEqualTo("too-many");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11,55,45,56", "11,55,45,56,0", "11,55 45,56", "11.5,45.5 11.6,45.6"})
    void a_point_of_more_numbers_than_it_has_is_refused_with_the_reason(String coordinates) {
        JsonNode report = take(
                GeoForm.KML,
                "<kml><Placemark><name>Comma</name><Point><coordinates>" + coordinates
                        + "</coordinates></Point></Placemark></kml>",
                "");

        assertThat(report.at("/lines/0/outcome").asText()).isEqualTo("too-many-numbers");
    }

    @Test
    void tracks_are_of_whoever_consents_and_by_codes() {
        control.does(TestPhone.command("start-exercise"));
        TestPhone walks = TestPhone.joined(server, "inv-01");
        walks.sync(TestPhone.command("give-consent").put("to", "position"));
        tells(walks);
        String consented = file("tracks", GeoForm.GPX);
        walks.sync(TestPhone.command("withdraw-consent").put("to", "position"));

        assertThat(consented).contains("<name>inv-01</name>", "<trkpt");
        assertThat(file("tracks", GeoForm.GPX)).doesNotContain("<trkpt");
        for (GeoForm form : GeoForm.values()) {
            assertThat(file("actions", form)).contains("EXERCISE");
        }
    }

    @Test
    void what_is_no_map_is_refused_by_its_kind() {
        refused("application/json", "{}", 415, "unsupported-media-type");
        refused(GeoForm.KML.type(), "", 422, "file-empty");
        refused(GeoForm.KML.type(), "<gpx/>", 422, "file-wrong-kind");
        refused(GeoForm.GPX.type(), "<!DOCTYPE x [<!ENTITY a 'b'>]><gpx/>", 422, "file-unsafe");
        refused(GeoForm.GEOJSON.type(), "{", 422, "file-not-json");
        refused(
                GeoForm.GEOJSON.type(),
                "{\"type\":\"FeatureCollection\",\"crs\":{\"properties\":{\"name\":\"EPSG:3857\"}},\"features\":[]}",
                422,
                "file-wrong-coordinates");
        refused(GeoForm.GEOJSON.type(), "x".repeat(5 * 1024 * 1024), 413, "too-large");
        assertThat(control.get(HERE).statusCode()).isEqualTo(400);
        assertThat(control.get(HERE + "?what=places&form=shp").statusCode()).isEqualTo(400);
    }

    @Test
    void only_control_takes_and_gives_and_tracks_are_for_the_director() {
        TestPhone phone = TestPhone.joined(server, "inv-01");

        TestPhone controller = TestPhone.joined(server, "ctrl-01");

        assertThat(phone.get(HERE + "?what=places&form=kml").statusCode()).isEqualTo(403);
        assertThat(controller.get(HERE + "?what=places&form=kml").statusCode()).isEqualTo(200);
        assertThat(controller.get(HERE + "?what=tracks&form=kml").statusCode()).isEqualTo(403);
        assertThat(phone.postRaw(HERE, GeoForm.KML.type(), Buffer.buffer("<kml/>"), phone.accessToken())
                        .statusCode())
                .isEqualTo(403);
    }

    private String nameOf(String place) {
        JsonNode name = control.item("place", place).path("name");
        return name.path("versions")
                .path(name.path("source").asText())
                .path("text")
                .asText();
    }

    private void tells(TestPhone phone) {
        ObjectNode body = phone.syncBody().put("sentAt", now.toString());
        JsonNode square = control.item("place", "market-square");
        body.putArray("positions")
                .addObject()
                .put("latitude", square.path("latitude").asDouble())
                .put("longitude", square.path("longitude").asDouble())
                .put("accuracyMetres", 10)
                .put("fixedAt", now.toString());
        assertThat(phone.post("/api/exercises/demo/sync", body, phone.accessToken())
                        .statusCode())
                .isEqualTo(200);
    }

    private String file(String what, GeoForm form) {
        HttpResponse<Buffer> answer = control.get(HERE + "?what=" + what + "&form=" + form.suffix());
        description.check(HttpMethod.GET, DESCRIBED, answer);
        assertThat(answer.getHeader("Content-Disposition")).contains("EXERCISE-demo-" + what + "." + form.suffix());
        return answer.bodyAsString();
    }

    private JsonNode take(GeoForm form, String file, String query) {
        HttpResponse<Buffer> answer =
                control.postRaw(HERE + query, form.type(), Buffer.buffer(file), control.accessToken());
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
        return description.check(HttpMethod.POST, DESCRIBED, answer);
    }

    private HttpResponse<Buffer> sent(String geoJson, String query) {
        return control.postRaw(HERE + query, GeoForm.GEOJSON.type(), Buffer.buffer(geoJson), control.accessToken());
    }

    private void refused(String type, String body, int status, String code) {
        HttpResponse<Buffer> answer = control.postRaw(HERE, type, Buffer.buffer(body), control.accessToken());
        assertThat(answer.statusCode()).as(code).isEqualTo(status);
        assertThat(description
                        .check(HttpMethod.POST, DESCRIBED, answer)
                        .path("code")
                        .asText())
                .isEqualTo(code);
    }
}
