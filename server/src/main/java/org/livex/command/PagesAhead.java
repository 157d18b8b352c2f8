package org.livex.command;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.Entry;
import org.livex.journal.Journal;

/**
 * The entries of one exercise after some entry, page by page. Once a page is full, those behind it are read and decoded while whoever
 * asked is still busy with the ones before.
 */
final class PagesAhead {
    /** Read and decoded in one go. */
    static final int PAGE = 200;

    /** Enough that each thread that reads has one to read and one to go on with. */
    private static final int AHEAD = 3;

    private final Journal journal;
    private final ExerciseId id;
    private final Queue<Future<List<Entry>>> reading = new ArrayDeque<>();
    private long asked;

    PagesAhead(Journal journal, ExerciseId id, long after) {
        this.journal = journal;
        this.id = id;
        this.asked = after;
    }

    /** Whether nothing is behind it. */
    static boolean isLast(List<Entry> page) {
        return page.size() < PAGE;
    }

    /** Not to be asked for one before the one before it was taken. */
    Future<List<Entry>> next() {
        if (reading.isEmpty()) {
            ask();
        }
        return reading.remove().onSuccess(this::readOn);
    }

    private void readOn(List<Entry> page) {
        while (!isLast(page) && reading.size() < AHEAD) {
            ask();
        }
    }

    /** The numbers follow each other without a gap; where one is missing nobody goes on, whatever is behind it. */
    private void ask() {
        reading.add(journal.readAfter(id, asked, PAGE));
        asked += PAGE;
    }
}
