package org.livex.access;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.livex.access.JoinResult.Joined;
import org.livex.exercise.words.ids.DeviceId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;

/** People come into an exercise with their devices. */
@ExtendWith(VertxExtension.class)
abstract class AccessStory {
    static final ExerciseId DEMO = new ExerciseId("demo");
    static final PersonId ANNA = new PersonId("anna");
    static final String WI_FI = "192.168.1.20";

    Vertx vertx;
    final TestClock clock = new TestClock();
    OpenStore opened;
    Access access;

    @TempDir
    Path folder;

    @BeforeEach
    void open(Vertx given) throws Exception {
        vertx = given;
        opened = OpenStore.in(vertx, folder);
        access = done(Access.open(vertx, opened.store(), AccessTimes.DEFAULT, clock));
    }

    @AfterEach
    void close() throws Exception {
        done(access.close());
        opened.close();
    }

    Joined join(PersonId person) {
        String code = done(access.issueCode(DEMO, person, false)).code().value();
        return joined(done(access.join(code, called("Firefox"), WI_FI)));
    }

    static Joined joined(JoinResult result) {
        assertThat(result).isInstanceOf(Joined.class);
        return (Joined) result;
    }

    static DeviceId device(Joined joined) {
        return joined.session().device();
    }

    static <T> T done(Future<T> future) {
        try {
            return future.await(20, SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static JoiningDevice called(String label) {
        return new JoiningDevice(label, null);
    }
}
