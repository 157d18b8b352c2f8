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
import org.livex.phone.screen.look.Look;
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
    private final Scaffold scaffold = new Scaffold(look);
    private final LinearLayout whose = look.column(12);
    private final EditText decided = look.field(LONGEST);
    private final TextView wrong = look.wrong(t("phone.decide.say-what"));
    private final LinearLayout cameOf = look.column(0);
    private final Cards<DecisionCard.Shown> written;
    private final TextView none = look.hint(t("common.decision.none-yet"));
    private final Button more = look.plain(t("common.show-more"), this::showMore);
    private int shown = MORE_AT_ONCE;

    public DecisionsPage(Stage stage) {
        super(stage);
        DecisionCard cards = new DecisionCard(stage, this::amend);
        written = new Cards<>(look, 10, DecisionCard.Shown::id, cards::view);
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("phone.tab.act")), BackRow.params());
        content.addView(look.heading(t("common.decisions"), Look.Size.TITLE), Look.wide());
        content.addView(whose, Look.wide());
        LinearLayout first = part("common.decision.decided", decided, DecisionDraft.DECIDED);
        wrong.setVisibility(View.GONE);
        wrong.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE);
        first.addView(wrong, Look.wide());
        content.addView(first, Look.wide());
        content.addView(part("common.decision.reason", look.field(LONGEST), DecisionDraft.REASON), Look.wide());
        EditText ground = look.field(LONGEST);
        ground.setHint(t("phone.decide.ground-hint"));
        content.addView(part("common.decision.ground", ground, DecisionDraft.GROUND), Look.wide());
        content.addView(cameOf, Look.wide());
        content.addView(none, Look.wide());
        content.addView(written.view, Look.wide());
        content.addView(more, Look.wide());
        Button save = look.primary(t("phone.decide.save"), this::save);
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
        LinearLayout labelled = NotesPage.roomy(look, t(key), field);
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
                        look.text(t("phone.act.inject"), Look.Size.STRONG),
                        draft.injectName(stage),
                        Route.to(Route.Screen.CHOOSE, DecisionDraft.INJECT)),
                Look.wide());
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
            whose.addView(amending(DecisionCard.find(situation, amends)), Look.wide());
        } else if (!situation.teams().isEmpty()) {
            Choosing team = DecisionDraft.team(stage);
            whose.addView(
                    Choosers.field(
                            stage,
                            look.text(t(team.title()), Look.Size.STRONG),
                            EvaluatorChoices.nameOf(team, words),
                            Route.to(Route.Screen.CHOOSE, DecisionDraft.TEAM)),
                    Look.wide());
        }
        show(whose, whose.getChildCount() > 0);
    }

    private View amending(@Nullable Decision old) {
        LinearLayout card = look.card();
        card.addView(look.hint(t("phone.decide.amending")), Look.wide());
        if (old != null) {
            card.addView(DecisionCard.typed(look, old.words().decided(), Look.Size.BODY), Look.wide());
        }
        card.addView(look.plain(t("common.cancel"), () -> {
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
