package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.web.MediaCalls.*;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.livex.TestServer;
import org.livex.library.Pictures;
import org.livex.web.TestPhone;

/** Files that a laptop lacks after a take-over are named, and brought again by whoever still has them. */
@Timeout(180)
class MissingFilesStoryTest extends StandbyStory {
    @Test
    void photos_that_were_not_all_copied_when_the_first_died_are_not_given_out_and_are_taken_again()
            throws IOException {
        phone.sync();
        // More than come over in one round.
        List<byte[]> photos =
                IntStream.rangeClosed(1, 12).mapToObj(Pictures::jpeg).toList();
        for (byte[] photo : photos) {
            phone.does(actionWith(phone, photo));
            bring(phone, photo, "image/jpeg");
        }
        pair();
        assertThat(standby.catchUp().filesLeft()).isTrue();
        server.close();
        standby.takeOver();

        try (TestServer next = TestServer.start(second)) {
            TestPhone moved = phone.at(next);
            moved.sync();
            List<byte[]> missing = photos.stream()
                    .filter(photo -> moved.get(MEDIA + "/" + hash(photo)).statusCode() == 404)
                    .toList();
            assertThat(missing).isNotEmpty();
            TestPhone room = control.at(next);
            JsonNode list = TestPhone.json(room.get("/api/exercises/demo/missing-files"));
            assertThat(list.path("files"))
                    .filteredOn(file -> file.path("person").asText().equals("inv-01"))
                    .hasSize(missing.size());
            assertThat(list.path("files"))
                    .as("what the scenario attaches came first")
                    .allMatch(file -> file.has("person"));
            assertThat(moved.get("/api/exercises/demo/missing-files").statusCode())
                    .isEqualTo(403);
            assertThat(TestPhone.json(room.get("/readyz")).path("missingFiles").asInt())
                    .isEqualTo(list.path("files").size());
            for (byte[] photo : missing) {
                bring(moved, photo, "image/jpeg");
            }
            assertThat(TestPhone.json(room.get("/api/exercises/demo/missing-files"))
                            .path("files"))
                    .noneMatch(file -> file.has("person"));
            for (byte[] photo : photos) {
                assertThat(Arrays.equals(
                                moved.get(MEDIA + "/" + hash(photo))
                                        .bodyAsBuffer()
                                        .getBytes(),
                                photo))
                        .isTrue();
            }
        }
    }

    @Test
    void what_the_scenario_attaches_is_missed_by_its_name_and_where_it_belongs() throws IOException {
        server.close();
        try (Stream<Path> files = Files.walk(first.resolve("media"))) {
            for (Path file : files.filter(one -> one.toString().endsWith("-")).toList()) {
                Files.delete(file);
            }
        }
        server = TestServer.start(first, InstantSource.system(), MAY_BE_FOLLOWED);

        JsonNode files = TestPhone.json(control.at(server).get("/api/exercises/demo/missing-files"))
                .path("files");

        assertThat(files).isNotEmpty().allSatisfy(file -> {
            assertThat(file.has("person")).isFalse();
            assertThat(file.path("type").asText()).isNotEmpty();
            assertThat(file.path("belongsTo")).isNotEmpty();
        });
        assertThat(files).anySatisfy(file -> {
            assertThat(file.path("name").asText()).isNotEmpty();
            assertThat(file.path("belongsTo"))
                    .anyMatch(place -> place.path("kind").asText().equals("inject")
                            && place.path("id").asText().length() > 1);
        });
    }
}
