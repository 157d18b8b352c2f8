package org.livex.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.JournalUnavailable;
import org.livex.journal.sqlite.SqliteFile;

class FileMediaStoreTest extends LibraryContract {
    @TempDir
    private Path folder;

    private @Nullable SqliteFile file;

    @Override
    Future<? extends MediaStore> open() {
        return SqliteFile.open(vertx, folder.resolve("livex.db")).compose(opened -> {
            file = opened;
            return FileMediaStore.open(vertx, opened, folder.resolve("media"));
        });
    }

    @Override
    void closeStore() {
        soon(() -> Objects.requireNonNull(file).close());
    }

    @Override
    void remove() {
        closeStore();
    }

    @Test
    void no_id_leads_out_of_the_folder_and_case_keeps_ids_apart() throws IOException {
        byte[] photo = Pictures.jpeg(1);
        for (String id : List.of("a..b", "a", "A")) {
            bring(new ExerciseId(id), new PersonId("x..y"), photo, photo.length);
        }

        assertThat(files()).hasSize(3).allMatch(path -> path.startsWith(folder.resolve("media")));
    }

    @Test
    void what_was_written_behind_the_count_is_written_over() throws IOException {
        byte[] photo = Pictures.jpeg(1);
        announce(DEMO, ANNA, photo);
        append(DEMO, ANNA, photo, 0, 700);
        Path part = files().getFirst();
        Files.write(part, Pictures.joined(Files.readAllBytes(part), new byte[300]));

        append(DEMO, ANNA, photo, 700, photo.length);

        assertThat(announce(DEMO, ANNA, photo)).isEqualTo(going(photo.length, true));
    }

    @Test
    void a_folder_that_has_less_than_the_database_says_goes_on_from_what_it_has() throws IOException {
        byte[] photo = Pictures.jpeg(1);
        announce(DEMO, ANNA, photo);
        append(DEMO, ANNA, photo, 0, 700);
        Path part = files().getFirst();
        Files.write(part, java.util.Arrays.copyOf(Files.readAllBytes(part), 400));

        assertThat(announce(DEMO, ANNA, photo)).isEqualTo(going(400, false));
    }

    @Test
    void what_is_said_to_be_whole_and_is_short_is_nobodys_after_a_start_until_the_rest_was_brought()
            throws IOException {
        byte[] photo = Pictures.jpeg(1);
        byte[] gone = Pictures.jpeg(2);
        byte[] whole = Pictures.jpeg(3);
        for (byte[] one : List.of(photo, gone, whole)) {
            bring(DEMO, ANNA, one, one.length);
        }
        for (Path file : files()) {
            if (file.getFileName().toString().startsWith(hash(photo).value())) {
                Files.write(file, java.util.Arrays.copyOf(photo, 400));
            } else if (file.getFileName().toString().startsWith(hash(gone).value())) {
                Files.delete(file);
            }
        }

        closeStore();
        start();

        assertThat(soon(() -> library().find(DEMO, hash(photo)))).isEmpty();
        assertThat(soon(() -> library().find(DEMO, hash(gone)))).isEmpty();
        assertThat(soon(() -> library().find(DEMO, hash(whole)))).isPresent();
        assertThat(announce(DEMO, ANNA, photo)).isEqualTo(going(400, false));
        assertThat(append(DEMO, ANNA, photo, 400, photo.length)).isEqualTo(going(photo.length, true));
        assertThat(soon(() -> library().find(DEMO, hash(photo)))).isPresent();
    }

    @Test
    void what_was_to_be_dropped_when_the_server_died_is_still_known_and_dropped_again() throws IOException {
        byte[] photo = Pictures.jpeg(1);
        bring(DEMO, ANNA, photo, photo.length);
        Path whole = files().getFirst();
        Files.delete(whole);
        Files.createDirectories(whole.resolve("in the way"));
        MediaStore store = store();
        UploadKey key = soon(() -> store.broughtBy(DEMO, ANNA)).getFirst().key();

        assertThatThrownBy(() -> soon(() -> store.drop(key))).isInstanceOf(RuntimeException.class);

        assertThat(soon(() -> store.broughtBy(DEMO, ANNA))).hasSize(1);
        Files.delete(whole.resolve("in the way"));
        soon(() -> store.drop(key));
        assertThat(soon(() -> store.broughtBy(DEMO, ANNA))).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void a_disk_that_takes_nothing_leaves_the_count_as_it_was() throws IOException {
        byte[] photo = Pictures.jpeg(1);
        announce(DEMO, ANNA, photo);
        Files.writeString(folder.resolve("media"), "in the way");

        assertThatThrownBy(() -> append(DEMO, ANNA, photo, 0, 700))
                .isInstanceOfAny(JournalUnavailable.class, java.util.concurrent.CompletionException.class);
        Files.delete(folder.resolve("media"));

        assertThat(announce(DEMO, ANNA, photo)).isEqualTo(going(0, false));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("media"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
