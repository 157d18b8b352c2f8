package org.livex.phone.screen.dossiers;

import android.text.InputType;
import android.text.TextUtils;
import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Situation;
import org.livex.phone.model.board.Called;
import org.livex.phone.model.board.CaseBoard;
import org.livex.phone.model.board.Dossier;
import org.livex.phone.model.board.Dossiers;
import org.livex.phone.model.board.Linking;
import org.livex.phone.model.board.OnBoard;
import org.livex.phone.model.board.OpenQuestion;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.RefusalCard;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.Tappable;
import org.livex.phone.screen.parts.Typed;
import org.livex.phone.words.Words;

/** Whom and what my teams registered, by what it is, with a search; and the form that registers one more. */
public final class DossiersPage extends Page {
    private static final int NOTE_LINES = 3;
    private static final int MORE_AT_ONCE = 60;

    private final DossierDraft draft = DossierDraft.ofNew(stage, "register");
    private final Scaffold scaffold = new Scaffold(widgets);
    private final LinearLayout form = widgets.column(0);
    private final Cards<RefusedHere> refused = new Cards<>(widgets, 10, RefusedHere::id, this::refusal);
    private final EditText search = widgets.field(100);
    private final LinearLayout found = widgets.column(16);
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final TextView none = widgets.hint("");
    private final Button more = widgets.plain(t("common.show-more"), this::showMore);
    private int most = MORE_AT_ONCE;

    /** @param others the names of those that the team holds for the same */
    private record Shown(Dossier dossier, String team, List<String> others) {}

    /** Those of one kind under their heading; gone while there are none. */
    private final class Part {
        private final LinearLayout view = widgets.column(8);
        private final Cards<Shown> cards =
                new Cards<>(widgets, 8, shown -> shown.dossier().id(), DossiersPage.this::card);

        Part(String kind) {
            view.addView(
                    widgets.heading(words.known("common.dossier.kind.", kind), Widgets.Size.HEADING), Widgets.wide());
            view.addView(cards.view, Widgets.wide());
        }

        void show(List<Shown> all) {
            cards.show(all);
            view.setVisibility(all.isEmpty() ? View.GONE : View.VISIBLE);
        }
    }

    public DossiersPage(Stage stage) {
        super(stage);
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("phone.tab.act")), BackRow.params());
        content.addView(widgets.heading(t("common.dossiers"), Widgets.Size.TITLE), Widgets.wide());
        content.addView(widgets.plain(t("phone.dossier.register"), this::turn), Widgets.wide());
        content.addView(form, Widgets.wide());
        content.addView(refused.view, Widgets.wide());
        search.setText(stage.drafts().dossierSearch);
        search.setHint(t("common.search"));
        search.setInputType(InputType.TYPE_CLASS_TEXT | InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS);
        search.addTextChangedListener(new Typed(typed -> {
            stage.drafts().dossierSearch = typed;
            show(stage.situation());
        }));
        content.addView(search, Widgets.wide());
        content.addView(found, Widgets.wide());
        content.addView(more, Widgets.wide());
        none.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        content.addView(none, Widgets.wide());
        // Half written before the person went elsewhere, or the process died.
        showForm(draft.isBegun());
        return scaffold.view();
    }

    private void turn() {
        showForm(form.getChildCount() == 0);
    }

    private void showForm(boolean isShown) {
        form.removeAllViews();
        if (isShown) {
            form.addView(new RegisterForm(stage, draft, Dossier.KINDS, id -> showForm(false)).view, Widgets.wide());
        }
        form.setVisibility(isShown ? View.VISIBLE : View.GONE);
    }

    @Override
    public void show(Situation situation) {
        Dossiers dossiers = situation.dossiers();
        List<RefusedHere> all = new ArrayList<>(dossiers.refused());
        Called called = dossiers.called();
        situation.board().refused().forEach(line -> all.add(ofBoard(line, called)));
        refused.show(all);
        refused.view.setVisibility(all.isEmpty() ? View.GONE : View.VISIBLE);
        search.setVisibility(dossiers.all().isEmpty() ? View.GONE : View.VISIBLE);
        Map<String, List<Dossier>> under = dossiers.under();
        List<Dossier> wanted = dossiers.apart().stream()
                .filter(one -> isWanted(one, under.getOrDefault(one.id(), List.of())))
                .sorted(Comparator.comparingInt(DossiersPage::rank))
                .collect(Collectors.toList());
        Map<String, List<Shown>> byKind = new LinkedHashMap<>();
        for (Dossier one : wanted.subList(0, Math.min(most, wanted.size()))) {
            byKind.computeIfAbsent(one.now().as(), unused -> new ArrayList<>())
                    .add(shown(one, under.getOrDefault(one.id(), List.of()), situation));
        }
        Dossier.KINDS.forEach(this::part);
        byKind.keySet().forEach(this::part);
        parts.forEach((kind, part) -> part.show(byKind.getOrDefault(kind, List.of())));
        found.setVisibility(wanted.isEmpty() ? View.GONE : View.VISIBLE);
        more.setVisibility(wanted.size() > most ? View.VISIBLE : View.GONE);
        none.setText(t(dossiers.all().isEmpty() ? "common.dossier.none-yet" : "phone.library.nothing-found"));
        none.setVisibility(wanted.isEmpty() ? View.VISIBLE : View.GONE);
    }

    private void showMore() {
        most += MORE_AT_ONCE;
        show(stage.situation());
    }

    /** What only a newer app knows is last. */
    private static int rank(Dossier dossier) {
        int rank = Dossier.KINDS.indexOf(dossier.now().as());
        return rank < 0 ? Dossier.KINDS.size() : rank;
    }

    /** Whoever looks for a name that it went by finds it, whatever it is called now. */
    private boolean isWanted(Dossier one, List<Dossier> under) {
        String typed = stage.drafts().dossierSearch;
        return one.says(typed) || under.stream().anyMatch(other -> other.says(typed));
    }

    /** Also of what only a newer app knows. */
    private void part(String kind) {
        if (!parts.containsKey(kind)) {
            Part part = new Part(kind);
            parts.put(kind, part);
            found.addView(part.view, Widgets.wide());
        }
    }

    private static Shown shown(Dossier one, List<Dossier> under, Situation situation) {
        return new Shown(
                one,
                situation.teams().size() > 1 ? DossierPage.teamOf(one, situation) : "",
                under.stream().map(other -> other.now().name()).collect(Collectors.toList()));
    }

    private View card(Shown shown) {
        Dossier dossier = shown.dossier();
        LinearLayout card = widgets.card();
        card.setMinimumHeight(widgets.dp(Widgets.TOUCH_DP));
        card.setBackground(widgets.tappable(widgets.box(widgets.palette.raised(), widgets.palette.line(), 1)));
        card.addView(DossierPage.typed(widgets, dossier.now().name(), Widgets.Size.STRONG), Widgets.wide());
        if (dossier.waits()) {
            card.addView(State.QUEUED.view(widgets), Widgets.wide());
        }
        if (!dossier.now().note().isEmpty()) {
            TextView note = DossierPage.typed(widgets, dossier.now().note(), Widgets.Size.BODY);
            note.setMaxLines(NOTE_LINES);
            note.setEllipsize(TextUtils.TruncateAt.END);
            note.setTag(R.id.preview, true);
            card.addView(note, Widgets.wide());
        }
        if (!shown.others().isEmpty()) {
            String others = shown.others().stream().map(Words::isolated).collect(Collectors.joining(", "));
            card.addView(widgets.hint(t("common.dossier.same-as") + ": " + others), Widgets.wide());
        }
        if (!shown.team().isEmpty()) {
            card.addView(widgets.hint(Words.isolated(shown.team())), Widgets.wide());
        }
        card.addView(
                DossierPage.byWhom(
                        stage, dossier.first().callName(), dossier.first().takenAt()),
                Widgets.wide());
        Tappable.to(card, () -> stage.go(Route.to(Route.Screen.DOSSIER, dossier.id())));
        return card;
    }

    private RefusedHere ofBoard(CaseBoard.RefusedLine line, Called called) {
        return new RefusedHere(line.id(), line.type(), said(line.said(), called), line.problem());
    }

    /** With all that was written, and of whom. */
    private String said(@Nullable OnBoard said, Called called) {
        if (said instanceof Linking link) {
            String drawn = LinkWords.drawn(words, link, called);
            return link.holds() ? drawn : drawn + "\n" + t("common.link.taken-back");
        }
        if (said instanceof OpenQuestion question) {
            String asked = LinkWords.name(question.about(), called) + "\n" + question.text();
            return question.answer().isEmpty()
                    ? asked
                    : asked + "\n" + t("common.open-question.answer") + ": " + Words.isolated(question.answer());
        }
        return "";
    }

    private View refusal(RefusedHere one) {
        LinearLayout card = RefusalCard.of(stage, one);
        card.addView(widgets.plain(
                t("common.remove"), () -> stage.screenServices().participation().dismiss(one.id())));
        return card;
    }
}
