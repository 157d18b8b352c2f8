package org.livex.web.routes;

import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.figures.Figures;
import org.livex.figures.FiguresFold;
import org.livex.journal.Journal;
import org.livex.room.OpenExercise;
import org.livex.web.Turns;

/** Folds figures from a whole journal, page by page, and keeps the latest until the journal has grown. One event loop owns it. */
public final class FigureShelf {
    private static final int PAGE = 2_000;

    /** Whoever looks at figures looks again, at the next group: but not at many exercises at once. */
    private static final int MOST_KEPT = 2;

    private final Journal journal;
    private final Turns turns;
    private final Map<ExerciseId, Figures> kept = new LinkedHashMap<>();

    FigureShelf(Journal journal, Turns turns) {
        this.journal = journal;
        this.turns = turns;
    }

    /** Within a turn: folding takes time, and memory as the exercise itself does. */
    public Future<Figures> of(OpenExercise exercise) {
        ExerciseId id = exercise.running().id();
        long seq = exercise.running().seq();
        Figures known = kept.get(id);
        return known != null && known.seq() >= seq
                ? Future.succeededFuture(known)
                : folded(id, new FiguresFold(), seq).map(figures -> keep(id, figures));
    }

    private Future<Figures> folded(ExerciseId id, FiguresFold fold, long until) {
        return journal.readAfter(id, fold.seq(), PAGE).compose(page -> {
            boolean isLast = page.isEmpty() || page.getLast().seq() >= until;
            return turns.<@Nullable Figures>onWorker(() -> {
                        page.forEach(fold::note);
                        return isLast ? fold.figures() : null;
                    })
                    .compose(figures -> figures == null ? folded(id, fold, until) : Future.succeededFuture(figures));
        });
    }

    private Figures keep(ExerciseId id, Figures figures) {
        kept.remove(id);
        kept.put(id, figures);
        if (kept.size() > MOST_KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return figures;
    }
}
