package org.livex.disk;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Tells whoever listens of each look at something that runs short while it does, and once that there is enough again. */
public final class Shortage<R> {
    private final Predicate<R> isShort;
    private final List<Consumer<R>> listeners = new CopyOnWriteArrayList<>();
    private boolean wasShort;

    public Shortage(Predicate<R> isShort) {
        this.isShort = isShort;
    }

    /** Of what is seen from now on, where it is seen. */
    public void tell(Consumer<R> listener) {
        listeners.add(listener);
    }

    public void seen(R now) {
        boolean before = wasShort;
        wasShort = isShort.test(now);
        if (before || wasShort) {
            listeners.forEach(listener -> listener.accept(now));
        }
    }
}
