package org.livex.phone.screen.custody;

import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Decision;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.Choosing;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.Choosers;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.Typed;
import org.livex.phone.screen.watch.EvaluatorChoices;
import org.livex.phone.screen.watch.NotesPage;

/** What I or my team decided, why and on what ground. An entry is amended by another one; nothing is rewritten. */
public final class DecisionsPage extends Page {
    private static final int LONGEST = 4_000;
    private static final int MORE_AT_ONCE = 40;

    private final DecisionDraft draft = DecisionDraft.of(stage);
    private final Scaffold scaffold = new Scaffold(widgets);
    private final LinearLayout whose = widgets.column(12);
    private final EditText decided = widgets.field(LONGEST);
    private final TextView wrong = widgets.wrong(t("phone.decide.say-what"));
    private final LinearLayout cameOf = widgets.column(0);
    private final Cards<DecisionCard.Shown> written;
    private final TextView none = widgets.hint(t("common.decision.none-yet"));
    private final Button more = widgets.plain(t("common.show-more"), this::showMore);
    private int shown = MORE_AT_ONCE;

    public DecisionsPage(Stage stage) {
        super(stage);
        DecisionCard cards = new DecisionCard(stage, this::amend);
        written = new Cards<>(widgets, 10, DecisionCard.Shown::id, cards::view);
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("phone.tab.act")), BackRow.params());
        content.addView(widgets.heading(t("common.decisions"), Widgets.Size.TITLE), Widgets.wide());
        content.addView(whose, Widgets.wide());
        LinearLayout first = part("common.decision.decided", decided, DecisionDraft.DECIDED);
        wrong.setVisibility(View.GONE);
        wrong.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE);
        first.addView(wrong, Widgets.wide());
        content.addView(first, Widgets.wide());
        content.addView(part("common.decision.reason", widgets.field(LONGEST), DecisionDraft.REASON), Widgets.wide());
        EditText ground = widgets.field(LONGEST);
        ground.setHint(t("phone.decide.ground-hint"));
        content.addView(part("common.decision.ground", ground, DecisionDraft.GROUND), Widgets.wide());
        content.addView(cameOf, Widgets.wide());
        content.addView(none, Widgets.wide());
        content.addView(written.view, Widgets.wide());
        content.addView(more, Widgets.wide());
        Button save = widgets.primary(t("phone.decide.save"), this::save);
        save.setId(R.id.primary);
        scaffold.addBottom(save);
        return scaffold.view();
    }

    private LinearLayout part(String key, EditText field, String part) {
        field.setText(draft.words(part));
        field.addTextChangedListener(new Typed(words -> {
            draft.write(part, words);
            if (!words.trim().isEmpty()) {
                wrong.setVisibility(View.GONE);
            }
        }));
        LinearLayout labelled = NotesPage.roomy(widgets, t(key), field);
        field.setMinLines(2);
        return labelled;
    }

    @Override
    public void show(Situation situation) {
        showWhose(situation);
        cameOf.removeAllViews();
        cameOf.addView(
                Choosers.field(
                        stage,
                        widgets.text(t("phone.act.inject"), Widgets.Size.STRONG),
                        draft.injectName(stage),
                        Route.to(Route.Screen.CHOOSE, DecisionDraft.INJECT)),
                Widgets.wide());
        List<Decision> all = situation.decisions();
        List<Decision> latest = all.subList(0, Math.min(shown, all.size()));
        written.show(latest.stream()
                .map(each -> DecisionCard.Shown.of(each, situation, words))
                .collect(Collectors.toList()));
        show(written.view, !all.isEmpty());
        show(none, all.isEmpty());
        show(more, all.size() > shown);
    }

    private void showWhose(Situation situation) {
        whose.removeAllViews();
        String amends = draft.amends();
        if (amends != null) {
            whose.addView(amending(DecisionCard.find(situation, amends)), Widgets.wide());
        } else if (!situation.teams().isEmpty()) {
            Choosing team = DecisionDraft.team(stage);
            whose.addView(
                    Choosers.field(
                            stage,
                            widgets.text(t(team.title()), Widgets.Size.STRONG),
                            EvaluatorChoices.nameOf(team, words),
                            Route.to(Route.Screen.CHOOSE, DecisionDraft.TEAM)),
                    Widgets.wide());
        }
        show(whose, whose.getChildCount() > 0);
    }

    private View amending(@Nullable Decision old) {
        LinearLayout card = widgets.card();
        card.addView(widgets.hint(t("phone.decide.amending")), Widgets.wide());
        if (old != null) {
            card.addView(DecisionCard.typed(widgets, old.words().decided(), Widgets.Size.BODY), Widgets.wide());
        }
        card.addView(widgets.plain(t("common.cancel"), () -> {
            draft.amends(null);
            show(stage.situation());
        }));
        return card;
    }

    private void amend(Decision old) {
        draft.amends(old.id());
        show(stage.situation());
        scaffold.toTop();
        decided.requestFocus();
    }

    private void save() {
        if (draft.words(DecisionDraft.DECIDED).trim().isEmpty()) {
            wrong.setVisibility(View.VISIBLE);
            stage.tell(t("phone.decide.say-what"), true);
            scaffold.toTop();
            decided.requestFocus();
            return;
        }
        if (stage.act(draft.type(), draft.said(stage), DecisionDraft.NAME)) {
            draft.said();
            stage.redress();
            stage.tell(t("phone.decide.saved"), false);
        }
    }

    private void showMore() {
        shown += MORE_AT_ONCE;
        show(stage.situation());
    }

    private static void show(View view, boolean isShown) {
        view.setVisibility(isShown ? View.VISIBLE : View.GONE);
    }
}
