package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;

class WebAssetsTest {
    @TempDir
    Path data;

    @Test
    void asking_for_the_head_of_a_file_brings_its_headers_only() {
        try (TestServer server = TestServer.start(data)) {
            TestPhone browser = TestPhone.of(server);

            HttpResponse<Buffer> head = browser.send(HttpMethod.HEAD, "/phone/sample.txt", null);
            HttpResponse<Buffer> whole = browser.get("/phone/sample.txt");

            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isNull();
            for (String header : new String[] {"Content-Length", "Content-Type", "ETag", "Cache-Control"}) {
                assertThat(head.getHeader(header)).isNotNull().isEqualTo(whole.getHeader(header));
            }
            assertThat(browser.send(HttpMethod.HEAD, "/phone/none.txt", null).statusCode())
                    .isEqualTo(404);
        }
    }
}
