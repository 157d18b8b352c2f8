package org.livex.access;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.livex.access.JoinResult.CodeUnknown;
import org.livex.access.JoinResult.Joined;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;

/** The answer that lets a phone in is lost: its code must still be worth something to it, and to nobody else. */
@ExtendWith(VertxExtension.class)
class LostJoinAnswerTest {
    private static final ExerciseId DEMO = new ExerciseId("demo");
    private static final PersonId ANNA = new PersonId("anna");
    private static final String WI_FI = "192.168.1.20";
    private static final JoiningDevice PHONE = new JoiningDevice("Phone", "kPz3vQ0mXb7hYt5sLw9rEa");

    private Vertx vertx;
    private final TestClock clock = new TestClock();
    private OpenStore opened;
    private Access access;
    private String code;

    @TempDir
    private Path folder;

    @BeforeEach
    void open(Vertx given) throws Exception {
        vertx = given;
        opened = OpenStore.in(vertx, folder);
        access = done(Access.open(vertx, opened.store(), AccessTimes.DEFAULT, clock));
        code = done(access.issueCode(DEMO, ANNA, false)).code().value();
    }

    @AfterEach
    void close() throws Exception {
        done(access.close());
        opened.close();
    }

    @Test
    void the_same_installation_gets_in_again_as_the_same_device() {
        Joined lost = (Joined) join(PHONE);
        clock.pass(Duration.ofHours(2));

        Joined again = (Joined) join(PHONE);

        assertThat(again.session()).isEqualTo(lost.session());
        assertThat(done(access.check(again.tokens().accessToken()))).isInstanceOf(AccessCheck.Valid.class);
        assertThat(done(access.refresh(again.tokens().refreshToken()))).isInstanceOf(RefreshResult.Refreshed.class);
        assertThat(done(access.devices(DEMO))).hasSize(1);
    }

    @Test
    void another_installation_or_one_without_a_name_does_not() {
        join(PHONE);

        assertThat(join(new JoiningDevice("Phone", "AAAAAAAAAAAAAAAAAAAAAA"))).isEqualTo(new CodeUnknown());
        assertThat(join(new JoiningDevice("Phone", null))).isEqualTo(new CodeUnknown());
        assertThat(done(access.devices(DEMO))).hasSize(1);
    }

    @Test
    void not_once_the_device_was_heard_of() {
        Joined joined = (Joined) join(PHONE);
        clock.pass(Duration.ofSeconds(5));
        access.noteContact(joined.session().device(), clock.instant());

        assertThat(join(PHONE)).isEqualTo(new CodeUnknown());
    }

    @Test
    void not_once_it_has_newer_tokens() {
        Joined joined = (Joined) join(PHONE);
        done(access.refresh(joined.tokens().refreshToken()));

        assertThat(join(PHONE)).isEqualTo(new CodeUnknown());
    }

    @Test
    void not_once_the_role_was_taken_away() {
        Joined joined = (Joined) join(PHONE);
        done(access.revoke(joined.session().device()));

        assertThat(join(PHONE)).isEqualTo(new CodeUnknown());
    }

    @Test
    void another_server_on_the_same_store_answers_again_too() {
        Joined lost = (Joined) join(PHONE);
        Access other = done(Access.open(vertx, opened.store(), AccessTimes.DEFAULT, clock));

        Joined again = (Joined) done(other.join(code, PHONE, WI_FI));

        assertThat(again.session()).isEqualTo(lost.session());
        done(other.close());
    }

    private JoinResult join(JoiningDevice device) {
        return done(access.join(code, device, WI_FI));
    }

    private static <T> T done(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(120, SECONDS)
                .join();
    }
}
