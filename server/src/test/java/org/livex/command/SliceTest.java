package org.livex.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class SliceTest {
    private final List<Integer> done = new ArrayList<>();

    @Test
    void whoever_else_is_on_the_loop_is_heard_in_between(Vertx vertx) throws Exception {
        Promise<Integer> heardAfter = Promise.promise();
        Promise<Void> all = Promise.promise();
        vertx.runOnContext(_ -> {
            vertx.setTimer(1, _ -> heardAfter.complete(done.size()));
            Slice.each(IntStream.range(0, 100).boxed().toList(), this::works).onComplete(all);
        });

        assertThat(heardAfter.future().await(20, TimeUnit.SECONDS)).isBetween(1, 30);
        all.future().await(20, TimeUnit.SECONDS);
        assertThat(done)
                .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void without_a_loop_it_is_done_at_once() {
        assertThat(Slice.each(List.of(1, 2, 3), done::add).succeeded()).isTrue();
        assertThat(done).containsExactly(1, 2, 3);
    }

    @Test
    void what_goes_wrong_ends_it(Vertx vertx) throws Exception {
        Promise<Throwable> failed = Promise.promise();
        vertx.runOnContext(_ -> Slice.each(IntStream.range(0, 100).boxed().toList(), each -> {
                    works(each);
                    if (each == 20) {
                        throw new IllegalStateException("at 20");
                    }
                })
                .onFailure(failed::complete)
                .onSuccess(_ -> failed.fail("went on")));

        assertThat(failed.future().await(20, TimeUnit.SECONDS)).hasMessage("at 20");
        assertThat(done).hasSize(21);
    }

    private void works(int each) {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(4);
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        done.add(each);
    }
}
