package org.livex.phone.screen.act;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.livex.phone.R;
import org.livex.phone.model.Place;
import org.livex.phone.model.Situation;
import org.livex.phone.model.form.ActionKind;
import org.livex.phone.model.form.Answers;
import org.livex.phone.model.form.FormField;
import org.livex.phone.model.form.Report;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Problem;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.custody.CustodyDraft;
import org.livex.phone.screen.form.AnswerLines;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.sync.Attached;
import org.livex.phone.sync.Attachments;
import org.livex.phone.words.Words;

/** What I reported, and what became of it. */
final class ReportCard {
    private final Stage stage;
    private final Widgets widgets;

    /**
     * @param refusals codes, by the SHA-256 of what the server refused
     * @param removed what the person took out of the report after that
     * @param dossiers the names of those that it names, by their ids
     * @param canBeEvidence what it brought can be taken as evidence now
     */
    record Shown(
            Report report,
            Map<String, String> refusals,
            Set<String> removed,
            Map<String, String> dossiers,
            boolean canBeEvidence) {
        static List<Shown> of(List<Report> reports, Attachments attachments, Situation situation) {
            Map<String, String> dossiers = situation.dossiers().names();
            Map<String, Attached> files = attachments.attached();
            List<Shown> shown = new ArrayList<>();
            for (Report report : reports) {
                Map<String, String> refusals = new HashMap<>();
                Set<String> removed = new HashSet<>();
                for (Report.Attachment attachment : report.attachments()) {
                    Attached file = files.get(attachment.sha256());
                    if (file != null && file.refusedBy() != null) {
                        refusals.put(attachment.sha256(), file.refusedBy());
                    } else if (file != null && file.state() == Attached.State.REMOVED) {
                        removed.add(attachment.sha256());
                    }
                }
                shown.add(new Shown(report, refusals, removed, named(report.answers(), dossiers), situation.isOn()));
            }
            return shown;
        }

        /** Only those: what changes of another one is no reason to draw this anew. */
        private static Map<String, String> named(Answers answers, Map<String, String> dossiers) {
            Set<String> values = new HashSet<>(answers.values().values());
            answers.groups().values().forEach(rows -> rows.forEach(row -> values.addAll(row.values())));
            Map<String, String> named = new HashMap<>(dossiers);
            named.keySet().retainAll(values);
            return named;
        }

        String id() {
            return report.id();
        }
    }

    ReportCard(Stage stage) {
        this.stage = stage;
        this.widgets = stage.widgets();
    }

    View view(Shown shown) {
        Report report = shown.report();
        LinearLayout card = widgets.card();
        Problem problem = report.problem();
        if (problem != null) {
            card.setBackground(widgets.box(widgets.palette.dangerWash(), widgets.palette.danger(), 1));
        }
        card.addView(kind(report), Widgets.wide());
        card.addView(state(report), Widgets.wide());
        if (!report.answers().isEmpty()) {
            new AnswerLines(widgets, shown.dossiers()).add(card, fields(report), report.answers());
        }
        if (!report.note().isEmpty()) {
            TextView note = widgets.text(report.note(), Widgets.Size.BODY);
            note.setTextDirection(View.TEXT_DIRECTION_FIRST_STRONG_LTR);
            card.addView(note, Widgets.wide());
        }
        card.addView(whenAndWhere(report), Widgets.wide());
        for (Report.Attachment attachment : report.attachments()) {
            if (!shown.removed().contains(attachment.sha256())) {
                card.addView(
                        SentFile.view(stage, attachment, shown.refusals().get(attachment.sha256())), Widgets.wide());
            }
        }
        if (problem != null) {
            TextView why = widgets.wrong(widgets.words.problem(problem.code(), problem.parameters()));
            card.addView(why, Widgets.wide());
            card.addView(widgets.plain(
                    widgets.words.text("common.remove"),
                    () -> stage.screenServices().participation().dismiss(report.id())));
        } else if (shown.canBeEvidence()) {
            card.addView(widgets.plain(widgets.words.text("phone.custody.start"), () -> {
                CustodyDraft.of(stage, "").comesOf(report);
                stage.go(Route.to(Route.Screen.EVIDENCE));
            }));
        }
        return card;
    }

    private List<FormField> fields(Report report) {
        return stage.situation().actionKinds().stream()
                .filter(kind -> kind.id().equals(report.kind()))
                .findFirst()
                .map(ActionKind::fields)
                .orElse(List.of());
    }

    TextView kind(Report report) {
        for (ActionKind kind : stage.situation().actionKinds()) {
            if (kind.id().equals(report.kind())) {
                LocalText label = kind.label();
                return widgets.content(label.text(), label.language(), Widgets.Size.STRONG);
            }
        }
        return widgets.text(report.kind(), Widgets.Size.STRONG);
    }

    View state(Report report) {
        if (report.problem() != null) {
            return State.REFUSED.view(widgets);
        }
        return report.at() == null
                ? State.QUEUED.view(widgets)
                : State.ACTED.view(widgets, widgets.words.text("phone.act.sent"));
    }

    /** When it was done; and when it arrived, where that was not at once. */
    private String when(Report report) {
        String done = stage.when(report.takenAt());
        Instant recordedAt = report.recordedAt();
        String arrived = recordedAt == null ? done : stage.when(recordedAt);
        String said = arrived.equals(done)
                ? widgets.words.text("phone.act.done", "done", done)
                : widgets.words.text("phone.act.done-and-arrived", Map.of("done", done, "arrived", arrived));
        return stage.outOfPlay(said, report.takenAt());
    }

    private View whenAndWhere(Report report) {
        LinearLayout row = widgets.row(8);
        String when = when(report);
        Place place = stage.situation().place(report.place());
        row.addView(
                widgets.hint(
                        place == null
                                ? when
                                : when + " · " + Words.isolated(place.name().text())),
                Widgets.rest());
        if (report.hasPosition()) {
            View pin = widgets.icon(R.drawable.ic_position, widgets.palette.inkQuiet(), 20);
            pin.setContentDescription(widgets.words.text("phone.act.has-position"));
            pin.setImportantForAccessibility(View.IMPORTANT_FOR_ACCESSIBILITY_YES);
            row.addView(pin);
        }
        return row;
    }
}
