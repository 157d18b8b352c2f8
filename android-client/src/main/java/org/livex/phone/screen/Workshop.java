package org.livex.phone.screen;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where what takes longer than a frame is done, one thing after the other, while the screens go on. */
public interface Workshop {
    /**
     * Makes it, and hands it over on the screens' thread: later, or at once where nobody has to wait.
     *
     * @param work must not touch a view; null: there is nothing to be had
     */
    <T> void make(Supplier<@Nullable T> work, Consumer<@Nullable T> then);

    /** The same of what gives nothing to hand over. */
    default void work(Runnable work, Runnable then) {
        this.<Boolean>make(
                () -> {
                    work.run();
                    return Boolean.TRUE;
                },
                done -> then.run());
    }
}
