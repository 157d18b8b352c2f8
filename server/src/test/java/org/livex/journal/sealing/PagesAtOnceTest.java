package org.livex.journal.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.journal.SampleEntries.ANNA;
import static org.livex.journal.SampleEntries.NOW;
import static org.livex.journal.SampleEntries.action;
import static org.livex.journal.SampleEntries.command;
import static org.livex.journal.Soon.soon;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.livex.exercise.Fact;
import org.livex.exercise.form.Answers;
import org.livex.exercise.form.FormField;
import org.livex.exercise.inject.Action;
import org.livex.exercise.inject.ParticipantFact.ActionRecorded;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.PlanFact.ActionKindAdded;
import org.livex.exercise.plan.PlanFact.ThingRevised;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.i18n.Language;
import org.livex.journal.Entry;
import org.livex.journal.sqlite.SqliteFile;
import org.livex.journal.sqlite.SqliteJournal;

/** Whoever reads ahead asks a sealed journal for several pages at once. */
@ExtendWith(VertxExtension.class)
class PagesAtOnceTest {
    private static final ExerciseId DEMO = new ExerciseId("demo");

    @TempDir
    Path folder;

    @Test
    void each_page_has_its_entries_and_the_later_form_counts(Vertx vertx) {
        ActionKind written = asking(FormField.Type.TEXT);
        ActionKind chosen = asking(FormField.Type.YES_NO);
        List<Entry> all = new ArrayList<>();
        all.add(at(1, new ActionKindAdded(written)));
        for (int seq = 2; seq <= 500; seq++) {
            all.add(at(seq, action("Report " + seq)));
        }
        all.add(at(501, new ThingRevised(chosen, 2)));
        SqliteFile file = soon(SqliteFile.open(vertx, folder.resolve("livex.db")));
        SqliteJournal kept = soon(SqliteJournal.open(file));
        SqlitePersonKeys keys = soon(SqlitePersonKeys.open(vertx, file));
        soon(soon(SealedJournal.open(vertx, kept, keys)).append(DEMO, all));
        SealedJournal opened = soon(SealedJournal.open(vertx, kept, keys));

        List<List<Entry>> pages = soon(Future.<List<List<Entry>>>future(both -> vertx.runOnContext(_ -> {
            Future<List<Entry>> first = opened.readAfter(DEMO, 0, 500);
            Future<List<Entry>> second = opened.readAfter(DEMO, 500, 500);
            Future.all(first, second)
                    .map(_ -> List.of(first.result(), second.result()))
                    .onComplete(both);
        })));

        assertThat(Stream.concat(pages.getFirst().stream(), pages.getLast().stream()))
                .containsExactlyElementsOf(all);
        Action said = new Action(written.id(), "", null, null, null, NOW, null, new Answers(Map.of("f", "yes"), null));
        soon(opened.append(DEMO, List.of(at(502, new ActionRecorded(ANNA, said, ExerciseTime.ZERO)))));
        // What was chosen stays for anybody to read; what was written does not.
        assertThat(soon(kept.readAfter(DEMO, 501, 1)).toString()).contains("yes");
        soon(opened.close());
    }

    private static Entry at(long seq, Fact fact) {
        return new Entry(DEMO, seq, command(), NOW, ANNA, List.of(fact));
    }

    private static ActionKind asking(FormField.Type type) {
        LocalizedText label = LocalizedText.of(Language.of("en"), "Said");
        FormField field = new FormField("f", label, type, false, null, null, null, null, null, null);
        return new ActionKind(new ActionKindId("asked"), label, Audience.EVERYONE, List.of(field));
    }
}
