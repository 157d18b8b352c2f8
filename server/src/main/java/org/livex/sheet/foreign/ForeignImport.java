package org.livex.sheet.foreign;

import java.util.List;
import java.util.Map;
import org.livex.sheet.Draft;
import org.livex.sheet.Drafting;
import org.livex.sheet.OddLetters;
import org.livex.sheet.SheetWords;
import org.livex.sheet.Step;
import org.livex.sheet.file.SheetFile;

/** Somebody else's list, of injects or of people: asked about stage by stage, then read like a table of ours. */
public final class ForeignImport {
    private final SheetWords words;
    private final Drafting drafting;
    private final Map<String, String> given;

    public ForeignImport(SheetWords words, Drafting drafting, Map<String, String> given) {
        this.words = words;
        this.drafting = drafting;
        this.given = Map.copyOf(given);
    }

    public Step read(SheetFile file) {
        Asking where = new Asking(given);
        Garbled garbled = Garbled.ask(file, where);
        SheetFile brought = garbled.file();
        ListPlace asked = ListPlace.ask(brought, where);
        if (asked == null || where.isOpen()) {
            return open(Step.Stage.TABLE, brought, where);
        }
        TableBeside beside = TableBeside.ask(asked, where);
        if (where.isOpen()) {
            return open(Step.Stage.TABLE, brought, where);
        }
        garbled.tell(drafting);
        OddLetters.named(drafting, "table-beside", asked.grid().name(), beside.ranges());
        ListPlace place = TwoHeadings.asOne(beside.place(), new WorldWords(words));
        SheetFile read = brought.with(asked.grid(), place.grid());
        return switch (place.kind()) {
            case MSEL -> new ForeignMsel(words, drafting, given).read(read, place);
            case PEOPLE -> new ForeignRoster(words, drafting, given).read(read, place);
        };
    }

    static Step open(Step.Stage stage, SheetFile file, Asking asking) {
        return new Step(stage, file.text(), asking.questions(), null);
    }

    /** A result that is empty says why. */
    static Step checked(SheetFile file, Drafting drafting) {
        Draft draft = drafting.done();
        if (draft.commands().isEmpty() && draft.mistakes().isEmpty()) {
            drafting.notice(draft.unchanged() > 0 ? "nothing-new" : "nothing-taken", Map.of());
        }
        return new Step(Step.Stage.CHECK, file.text(), List.of(), drafting.done());
    }
}
