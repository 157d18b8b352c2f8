package org.livex.journal;

import io.vertx.core.Future;

/** A stand-in that promised less than a real journal would prove nothing. */
class MemoryJournalTest extends JournalContract {
    private final MemoryJournal.Disk disk = new MemoryJournal.Disk();

    @Override
    protected Future<MemoryJournal> open() {
        return Future.succeededFuture(new MemoryJournal(disk));
    }

    @Override
    protected void remove() {}
}
