package org.livex.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;

/** What the library promises on every store. */
abstract class LibraryContract {
    static final ExerciseId DEMO = new ExerciseId("demo");
    static final PersonId ANNA = new PersonId("anna");
    private static final PersonId BORIS = new PersonId("boris");
    private static final byte[] PHOTO = Pictures.jpeg(1);
    private static final Instant START = Instant.parse("2026-11-24T09:30:00.123Z");

    final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();
    private Instant now = START;
    private @Nullable Library opened;
    private @Nullable MediaStore store;

    abstract Future<? extends MediaStore> open();

    /** As a server that went away leaves it. */
    abstract void closeStore();

    abstract void remove();

    @BeforeEach
    void start() {
        store = soon(this::open);
        InstantSource clock = () -> now;
        MediaStore kept = store();
        opened = soon(() -> Future.succeededFuture(Library.open(vertx, kept, clock)));
    }

    @AfterEach
    void stop() {
        remove();
        soon(vertx::close);
    }

    @Test
    void a_file_that_comes_in_pieces_reads_back_as_it_was() {
        bring(DEMO, ANNA, PHOTO, 500);

        Upload whole = soon(() -> library().find(DEMO, hash(PHOTO))).orElseThrow();
        assertThat(whole.complete()).isTrue();
        assertThat(soon(() -> library().read(whole, 0, PHOTO.length))).isEqualTo(PHOTO);
        assertThat(soon(() -> library().read(whole, 450, 700))).isEqualTo(Arrays.copyOfRange(PHOTO, 450, 1150));
    }

    @Test
    void after_a_break_it_goes_on_where_the_last_piece_ended() {
        announce(DEMO, ANNA, PHOTO);
        append(DEMO, ANNA, PHOTO, 0, 700);

        closeStore();
        start();

        assertThat(announce(DEMO, ANNA, PHOTO)).isEqualTo(going(700, false));
        assertThat(append(DEMO, ANNA, PHOTO, 700, PHOTO.length)).isEqualTo(going(PHOTO.length, true));
    }

    @Test
    void a_break_between_the_last_byte_and_the_check_is_made_up_for() {
        Upload upload = new Upload(key(DEMO, ANNA, PHOTO), MediaType.JPEG, PHOTO.length, 0, false, START);
        soon(() -> store().start(upload));
        soon(() -> store().append(upload, PHOTO));

        assertThat(announce(DEMO, ANNA, PHOTO)).isEqualTo(going(PHOTO.length, true));
    }

    @Test
    void a_piece_that_comes_twice_is_answered_with_where_to_go_on() {
        announce(DEMO, ANNA, PHOTO);
        append(DEMO, ANNA, PHOTO, 0, 700);

        assertThat(append(DEMO, ANNA, PHOTO, 0, 700))
                .isEqualTo(refused(UploadResult.Reason.OFFSET_WRONG, "offset", 700));
        assertThat(append(DEMO, ANNA, PHOTO, 900, 1000))
                .isEqualTo(refused(UploadResult.Reason.OFFSET_WRONG, "offset", 700));
    }

    @Test
    void two_pieces_at_once_for_one_place_are_one_after_the_other() {
        announce(DEMO, ANNA, PHOTO);
        UploadKey key = key(DEMO, ANNA, PHOTO);
        byte[] piece = Arrays.copyOf(PHOTO, 700);

        List<UploadResult> both = soon(() -> {
            Future<UploadResult> one = library().append(key, 0, piece);
            Future<UploadResult> other = library().append(key, 0, piece);
            return Future.all(one, other).map(_ -> List.of(one.result(), other.result()));
        });

        assertThat(both.getFirst()).isInstanceOf(UploadResult.Going.class);
        assertThat(both.getLast()).isEqualTo(refused(UploadResult.Reason.OFFSET_WRONG, "offset", 700));
    }

    @Test
    void the_last_piece_again_after_it_is_complete_says_that_it_is() {
        bring(DEMO, ANNA, PHOTO, PHOTO.length);

        assertThat(append(DEMO, ANNA, PHOTO, 0, PHOTO.length)).isEqualTo(going(PHOTO.length, true));
        assertThat(announce(DEMO, ANNA, PHOTO)).isEqualTo(going(PHOTO.length, true));
    }

    @Test
    void other_bytes_than_the_hash_says_are_refused_and_dropped() {
        byte[] other = PHOTO.clone();
        other[other.length / 2] ^= 1;
        announce(DEMO, ANNA, PHOTO);

        UploadResult result = soon(() -> library().append(key(DEMO, ANNA, PHOTO), 0, other));

        assertThat(result).isEqualTo(UploadResult.Refused.because(UploadResult.Reason.DAMAGED));
        assertThat(soon(() -> library().find(DEMO, hash(PHOTO)))).isEmpty();
        assertThat(announce(DEMO, ANNA, PHOTO)).isEqualTo(going(0, false));
    }

    @Test
    void a_file_that_is_not_what_it_says_is_refused_and_dropped() {
        byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        announce(DEMO, ANNA, page);

        assertThat(append(DEMO, ANNA, page, 0, page.length))
                .isEqualTo(UploadResult.Refused.because(UploadResult.Reason.NOT_ITS_TYPE));
        assertThat(soon(() -> library().find(DEMO, hash(page)))).isEmpty();
    }

    @Test
    void nothing_comes_that_was_not_announced_nor_more_than_was() {
        assertThat(append(DEMO, ANNA, PHOTO, 0, 10))
                .isEqualTo(UploadResult.Refused.because(UploadResult.Reason.NOT_ANNOUNCED));

        announce(DEMO, ANNA, PHOTO);
        byte[] more = Arrays.copyOf(PHOTO, PHOTO.length + 1);
        assertThat(soon(() -> library().append(key(DEMO, ANNA, PHOTO), 0, more)))
                .isEqualTo(refused(UploadResult.Reason.TOO_LARGE, "most", PHOTO.length));
        assertThat(announce(DEMO, ANNA, PHOTO)).isEqualTo(going(0, false));
    }

    @Test
    void a_piece_of_nothing_changes_nothing() {
        announce(DEMO, ANNA, PHOTO);

        assertThat(append(DEMO, ANNA, PHOTO, 0, 0)).isEqualTo(going(0, false));
    }

    @Test
    void a_file_larger_than_its_type_may_be_is_refused_before_it_comes() {
        long most = MediaType.JPEG.largestBytes();

        assertThat(soon(() -> library().announce(key(DEMO, ANNA, PHOTO), MediaType.JPEG, most + 1)))
                .isEqualTo(refused(UploadResult.Reason.TOO_LARGE, "most", most));
    }

    @Test
    void announced_anew_with_another_size_it_starts_anew() {
        announce(DEMO, ANNA, PHOTO);
        append(DEMO, ANNA, PHOTO, 0, 700);

        assertThat(seen(soon(() -> library().announce(key(DEMO, ANNA, PHOTO), MediaType.JPEG, PHOTO.length + 5L))))
                .isEqualTo(going(0, false));
    }

    @Test
    void who_names_the_hash_of_anothers_file_has_brought_nothing() {
        bring(DEMO, ANNA, PHOTO, PHOTO.length);

        assertThat(announce(DEMO, BORIS, PHOTO)).isEqualTo(going(0, false));
    }

    @Test
    void exercises_share_no_files() {
        bring(DEMO, ANNA, PHOTO, PHOTO.length);

        assertThat(soon(() -> library().find(new ExerciseId("other"), hash(PHOTO))))
                .isEmpty();
        assertThat(announce(new ExerciseId("other"), ANNA, PHOTO)).isEqualTo(going(0, false));
    }

    @Test
    void a_person_who_has_brought_too_much_is_refused_more_and_nobody_else_is() {
        long each = MediaType.JPEG.largestBytes();
        for (int i = 0; i < Library.MOST_BY_PERSON / each; i++) {
            MediaHash sha256 = hash(new byte[] {(byte) i});
            assertThat(soon(() -> library().announce(new UploadKey(DEMO, ANNA, sha256), MediaType.JPEG, each)))
                    .isInstanceOf(UploadResult.Going.class);
        }

        assertThat(announce(DEMO, ANNA, PHOTO)).isEqualTo(refused(UploadResult.Reason.QUOTA_REACHED, "most", 200));
        assertThat(announce(DEMO, BORIS, PHOTO)).isEqualTo(going(0, false));
    }

    @Test
    void what_is_never_finished_is_dropped_after_a_week_and_what_is_complete_stays() {
        byte[] left = Pictures.jpeg(2);
        bring(DEMO, ANNA, PHOTO, PHOTO.length);
        announce(DEMO, ANNA, left);
        append(DEMO, ANNA, left, 0, 700);

        now = START.plus(Duration.ofDays(8));
        soon(() -> store().dropUnfinished(now.minus(Duration.ofDays(7))));

        assertThat(announce(DEMO, ANNA, left)).isEqualTo(going(0, false));
        assertThat(announce(DEMO, ANNA, PHOTO)).isEqualTo(going(PHOTO.length, true));
    }

    @Test
    void what_a_scenario_brings_is_kept_whole_and_again_it_is_the_same() {
        byte[] text = "# Contract".getBytes(StandardCharsets.UTF_8);

        for (int i = 0; i < 2; i++) {
            assertThat(seen(soon(() -> library().keep(DEMO, hash(text), MediaType.MARKDOWN, text.length, () -> text))))
                    .isEqualTo(going(text.length, true));
        }
        assertThat(soon(() -> library().find(DEMO, hash(text)))).isPresent();
    }

    void bring(ExerciseId exercise, PersonId person, byte[] file, int piece) {
        announce(exercise, person, file);
        for (int at = 0; at < file.length; at += piece) {
            append(exercise, person, file, at, Math.min(file.length, at + piece));
        }
    }

    Object announce(ExerciseId exercise, PersonId person, byte[] file) {
        return seen(soon(() -> library().announce(key(exercise, person, file), MediaType.JPEG, file.length)));
    }

    Object append(ExerciseId exercise, PersonId person, byte[] file, int from, int to) {
        byte[] piece = Arrays.copyOfRange(file, from, to);
        return seen(soon(() -> library().append(key(exercise, person, file), from, piece)));
    }

    /** Of what goes on, what matters to a phone. */
    private static Object seen(UploadResult result) {
        return result instanceof UploadResult.Going(Upload upload) ? going(upload.offset(), upload.complete()) : result;
    }

    static Map<String, Object> going(long offset, boolean complete) {
        return Map.of("offset", offset, "complete", complete);
    }

    private static UploadResult refused(UploadResult.Reason reason, String parameter, long value) {
        return UploadResult.Refused.because(reason, parameter, value);
    }

    static UploadKey key(ExerciseId exercise, PersonId person, byte[] file) {
        return new UploadKey(exercise, person, hash(file));
    }

    static MediaHash hash(byte[] file) {
        return MediaCheck.hash(file);
    }

    Library library() {
        return Objects.requireNonNull(opened);
    }

    MediaStore store() {
        return Objects.requireNonNull(store);
    }

    /** On the event loop, as the server calls it. */
    <T> T soon(Supplier<? extends Future<? extends T>> call) {
        Promise<T> promise = Promise.promise();
        loop.runOnContext(_ -> call.get().<T>map(value -> value).onComplete(promise));
        try {
            return promise.future().await(120, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("nothing came for two minutes", e);
        }
    }
}
