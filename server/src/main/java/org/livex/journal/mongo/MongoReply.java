package org.livex.journal.mongo;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.livex.journal.JournalUnavailable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * What the MongoDB driver answers, as a future that completes on the caller's Vert.x context, so that the driver's few
 * threads never run our code. Fails with {@link JournalUnavailable}, except that duplicates, which are answers, come as
 * the driver's own exceptions.
 */
public final class MongoReply {
    private MongoReply() {}

    /** For replies of bounded size only: everything is held in memory. */
    public static <T> Future<List<T>> all(Publisher<T> publisher) {
        return all(publisher, Function.identity());
    }

    /** The same, where {@code each} is work that the caller's event loop should be spared. */
    static <T, R> Future<List<R>> all(Publisher<T> publisher, Function<T, R> each) {
        Promise<List<R>> promise = Promise.promise();
        publisher.subscribe(new Collector<>(promise, Vertx.currentContext(), each));
        return promise.future();
    }

    public static <T> Future<Optional<T>> first(Publisher<T> publisher) {
        return all(publisher).map(items -> items.stream().findFirst());
    }

    public static <T> Future<Void> done(Publisher<T> publisher) {
        return all(publisher).mapEmpty();
    }

    private static final class Collector<T, R> implements Subscriber<T> {
        private final List<R> items = new ArrayList<>();
        private final Promise<List<R>> promise;
        private final @Nullable Context caller;
        private final Function<T, R> each;
        private @Nullable Subscription subscription;

        Collector(Promise<List<R>> promise, @Nullable Context caller, Function<T, R> each) {
            this.promise = promise;
            this.caller = caller;
            this.each = each;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            this.subscription = subscription;
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(T item) {
            try {
                items.add(each.apply(item));
            } catch (RuntimeException e) {
                if (subscription != null) {
                    subscription.cancel();
                }
                onCaller(() -> promise.tryFail(e));
            }
        }

        @Override
        public void onError(Throwable failure) {
            onCaller(() -> promise.tryFail(MongoProblem.of(failure)));
        }

        @Override
        public void onComplete() {
            onCaller(() -> promise.tryComplete(items));
        }

        private void onCaller(Runnable answer) {
            if (caller == null) {
                answer.run();
            } else {
                caller.runOnContext(_ -> answer.run());
            }
        }
    }
}
