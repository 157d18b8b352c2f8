package org.livex.phone.sync;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.livex.phone.sync.kept.Change;
import org.livex.phone.sync.kept.Disk;
import org.livex.phone.sync.kept.Outbox;
import org.livex.phone.sync.kept.Table;

/**
 * Keeps what was done here until the server has it, in memory as it is on disk. Thread-safe, under the lock of all that is kept:
 * whether something has gone out, and whether it is taken back, is decided once.
 */
final class DurableOutbox {
    private final Object lock;
    private final Disk disk;
    private final Outbox outbox;

    DurableOutbox(Object lock, Disk disk, Outbox outbox) {
        this.lock = lock;
        this.disk = disk;
        this.outbox = outbox;
    }

    /** Together with what changes by it. */
    void add(Errand errand, Change with) throws NotSaved {
        synchronized (lock) {
            disk.commit(with.put(Table.OUTBOX, errand.id(), errand.json()));
            outbox.add(errand);
        }
    }

    void dismiss(String id) throws NotSaved {
        synchronized (lock) {
            disk.commit(new Change().forget(Table.OUTBOX, id));
            outbox.remove(id);
        }
    }

    /** As if it had never been done, together with what changes by it. False: it may have gone out, and nothing changes. */
    boolean takeBack(String id, Change with) throws NotSaved {
        synchronized (lock) {
            if (!outbox.isUnsent(id)) {
                return false;
            }
            disk.commit(with.forget(Table.OUTBOX, id));
            outbox.remove(id);
            return true;
        }
    }

    /**
     * These go out now, and cannot be taken back from here on: the server may have them.
     *
     * @return false: one of them was taken back meanwhile; then none of them goes
     */
    boolean leave(List<String> ids) {
        synchronized (lock) {
            if (!outbox.hasAll(ids)) {
                return false;
            }
            Change change = new Change();
            List<Errand> leaving = outbox.leaving(ids, change);
            outbox.left(leaving, leaving.isEmpty() || isKept(change));
            return true;
        }
    }

    /** False: a report must get out of a full phone, too. */
    private boolean isKept(Change change) {
        try {
            disk.commit(change);
            return true;
        } catch (NotSaved full) {
            return false;
        }
    }

    boolean hasUnsent(List<String> ids) {
        synchronized (lock) {
            return ids.stream().anyMatch(outbox::isUnsent);
        }
    }

    void failed(Request request, Problem problem) throws NotSaved {
        synchronized (lock) {
            Change change = new Change();
            List<Errand> settled = outbox.failed(request.ids(), problem, change);
            if (!change.steps().isEmpty()) {
                disk.commit(change);
            }
            outbox.settled(settled);
        }
    }

    /** Of commands that the server refused. */
    Set<String> refusedIds() {
        synchronized (lock) {
            Set<String> ids = new LinkedHashSet<>();
            outbox.refused().forEach(refused -> ids.add(refused.id()));
            return ids;
        }
    }

    /** Of commands whose files stay here: refused, or still to be taken back. */
    Set<String> heldIds() {
        synchronized (lock) {
            Set<String> ids = refusedIds();
            outbox.waiting().stream().filter(Waiting::isUnsent).forEach(one -> ids.add(one.id()));
            return ids;
        }
    }
}
