package org.livex.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A key takes a while to be made, and an event loop has others to answer. */
@ExtendWith(VertxExtension.class)
class KeysOffTheLoopTest {
    @TempDir
    Path folder;

    @Test
    void a_key_is_never_made_on_an_event_loop(Vertx vertx) {
        assertThatThrownBy(() -> onLoop(vertx, () -> Future.succeededFuture(SigningKey.random())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void access_that_is_opened_by_an_event_loop_has_its_keys_made_elsewhere(Vertx vertx) throws Exception {
        OpenStore opened = OpenStore.in(vertx, folder);
        Access access =
                onLoop(vertx, () -> Access.open(vertx, opened.store(), AccessTimes.DEFAULT, InstantSource.system()));
        assertThat(access).isNotNull();
        access.close().await(20, TimeUnit.SECONDS);
        opened.close();
    }

    private static <T> T onLoop(Vertx vertx, Supplier<Future<T>> work) throws Exception {
        Promise<T> done = Promise.promise();
        vertx.getOrCreateContext()
                .runOnContext(_ ->
                        Future.<Void>succeededFuture().compose(_ -> work.get()).onComplete(done));
        return done.future().await(20, TimeUnit.SECONDS);
    }
}
