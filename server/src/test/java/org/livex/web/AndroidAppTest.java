package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.routes.OpenApiRoute;

/** The app at the door. The sample was signed by apksigner; it holds nothing but a version. */
class AndroidAppTest {
    private static final Path SAMPLE = Path.of("src", "test", "resources", "app", "sample.apk");
    private static final String SHA256 = "5011205125815bc6b0ed7adcf149e1c0dffb980fe30b048a29429a3067f29265";

    /** Of its signer's certificate, as keytool exports it. */
    private static final String SIGNED_BY = "302a7b16cbdc74f53123d5e6822e55e35689021bdd0175ecee063181bd5d9831";

    private static final String FILE = "/app/livex.apk";

    @TempDir
    static Path data;

    static TestServer server;

    @BeforeAll
    static void start() {
        server = start(data, SAMPLE.toString());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void programs_hear_of_the_app_as_described() {
        TestPhone anybody = TestPhone.of(server);
        OpenApi description = new OpenApi(anybody.get(OpenApiRoute.PATH).bodyAsJsonObject());

        var about = description.check(HttpMethod.GET, "/app.json", anybody.get("/app.json"));

        assertThat(about.path("version").asText()).isEqualTo("1.2.3");
        assertThat(about.path("sha256").asText()).isEqualTo(SHA256);
        assertThat(about.path("bytes").asInt()).isEqualTo(8_278);
        assertThat(about.path("signedBy").asText()).isEqualTo(SIGNED_BY);
        assertThat(about.path("link").asText()).isEqualTo("http://localhost:" + server.port() + "/app");
        assertThat(about.path("qrSvg").asText()).startsWith("<svg");
    }

    @Test
    void the_page_speaks_the_languages_of_the_browser() throws Exception {
        assertThat(page(server, "/app", "ru-RU,ru;q=0.9,en;q=0.1"))
                .contains("<html lang=\"ru\" dir=\"ltr\">")
                .contains("Приложение для Android")
                .contains(SHA256)
                .contains(SIGNED_BY)
                .contains("href=\"/app/livex.apk\"");
        assertThat(page(server, "/app", "xx, ar;q=0.5"))
                .contains("<html lang=\"ar\" dir=\"rtl\">")
                .contains("\u20661.2.3\u2069");
        assertThat(page(server, "/app?language=kk", "ru"))
                .contains("<html lang=\"kk\" dir=\"ltr\">", "Play Protect", "Auto Blocker");
        assertThat(page(server, "/app?language=%3Cscript%3E", "-;;,*")).contains("<html lang=\"en\" dir=\"ltr\">");
    }

    @Test
    void the_page_looks_like_the_web_clients() throws Exception {
        HttpResponse<byte[]> style = get(server, "/app/style.css");

        assertThat(style.headers().firstValue("Content-Type")).hasValue("text/css;charset=utf-8");
        assertThat(new String(style.body(), StandardCharsets.UTF_8))
                .contains(Files.readString(Path.of("web", "shared", "tokens.css")));
    }

    @Test
    void a_phone_gets_the_very_file() throws Exception {
        HttpResponse<byte[]> whole = get(server, FILE);

        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(Files.readAllBytes(SAMPLE));
        assertThat(whole.headers().firstValue("Content-Type")).hasValue("application/vnd.android.package-archive");
        assertThat(whole.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"livex-1.2.3.apk\"");
        assertThat(TestPhone.of(server).send(HttpMethod.HEAD, FILE, null).getHeader("Content-Length"))
                .isEqualTo("8278");
    }

    @Test
    void whoever_has_this_version_loads_nothing() throws Exception {
        String tag = get(server, FILE).headers().firstValue("ETag").orElseThrow();

        HttpResponse<byte[]> again = get(server, FILE, "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void a_download_that_broke_off_goes_on() throws Exception {
        byte[] whole = Files.readAllBytes(SAMPLE);

        HttpResponse<byte[]> rest = get(server, FILE, "Range", "bytes=8000-", "If-Range", "\"" + SHA256 + "\"");
        HttpResponse<byte[]> ofAnotherVersion = get(server, FILE, "Range", "bytes=8000-", "If-Range", "\"0\"");
        HttpResponse<byte[]> tooFar = get(server, FILE, "Range", "bytes=8278-");

        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.headers().firstValue("Content-Range")).hasValue("bytes 8000-8277/8278");
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(whole, 8_000, whole.length));
        assertThat(ofAnotherVersion.statusCode()).isEqualTo(200);
        assertThat(ofAnotherVersion.body()).isEqualTo(whole);
        assertThat(tooFar.statusCode()).isEqualTo(416);
    }

    @Test
    void a_server_without_the_app_says_so(@TempDir Path other) throws Exception {
        try (TestServer without = start(other, "none")) {
            assertThat(page(without, "/app", "de"))
                    .contains("Dieser Server hat die App nicht.")
                    .doesNotContain(FILE);
            assertThat(get(without, "/app.json").statusCode()).isEqualTo(404);
            assertThat(get(without, FILE).statusCode()).isEqualTo(404);
        }
    }

    private static TestServer start(Path data, String app) {
        return TestServer.start(data, InstantSource.system(), Map.of("LIVEX_APP", app));
    }

    private static String page(TestServer server, String path, String languages)
            throws IOException, InterruptedException {
        return new String(get(server, path, "Accept-Language", languages).body(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> get(TestServer server, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
