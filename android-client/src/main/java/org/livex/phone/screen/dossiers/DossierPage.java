package org.livex.phone.screen.dossiers;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Situation;
import org.livex.phone.model.board.Dossier;
import org.livex.phone.model.board.Dossiers;
import org.livex.phone.model.read.Team;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.words.Words;

/** Somebody or something that the team registered: what is known, what its board says, and what it is the same as. */
public final class DossierPage extends Page {
    private final String id;
    private final Scaffold scaffold = new Scaffold(widgets);
    private final LinearLayout sheet = widgets.column(16);
    private final BoardPart board;
    private final LinearLayout form = widgets.column(0);
    private final Button amend = widgets.plain(t("phone.dossier.amend"), this::turn);
    private final JoinPart joining;
    private @Nullable Shown shown;

    /**
     * @param under those that the team holds for the same as this one
     * @param into the one that it is held for the same as; null: none
     */
    private record Shown(
            Dossier dossier,
            String team,
            List<Dossier> under,
            @Nullable Dossier into) {}

    public DossierPage(Stage stage, String id) {
        super(stage);
        this.id = id;
        board = new BoardPart(stage, id);
        joining = new JoinPart(stage, id);
    }

    static String teamOf(Dossier dossier, Situation situation) {
        return situation.teams().stream()
                .filter(team -> team.id().equals(dossier.team()))
                .map(Team::name)
                .map(name -> name.text())
                .findFirst()
                .orElse(dossier.team());
    }

    /** As somebody wrote it, where the reader's lines begin. */
    static TextView typed(Widgets widgets, String words, Widgets.Size size) {
        TextView view = widgets.text(words, size);
        view.setTextDirection(View.TEXT_DIRECTION_FIRST_STRONG_LTR);
        view.setTextAlignment(View.TEXT_ALIGNMENT_VIEW_START);
        return view;
    }

    /** Who wrote it, and when. */
    static TextView byWhom(Stage stage, String callName, Instant takenAt) {
        return stage.widgets().hint(Words.isolated(callName) + " · " + stage.done(takenAt, null));
    }

    private TextView byWhom(Dossier.Version version) {
        return byWhom(stage, version.callName(), version.takenAt());
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("common.dossiers")), BackRow.params());
        content.addView(sheet, Widgets.wide());
        content.addView(board.view, Widgets.wide());
        content.addView(amend, Widgets.wide());
        content.addView(form, Widgets.wide());
        content.addView(joining.view, Widgets.wide());
        Dossier dossier = stage.situation().dossiers().find(id);
        // Half written before the person went elsewhere, or the process died.
        showForm(dossier != null && DossierDraft.amending(stage, dossier).isBegun());
        return scaffold.view();
    }

    private void turn() {
        showForm(form.getChildCount() == 0);
    }

    private void showForm(boolean isShown) {
        form.removeAllViews();
        Dossier dossier = stage.situation().dossiers().find(id);
        if (isShown && dossier != null) {
            DossierDraft draft = DossierDraft.amending(stage, dossier);
            form.addView(new RegisterForm(stage, draft, Dossier.KINDS, saved -> showForm(false)).view, Widgets.wide());
        }
        form.setVisibility(form.getChildCount() > 0 ? View.VISIBLE : View.GONE);
    }

    @Override
    public void show(Situation situation) {
        Dossiers dossiers = situation.dossiers();
        Dossier dossier = dossiers.find(id);
        amend.setVisibility(dossier == null ? View.GONE : View.VISIBLE);
        if (dossier == null) {
            shown = null;
            board.view.setVisibility(View.GONE);
            showForm(false);
            sheet.removeAllViews();
            sheet.addView(widgets.hint(t(situation.me() == null ? "phone.inbox.loading" : "phone.library.gone")));
            joining.view.setVisibility(View.GONE);
            return;
        }
        String team = teamOf(dossier, situation);
        Shown now =
                new Shown(dossier, team, dossiers.under().getOrDefault(id, List.of()), dossiers.find(dossier.into()));
        if (!Objects.equals(now, shown)) {
            shown = now;
            fill(now);
        }
        // What is said of one that was merged is said of what it was merged into.
        boolean isApart = dossiers.isApart(dossier);
        board.view.setVisibility(isApart ? View.VISIBLE : View.GONE);
        if (isApart) {
            board.show(situation, dossier);
        }
        joining.show(dossiers, dossier);
    }

    private void fill(Shown now) {
        sheet.removeAllViews();
        Dossier dossier = now.dossier();
        LinearLayout head = widgets.column(4);
        head.addView(Widgets.asHeading(typed(widgets, dossier.now().name(), Widgets.Size.TITLE)), Widgets.wide());
        head.addView(
                widgets.hint(
                        words.known("common.dossier.kind.", dossier.now().as()) + " · " + Words.isolated(now.team())),
                Widgets.wide());
        if (dossier.waits()) {
            head.addView(State.QUEUED.view(widgets), Widgets.wide());
        }
        sheet.addView(head, Widgets.wide());
        LinearLayout known = widgets.column(4);
        if (!dossier.now().note().isEmpty()) {
            known.addView(typed(widgets, dossier.now().note(), Widgets.Size.BODY), Widgets.wide());
        }
        known.addView(byWhom(dossier.now()), Widgets.wide());
        sheet.addView(known, Widgets.wide());
        addOthers(now);
        if (dossier.versions().size() > 1) {
            sheet.addView(before(dossier), Widgets.wide());
        }
    }

    private void addOthers(Shown now) {
        List<Dossier> others = new ArrayList<>(now.under());
        Dossier into = now.into();
        if (into != null && !others.contains(into)) {
            others.add(0, into);
        }
        if (others.isEmpty()) {
            return;
        }
        LinearLayout all = widgets.column(4);
        all.addView(widgets.heading(t("common.dossier.same-as"), Widgets.Size.HEADING), Widgets.wide());
        for (Dossier other : others) {
            all.addView(
                    widgets.quiet(
                            DossierPicker.label(widgets, other),
                            () -> stage.go(Route.to(Route.Screen.DOSSIER, other.id()))),
                    Widgets.wide());
        }
        sheet.addView(all, Widgets.wide());
    }

    /** What it was called earlier, the latest first. */
    private View before(Dossier dossier) {
        LinearLayout all = widgets.column(10);
        all.addView(widgets.heading(t("common.dossier.before"), Widgets.Size.HEADING), Widgets.wide());
        List<Dossier.Version> earlier =
                new ArrayList<>(dossier.versions().subList(0, dossier.versions().size() - 1));
        Collections.reverse(earlier);
        for (Dossier.Version version : earlier) {
            LinearLayout one = widgets.card();
            one.addView(typed(widgets, version.name(), Widgets.Size.STRONG), Widgets.wide());
            one.addView(widgets.hint(words.known("common.dossier.kind.", version.as())), Widgets.wide());
            if (!version.note().isEmpty()) {
                one.addView(typed(widgets, version.note(), Widgets.Size.BODY), Widgets.wide());
            }
            one.addView(byWhom(version), Widgets.wide());
            all.addView(one, Widgets.wide());
        }
        return all;
    }

    @Override
    public void left() {
        board.left();
    }
}
