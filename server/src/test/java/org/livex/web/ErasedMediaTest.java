package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.livex.web.story.ErasureStory;

/** What shows somebody who is erased goes with them. */
class ErasedMediaTest extends ErasureStory {
    @Test
    void a_photo_of_which_only_a_part_has_come_goes_too() throws IOException {
        bringsPart(erased, "5f".repeat(32));
        assertThat(mediaFiles()).hasSize(1);

        erase();

        assertThat(mediaFiles()).isEmpty();
    }

    @Test
    void what_an_evaluator_has_a_picture_of_goes_where_it_is_of_them_alone() throws IOException {
        TestPhone evaluator = TestPhone.joined(server, "eval-01");
        String ofThem = "5f".repeat(32);
        String ofAnother = "6e".repeat(32);
        evaluator.does(seen("o-1", "person/inv-01", ofThem));
        evaluator.does(seen("o-2", "person/fin-01", ofAnother));
        bringsPart(evaluator, ofThem);
        bringsPart(evaluator, ofAnother);
        assertThat(mediaFiles()).hasSize(2);

        erase();

        assertThat(mediaFiles())
                .singleElement()
                .satisfies(left -> assertThat(left.getFileName().toString()).startsWith(ofAnother));
    }

    private static ObjectNode seen(String id, String about, String sha256) throws IOException {
        ObjectNode observation = CommandExamples.of("record-observation")
                .put("observation", id)
                .put("about", about)
                .put("objective", "victim-first");
        ((ObjectNode) observation.at("/evidence/attachments/0")).put("sha256", sha256);
        return observation;
    }

    private static void bringsPart(TestPhone phone, String sha256) {
        byte[] part = new byte[3_000];
        new Random(7).nextBytes(part);
        ObjectNode announced = TestPhone.object()
                .put("sha256", sha256)
                .put("type", "image/jpeg")
                .put("bytes", 6_000);
        assertThat(phone.send(HttpMethod.POST, "/api/exercises/demo/media", announced)
                        .statusCode())
                .isLessThan(300);
        assertThat(phone.patch(
                                "/api/exercises/demo/media/" + sha256 + "?offset=0",
                                "application/octet-stream",
                                Buffer.buffer(part))
                        .statusCode())
                .isLessThan(300);
    }

    /** Of people: what the scenario brought has no name behind its hash. */
    private List<Path> mediaFiles() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("media"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith("-"))
                    .toList();
        }
    }
}
