package org.livex.web.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.basemap.MapFiles;
import org.livex.web.OpenApi;
import org.livex.web.TestPhone;

/** The map that an operator gave, over HTTP. */
class BasemapRoutesTest {
    private static final String DESCRIBED = "/api/exercises/{exercise}/basemap";
    private static final String HERE = "/api/exercises/demo/basemap";

    @TempDir
    Path data;

    @TempDir
    Path folder;

    @Test
    void every_phone_gets_its_pictures_and_keeps_those_of_a_version() throws SQLException {
        Path map = MapFiles.write(folder.resolve("m.mbtiles"), Map.of("attribution", "© Somebody"), MapFiles.png());
        try (TestServer server = start(Map.of("LIVEX_MAP", map.toString()))) {
            TestPhone phone = TestPhone.joined(server, "inv-01");
            OpenApi description = new OpenApi(phone.get(OpenApiRoute.PATH).bodyAsJsonObject());
            JsonNode about = description.check(HttpMethod.GET, DESCRIBED, phone.get(HERE));
            String version = about.path("version").asText();

            HttpResponse<Buffer> kept = phone.get(HERE + "/3/4/2?version=" + version);
            HttpResponse<Buffer> passing = phone.get(HERE + "/3/4/2?version=other");

            assertThat(about.path("attribution").asText()).isEqualTo("© Somebody");
            description.check(HttpMethod.GET, DESCRIBED + "/{zoom}/{column}/{row}", kept);
            assertThat(kept.body().getBytes()).isEqualTo(MapFiles.png());
            assertThat(kept.getHeader("Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
            assertThat(passing.getHeader("Cache-Control")).isEqualTo("no-store");
            for (String none : new String[] {"/3/4/5", "/3/8/0", "/23/0/0", "/-1/0/0", "/3/4/x", "/99999999/0/0"}) {
                assertThat(phone.get(HERE + none).statusCode()).as(none).isEqualTo(404);
            }
            assertThat(TestPhone.of(server).get(HERE + "/3/4/2").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void without_a_map_it_says_so() {
        try (TestServer server = start(Map.of())) {
            TestPhone phone = TestPhone.joined(server, "inv-01");

            assertThat(TestPhone.json(phone.get(HERE)).path("given").asBoolean())
                    .isFalse();
            assertThat(phone.get(HERE + "/0/0/0").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_map_that_is_none_stops_the_start_with_a_sentence() {
        assertThatThrownBy(() -> start(Map.of("LIVEX_MAP", folder.toString())))
                .hasStackTraceContaining("--map (LIVEX_MAP) must be a map of raster tiles (MBTiles or PMTiles)");
    }

    private TestServer start(Map<String, String> environment) {
        return TestServer.start(data, InstantSource.system(), environment);
    }
}
