package org.livex.phone.screen.dossiers;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Situation;
import org.livex.phone.model.board.NamingReport;
import org.livex.phone.model.form.ActionKind;
import org.livex.phone.model.read.Enclosure;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.inbox.Enclosures;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Folds;
import org.livex.phone.words.Words;

/** Who of the team has talked with somebody, and the reports that name them, the latest first. */
final class Evidence {
    final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private final Folds folds;
    private final Enclosures files;
    private @Nullable Shown shown;

    /**
     * @param labels of the kinds as they are called now, by their ids
     * @param here the files that are on this phone
     */
    private record Shown(List<NamingReport> reports, Map<String, LocalText> labels, Set<String> here) {}

    Evidence(Stage stage, Folds folds) {
        this.stage = stage;
        this.widgets = stage.widgets();
        this.folds = folds;
        files = new Enclosures(stage);
        view = widgets.column(16);
    }

    void show(Situation situation, List<NamingReport> reports) {
        view.setVisibility(reports.isEmpty() ? View.GONE : View.VISIBLE);
        List<Enclosure> named = new ArrayList<>();
        reports.forEach(report -> named.addAll(report.told().files()));
        Shown now = new Shown(reports, labels(situation, reports), Enclosures.here(stage, named));
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        view.removeAllViews();
        addTalks(reports);
        String name = t("common.case-board.reports") + ": " + widgets.words.formats.number(reports.size());
        view.addView(folds.view("reports", name, () -> all(now)), Widgets.wide());
    }

    private static Map<String, LocalText> labels(Situation situation, List<NamingReport> reports) {
        Set<String> wanted = reports.stream().map(NamingReport::action).collect(Collectors.toSet());
        return situation.actionKinds().stream()
                .filter(kind -> wanted.contains(kind.id()))
                .collect(Collectors.toMap(ActionKind::id, ActionKind::label));
    }

    private void addTalks(List<NamingReport> reports) {
        LinearLayout talks = widgets.column(6);
        for (NamingReport report : reports) {
            NamingReport.Talk talk = report.told().talk();
            if (talk != null) {
                TextView line = widgets.text(byWhom(report) + mediator(talk), Widgets.Size.BODY);
                talks.addView(line, Widgets.wide());
            }
        }
        if (talks.getChildCount() > 0) {
            LinearLayout all = widgets.column(6);
            all.addView(widgets.heading(t("common.case-board.talked"), Widgets.Size.HEADING), Widgets.wide());
            all.addView(talks, Widgets.wide());
            view.addView(all, Widgets.wide());
        }
    }

    private String mediator(NamingReport.Talk talk) {
        Boolean was = talk.mediator();
        return was == null ? "" : " · " + t("common.repeats.mediator") + ": " + t(was ? "common.yes" : "common.no");
    }

    private View all(Shown now) {
        LinearLayout all = widgets.column(10);
        for (NamingReport report : now.reports()) {
            LinearLayout card = widgets.card();
            card.addView(label(report, now.labels().get(report.action())), Widgets.wide());
            card.addView(widgets.hint(byWhom(report)), Widgets.wide());
            String note = report.told().note();
            if (!note.isEmpty()) {
                card.addView(DossierPage.typed(widgets, note, Widgets.Size.BODY), Widgets.wide());
            }
            if (!report.told().files().isEmpty()) {
                card.addView(files.view(report.told().files()), Widgets.wide());
            }
            all.addView(card, Widgets.wide());
        }
        return all;
    }

    /** As its kind is called now, or was when it came; of a kind that nobody named, its id. */
    private TextView label(NamingReport report, @Nullable LocalText own) {
        LocalText label = own == null ? report.label() : own;
        return label == null
                ? widgets.text(report.action(), Widgets.Size.STRONG)
                : widgets.content(label.text(), label.language(), Widgets.Size.STRONG);
    }

    private String byWhom(NamingReport report) {
        return Words.isolated(report.callName()) + " · " + stage.done(report.takenAt(), report.at());
    }

    /** Nobody listens to a page that was left. */
    void left() {
        files.stop();
    }

    private String t(String key) {
        return widgets.words.text(key);
    }
}
