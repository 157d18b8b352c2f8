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
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.words.Words;

/** Somebody or something that the team registered: what is known, what its board says, and what it is the same as. */
public final class DossierPage extends Page {
    private final String id;
    private final Scaffold scaffold = new Scaffold(look);
    private final LinearLayout sheet = look.column(16);
    private final BoardPart board;
    private final LinearLayout form = look.column(0);
    private final Button amend = look.plain(t("phone.dossier.amend"), this::turn);
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
    static TextView typed(Look look, String words, Look.Size size) {
        TextView view = look.text(words, size);
        view.setTextDirection(View.TEXT_DIRECTION_FIRST_STRONG_LTR);
        view.setTextAlignment(View.TEXT_ALIGNMENT_VIEW_START);
        return view;
    }

    /** Who wrote it, and when. */
    static TextView byWhom(Stage stage, String callName, Instant takenAt) {
        return stage.look().hint(Words.isolated(callName) + " · " + stage.done(takenAt, null));
    }

    private TextView byWhom(Dossier.Version version) {
        return byWhom(stage, version.callName(), version.takenAt());
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("common.dossiers")), BackRow.params());
        content.addView(sheet, Look.wide());
        content.addView(board.view, Look.wide());
        content.addView(amend, Look.wide());
        content.addView(form, Look.wide());
        content.addView(joining.view, Look.wide());
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
            form.addView(new RegisterForm(stage, draft, Dossier.KINDS, saved -> showForm(false)).view, Look.wide());
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
            sheet.addView(look.hint(t(situation.me() == null ? "phone.inbox.loading" : "phone.library.gone")));
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
        LinearLayout head = look.column(4);
        head.addView(Look.asHeading(typed(look, dossier.now().name(), Look.Size.TITLE)), Look.wide());
        head.addView(
                look.hint(words.known("common.dossier.kind.", dossier.now().as()) + " · " + Words.isolated(now.team())),
                Look.wide());
        if (dossier.waits()) {
            head.addView(State.QUEUED.view(look), Look.wide());
        }
        sheet.addView(head, Look.wide());
        LinearLayout known = look.column(4);
        if (!dossier.now().note().isEmpty()) {
            known.addView(typed(look, dossier.now().note(), Look.Size.BODY), Look.wide());
        }
        known.addView(byWhom(dossier.now()), Look.wide());
        sheet.addView(known, Look.wide());
        addOthers(now);
        if (dossier.versions().size() > 1) {
            sheet.addView(before(dossier), Look.wide());
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
        LinearLayout all = look.column(4);
        all.addView(look.heading(t("common.dossier.same-as"), Look.Size.HEADING), Look.wide());
        for (Dossier other : others) {
            all.addView(
                    look.quiet(
                            DossierPicker.label(look, other),
                            () -> stage.go(Route.to(Route.Screen.DOSSIER, other.id()))),
                    Look.wide());
        }
        sheet.addView(all, Look.wide());
    }

    /** What it was called earlier, the latest first. */
    private View before(Dossier dossier) {
        LinearLayout all = look.column(10);
        all.addView(look.heading(t("common.dossier.before"), Look.Size.HEADING), Look.wide());
        List<Dossier.Version> earlier =
                new ArrayList<>(dossier.versions().subList(0, dossier.versions().size() - 1));
        Collections.reverse(earlier);
        for (Dossier.Version version : earlier) {
            LinearLayout one = look.card();
            one.addView(typed(look, version.name(), Look.Size.STRONG), Look.wide());
            one.addView(look.hint(words.known("common.dossier.kind.", version.as())), Look.wide());
            if (!version.note().isEmpty()) {
                one.addView(typed(look, version.note(), Look.Size.BODY), Look.wide());
            }
            one.addView(byWhom(version), Look.wide());
            all.addView(one, Look.wide());
        }
        return all;
    }

    @Override
    public void left() {
        board.left();
    }
}
