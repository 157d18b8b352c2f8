package org.livex.journal;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Turns a publisher of a bounded number of things into one future of them all, on the caller's Vert.x context. */
final class Gathering<T, R> implements Subscriber<T> {
    private final Function<T, R> each;
    private final Answer<List<R>> answer;
    private final List<R> gathered = new ArrayList<>();
    private @Nullable Subscription subscription;

    private Gathering(Function<T, R> each, Answer<List<R>> answer) {
        this.each = each;
        this.answer = answer;
    }

    static <T, R> Future<List<R>> of(Vertx vertx, Supplier<? extends Publisher<T>> ask, Function<T, R> each) {
        Answer<List<R>> answer = Answer.toCaller(vertx);
        try {
            ask.get().subscribe(new Gathering<>(each, answer));
        } catch (RuntimeException e) {
            // A closed client throws at once, whatever is asked of it.
            answer.fail(e);
        }
        return answer.future();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        this.subscription = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(T next) {
        try {
            gathered.add(each.apply(next));
        } catch (RuntimeException e) {
            if (subscription != null) {
                subscription.cancel();
            }
            answer.fail(e);
        }
    }

    @Override
    public void onError(Throwable failure) {
        answer.fail(failure);
    }

    @Override
    public void onComplete() {
        answer.succeed(gathered);
    }
}
