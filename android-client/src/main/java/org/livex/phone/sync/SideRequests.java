package org.livex.phone.sync;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls that are no part of keeping in step, one after the other, each once. */
public final class SideRequests {
    private final ExecutorService calls = Executors.newSingleThreadExecutor(SideRequests::daemon);
    private final Supplier<@Nullable Api> api;
    private final Phone phone;

    public SideRequests(Supplier<@Nullable Api> api, Phone phone) {
        this.api = api;
        this.phone = phone;
    }

    public interface Call<T> {
        T of(Api api) throws Problem, NoConnection, NotSaved;
    }

    /** {@code then} gets null if it did not work out. */
    public <T> void make(Call<T> call, Consumer<@Nullable T> then) {
        calls.execute(() -> {
            Api now = api.get();
            T answer = now == null ? null : answerOf(call, now);
            phone.listeners().execute(() -> then.accept(answer));
        });
    }

    /** What the server only does, and says nothing of. */
    public interface Deed {
        void by(Api api) throws Problem, NoConnection, NotSaved;
    }

    /** {@code then} hears whether it worked out. */
    public void done(Deed deed, Consumer<Boolean> then) {
        make(
                api -> {
                    deed.by(api);
                    return true;
                },
                isDone -> then.accept(isDone != null));
    }

    public void close() {
        calls.shutdownNow();
    }

    public static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "livex-calls");
        thread.setDaemon(true);
        return thread;
    }

    private static <T> @Nullable T answerOf(Call<T> call, Api api) {
        try {
            return call.of(api);
        } catch (Problem | NoConnection | NotSaved later) {
            return null;
        }
    }
}
