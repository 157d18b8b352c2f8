package org.livex.sheet;

import java.time.Instant;
import java.util.Map;
import org.livex.exercise.Caller;
import org.livex.exercise.Exercise;
import org.livex.sheet.file.Grid;
import org.livex.sheet.file.SheetFile;
import org.livex.sheet.file.UnreadableSheet;
import org.livex.sheet.foreign.ForeignImport;
import org.livex.sheet.own.OwnImport;

/** Reads a file with the answers that were given, as far as they lead. Knows nothing from one call to the next. */
public final class SheetImport {
    private final Exercise exercise;
    private final SheetWords words;
    private final Caller caller;
    private final Instant now;

    public SheetImport(Exercise exercise, SheetWords words, Caller caller, Instant now) {
        this.exercise = exercise;
        this.words = words;
        this.caller = caller;
        this.now = now;
    }

    public Step read(SheetFile file, Map<String, String> given) throws UnreadableSheet {
        if (file.grids().stream().allMatch(Grid::isEmpty)) {
            throw UnreadableSheet.of(UnreadableSheet.Reason.EMPTY);
        }
        boolean isOurs = OwnImport.isOurs(file);
        Drafting drafting = new Drafting(exercise, caller, now, isOurs);
        if (!isOurs) {
            return new ForeignImport(words, drafting, given).read(file);
        }
        return new OwnImport(words, given, drafting).step(file);
    }
}
