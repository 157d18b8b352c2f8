package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.util.ArrayList;
import java.util.List;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.figures.Figures;
import org.livex.journal.Journal;
import org.livex.xapi.Statements;

/** What a journal says as statements, page by page, up to the entry of its figures, and at last what follows from all of it. */
final class StatementPages {
    private static final int PAGE = 500;

    private final Journal journal;
    private final ExerciseId exercise;
    private final Figures figures;
    private final Statements statements;
    private final WorkerExecutor worker;

    /** {@code seq} is the last entry of which all is said now. */
    record Page(long seq, List<ObjectNode> statements, boolean isLast) {}

    StatementPages(Journal journal, ExerciseId exercise, Figures figures, Statements.Told told, WorkerExecutor worker) {
        this.journal = journal;
        this.exercise = exercise;
        this.figures = figures;
        this.statements = new Statements(told);
        this.worker = worker;
    }

    long until() {
        return figures.seq();
    }

    Future<Page> next() {
        return next(0);
    }

    /** One page ends with the entry {@code cut}: what is known of a store up to there is not in one page with what comes after it. */
    Future<Page> next(long cut) {
        long seq = statements.seq();
        if (seq >= figures.seq()) {
            return worker.executeBlocking(() -> new Page(seq, statements.last(figures), true));
        }
        long end = seq < cut ? Math.min(cut, figures.seq()) : figures.seq();
        return journal.readAfter(exercise, seq, (int) Math.min(PAGE, end - seq))
                .compose(entries -> worker.executeBlocking(() -> {
                    List<ObjectNode> said = new ArrayList<>();
                    entries.forEach(entry -> said.addAll(statements.note(entry)));
                    if (entries.isEmpty()) {
                        throw new IllegalStateException("the journal is shorter than it was");
                    }
                    return new Page(statements.seq(), said, false);
                }));
    }
}
