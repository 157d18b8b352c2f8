package org.livex.journal;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * What the MongoDB driver answers, as a future that completes on the caller's Vert.x context, so that the driver's few
 * threads never run our code.
 */
public final class MongoReply {
    private MongoReply() {}

    /** For replies of bounded size only: everything is held in memory. */
    public static <T> Future<List<T>> all(Publisher<T> publisher) {
        Promise<List<T>> promise = Promise.promise();
        @Nullable Context caller = Vertx.currentContext();
        publisher.subscribe(new Collector<>(promise, caller));
        return promise.future();
    }

    public static <T> Future<Optional<T>> first(Publisher<T> publisher) {
        return all(publisher).map(items -> items.stream().findFirst());
    }

    public static <T> Future<Void> done(Publisher<T> publisher) {
        return all(publisher).mapEmpty();
    }

    private static final class Collector<T> implements Subscriber<T> {
        private final List<T> items = new ArrayList<>();
        private final Promise<List<T>> promise;
        private final @Nullable Context caller;

        Collector(Promise<List<T>> promise, @Nullable Context caller) {
            this.promise = promise;
            this.caller = caller;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(T item) {
            items.add(item);
        }

        @Override
        public void onError(Throwable failure) {
            onCaller(() -> promise.tryFail(failure));
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
