package org.livex.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.fuzz.Fuzz;

/** Tokens and codes, damaged at random: none of them is one. */
@ExtendWith(VertxExtension.class)
class TokensFuzzTest {
    @Test
    void no_damaged_token_is_one(Vertx vertx, @TempDir Path folder) throws Exception {
        TestClock clock = new TestClock();
        OpenStore opened = OpenStore.in(vertx, folder);
        Access access = done(Access.open(vertx, opened.store(), AccessTimes.DEFAULT, clock));
        IssuedCode code = done(access.issueCode(new ExerciseId("demo"), new PersonId("anna"), true));
        JoinResult.Joined joined = (JoinResult.Joined)
                done(access.join(code.code().shown(), new JoiningDevice("Chrome", null), "192.168.1.20"));
        String genuine = joined.tokens().accessToken();

        Fuzz.of("token", 1_500)
                .bytes(
                        List.of(genuine.getBytes(UTF_8)),
                        List.of(".", "..", "eyJhbGciOiJub25lIn0", "=", "-", "_", "e30"),
                        input -> {
                            String token = new String(input, UTF_8);
                            AccessCheck check = done(access.check(token));
                            if (!token.equals(genuine)) {
                                assertThat(check).as(token).isInstanceOf(AccessCheck.Invalid.class);
                            }
                        });
        Fuzz.of("code", 10_000)
                .bytes(
                        List.of(code.code().shown().getBytes(UTF_8)),
                        List.of("-", "АВСЕ", "٣"),
                        input -> JoinCode.read(new String(input, UTF_8)));
        done(access.close());
        opened.close();
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.await(30, SECONDS);
    }
}
