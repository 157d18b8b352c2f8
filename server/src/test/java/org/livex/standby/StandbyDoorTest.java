package org.livex.standby;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.SettableClock;

/** Who is let in at the door of a first server, and what is believed there. */
class StandbyDoorTest {
    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();
    private final List<StandbyCode> shown = new ArrayList<>();
    private FirstLaptop first;
    private Fence fence;
    private StandbyDoor door;

    @BeforeEach
    void open() throws IOException {
        first = new FirstLaptop(Files.createDirectory(folder.resolve("first"))).writes(3);
        fence = Fence.of(first.data);
        door = StandbyDoor.of(first.data, fence, clock);
        door.onCode(shown::add);
    }

    @AfterEach
    void close() {
        door.close();
        first.close();
    }

    @Test
    void the_code_that_is_shown_pairs_once() throws IOException {
        byte[] salt = door.ask();
        assertThat(door.ask()).isEqualTo(salt);
        assertThat(shown).hasSize(1);

        StandbyDoor.Paired paired = pair(shown.getFirst(), salt);

        assertThat(paired.term()).isEqualTo(1);
        notBelieved(() -> pair(shown.getFirst(), salt));
    }

    @Test
    void a_wrong_code_and_one_that_is_too_old_pair_nobody() {
        byte[] salt = door.ask();
        notBelieved(() -> pair(StandbyCode.random(new SecureRandom()), salt));

        clock.pass(Pairing.VALID.plus(Duration.ofSeconds(1)));
        notBelieved(() -> pair(shown.getFirst(), salt));
        assertThat(door.report()).isEmpty();
    }

    @Test
    void a_code_is_read_as_people_type_it() {
        StandbyCode code = new StandbyCode("ABCDEFGHJKLMNPQRSTUV");
        assertThat(code.shown()).isEqualTo("ABCDE-FGHJK-LMNPQ-RSTUV");
        assertThat(StandbyCode.read(" abcde fghjk-lmnpq rstuv ")).contains(code);
        assertThat(StandbyCode.read("ABCDE")).isEmpty();
        assertThat(StandbyCode.read("ABCDEFGHJKLMNPQRSTU1")).isEmpty();
        assertThat(StandbyCode.read("A".repeat(10_000))).isEmpty();
    }

    @Test
    void what_is_said_again_changed_or_of_another_session_is_refused_and_the_right_session_goes_on()
            throws IOException {
        byte[] secret = secret();
        byte[] id = id(1);
        SealedSession session = SealedSession.of(secret, door.hello(), id);
        byte[] question = session.questions().seal(1, Question.write(new Question.Status(0)));
        assertThat(Standing.read(session.answers().open(1, door.answer(id, 1, question)))
                        .heads())
                .hasSize(1);

        notBelieved(() -> door.answer(id, 1, question));
        notBelieved(() -> door.answer(id, 2, question));
        notBelieved(() -> door.answer(id(2), 2, question));
        byte[] changed = question.clone();
        changed[3] ^= 1;
        notBelieved(() -> door.answer(id, 3, changed));

        byte[] next = session.questions().seal(4, Question.write(new Question.Status(0)));
        assertThat(session.answers().open(4, door.answer(id, 4, next))).isNotEmpty();
    }

    @Test
    void a_session_that_was_recorded_is_not_played_again_after_another_nor_after_a_start() throws IOException {
        byte[] secret = secret();
        byte[] old = ask(secret, id(1));
        ask(secret, id(2));
        notBelieved(() -> door.answer(id(1), 1, old));

        StandbyDoor anew = StandbyDoor.of(first.data, fence, clock);
        notBelieved(() -> anew.answer(id(1), 1, old));
        anew.close();
    }

    @Test
    void nothing_counts_as_kept_before_the_second_says_so_and_silence_is_noticed() throws IOException {
        assertThat(door.reach(FirstLaptop.DEMO)).isEqualTo(Long.MAX_VALUE);
        byte[] secret = secret();
        assertThat(door.reach(FirstLaptop.DEMO)).isZero();
        byte[] id = id(1);
        SealedSession session = SealedSession.of(secret, door.hello(), id);
        Standing standing = Standing.read(session.answers()
                .open(1, door.answer(id, 1, session.questions().seal(1, Question.write(new Question.Status(0))))));
        assertThat(door.reach(FirstLaptop.DEMO)).isZero();

        door.answer(id, 2, session.questions().seal(2, Question.write(new Question.Done(standing.number(), false))));

        assertThat(door.reach(FirstLaptop.DEMO)).isEqualTo(3);
        assertThat(door.report())
                .as("photos are still coming")
                .hasValueSatisfying(report -> assertThat(report.state()).isEqualTo(StandbyReport.State.COPYING));

        door.answer(id, 3, session.questions().seal(3, Question.write(new Question.Done(standing.number(), true))));

        assertThat(door.report())
                .hasValueSatisfying(report -> assertThat(report.state()).isEqualTo(StandbyReport.State.FOLLOWING));
        clock.pass(Duration.ofSeconds(11));
        assertThat(door.report())
                .hasValueSatisfying(report -> assertThat(report.state()).isEqualTo(StandbyReport.State.GONE));
    }

    @Test
    void a_second_that_cannot_follow_is_told_of_until_it_has_all_again() throws IOException {
        byte[] secret = secret();
        byte[] id = id(1);
        SealedSession session = SealedSession.of(secret, door.hello(), id);
        door.answer(id, 1, session.questions().seal(1, Question.write(new Question.Stuck(true, 0))));
        clock.pass(Duration.ofSeconds(4));
        door.answer(id, 2, session.questions().seal(2, Question.write(new Question.Stuck(true, 0))));

        StandbyReport report = door.report().orElseThrow();
        assertThat(report.state()).isEqualTo(StandbyReport.State.DISK_FULL);
        assertThat(Duration.between(report.heard(), clock.instant())).isGreaterThanOrEqualTo(Duration.ofSeconds(4));

        Standing standing = Standing.read(session.answers()
                .open(3, door.answer(id, 3, session.questions().seal(3, Question.write(new Question.Status(0))))));
        door.answer(id, 4, session.questions().seal(4, Question.write(new Question.Done(standing.number(), true))));
        assertThat(door.report())
                .as("it has all, and its disk is as full as before")
                .hasValueSatisfying(now -> assertThat(now.state()).isEqualTo(StandbyReport.State.DISK_FULL));
        clock.pass(Duration.ofSeconds(6));
        door.answer(id, 5, session.questions().seal(5, Question.write(new Question.Done(standing.number(), true))));
        assertThat(door.report())
                .hasValueSatisfying(now -> assertThat(now.state()).isEqualTo(StandbyReport.State.FOLLOWING));
    }

    @Test
    void since_when_it_does_not_follow_stays_the_first_moment_however_seldom_it_says_so_and_over_a_start()
            throws IOException {
        byte[] secret = secret();
        byte[] id = id(1);
        SealedSession session = SealedSession.of(secret, door.hello(), id);
        Instant full = clock.instant();
        door.answer(id, 1, session.questions().seal(1, Question.write(new Question.Stuck(true, 0))));
        clock.pass(Duration.ofSeconds(8));
        assertThat(door.report().orElseThrow().state()).isEqualTo(StandbyReport.State.DISK_FULL);
        door.answer(id, 2, session.questions().seal(2, Question.write(new Question.Stuck(false, 0))));
        assertThat(door.report().orElseThrow().heard()).isCloseTo(full, within(2, ChronoUnit.SECONDS));

        try (StandbyDoor anew = StandbyDoor.of(first.data, fence, clock)) {
            clock.pass(Duration.ofSeconds(12));
            SealedSession next = SealedSession.of(secret, anew.hello(), id);
            anew.answer(id, 1, next.questions().seal(1, Question.write(new Question.Stuck(true, 20_000))));
            assertThat(anew.report().orElseThrow().heard()).isCloseTo(full, within(2, ChronoUnit.SECONDS));
        }
    }

    @Test
    void after_a_start_it_was_heard_when_it_was_heard_before_and_never_when_the_server_began() throws IOException {
        byte[] secret = secret();
        byte[] id = id(1);
        SealedSession session = SealedSession.of(secret, door.hello(), id);
        clock.pass(Duration.ofSeconds(30));
        Instant heard = clock.instant();
        door.answer(id, 1, session.questions().seal(1, Question.write(new Question.Stuck(false, 0))), "10.0.0.2", "");
        clock.pass(Duration.ofMinutes(7));

        assertThat(goneSince()).isCloseTo(heard, within(2, ChronoUnit.SECONDS));

        Files.writeString(first.data.resolve("standby/heard-last"), "damaged");
        assertThat(goneSince()).isNull();
        Files.delete(first.data.resolve("standby/heard-last"));
        assertThat(goneSince()).isNull();
    }

    /** After a start of the server, at which nothing is heard of the second. */
    private @Nullable Instant goneSince() throws IOException {
        try (StandbyDoor anew = StandbyDoor.of(first.data, fence, clock)) {
            clock.pass(Duration.ofSeconds(11));
            StandbyReport report = anew.report().orElseThrow();
            assertThat(report.state()).isEqualTo(StandbyReport.State.GONE);
            return report.heard();
        }
    }

    @Test
    void where_the_second_would_serve_is_kept_for_a_start_after_it_took_over() throws IOException {
        byte[] secret = secret();
        byte[] id = id(1);
        SealedSession session = SealedSession.of(secret, door.hello(), id);
        List<String> doors = List.of("https:8443", "http:80 80", "ftp:21");
        door.answer(
                id, 1, session.questions().seal(1, Question.write(new Question.Doors(doors))), "10.0.0.2", "10.0.0.1");

        assertThat(HeardFrom.in(first.data).orElseThrow().addresses())
                .extracting(Object::toString)
                .containsExactly("https://10.0.0.2:8443", "https://10.0.0.1:8443");
        assertThat(new HeardFrom("fe80:0:0:0:1:2:3:4%wlan0", "::1", List.of("https:8443")).addresses())
                .extracting(Object::toString)
                .containsExactly("https://[fe80:0:0:0:1:2:3:4]:8443", "https://[::1]:8443");
    }

    @Test
    void a_newer_term_that_is_proved_brings_the_fence_down_for_good_and_nothing_else_does() throws IOException {
        Term term = fence.term();
        fence.hear(null);
        fence.hear("0a1b2c3d4e5f");
        fence.hear("term-9-" + "0".repeat(32));
        fence.hear(term.proof());
        fence.hear(term.proof() + ".0a1b2c3d4e5f");
        fence.hear(Term.first(new SecureRandom()).next().proof());
        assertThat(fence.isDown()).isFalse();

        fence.hear(term.next().proof());

        assertThat(fence.isDown()).isTrue();
        assertThatThrownBy(() -> Fence.of(first.data))
                .isInstanceOfSatisfying(
                        StandbyProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(StandbyProblem.Kind.REPLACED));
    }

    @Test
    void a_newer_term_is_proved_by_the_name_of_a_journal_that_was_cut_since() throws IOException {
        fence.hear(fence.term().next().proof() + ".0a1b2c3d4e5f");

        assertThat(fence.isDown()).isTrue();
    }

    private byte[] ask(byte[] secret, byte[] id) throws IOException {
        SealedSession session = SealedSession.of(secret, door.hello(), id);
        byte[] question = session.questions().seal(1, Question.write(new Question.Files()));
        door.answer(id, 1, question);
        return question;
    }

    private byte[] secret() throws IOException {
        byte[] salt = door.ask();
        return HexFormat.of().parseHex(pair(shown.getLast(), salt).secret());
    }

    private StandbyDoor.Paired pair(StandbyCode code, byte[] salt) throws IOException {
        byte[] nonce = id(9);
        Pairing.Keys keys = Pairing.Keys.of(code, salt, nonce);
        byte[] answer = door.pair(nonce, keys.request().seal(1, "second".getBytes(UTF_8)));
        return StandbyDoor.Paired.read(keys.answer().open(1, answer));
    }

    private static byte[] id(int number) {
        byte[] id = new byte[SealedSession.ID_BYTES];
        id[0] = (byte) number;
        return id;
    }

    private static void notBelieved(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        StandbyProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(StandbyProblem.Kind.NOT_BELIEVED));
    }
}
