package org.livex.phone.screen;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A workshop with one thread, as long as the process lives. */
public final class OneWorker implements Workshop {
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "livex-workshop");
        thread.setDaemon(true);
        return thread;
    });
    private final Executor screens;

    /** @param screens runs on their thread */
    public OneWorker(Executor screens) {
        this.screens = screens;
    }

    @Override
    public <T> void make(Supplier<@Nullable T> work, Consumer<@Nullable T> then) {
        worker.execute(() -> {
            T made = work.get();
            screens.execute(() -> then.accept(made));
        });
    }
}
