package org.livex.phone.screen.custody;

import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import java.util.stream.Collectors;
import org.livex.phone.R;
import org.livex.phone.model.Chain;
import org.livex.phone.model.Situation;
import org.livex.phone.model.form.Report;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.Typed;
import org.livex.phone.screen.watch.NotesPage;

/** Evidence that I or my teams had or are to have, with its chains; it is taken, handed over and its receipt confirmed here. */
public final class EvidencePage extends Page {
    private static final int LONGEST = 4_000;
    private static final int MORE_AT_ONCE = 40;

    private final CustodyDraft draft = CustodyDraft.of(stage, "");
    private final Scaffold scaffold = new Scaffold(widgets);
    private final Cards<EvidenceCard.Shown> asking;
    private final LinearLayout take = widgets.column(12);
    private final LinearLayout cameOf = widgets.column(0);
    private final EditText what = widgets.field(LONGEST);
    private final TextView wrong = widgets.wrong(t("phone.custody.say-what"));
    private final ToldFields told = new ToldFields(stage, draft);
    private final Button save = widgets.primary(t("phone.custody.take"), this::save);
    private final TextView notNow = widgets.hint(t("phone.custody.not-now"));
    private final Cards<EvidenceCard.Shown> chains;
    private final TextView none = widgets.hint(t("common.custody.none-yet"));
    private final Button more = widgets.plain(t("common.show-more"), this::showMore);
    private int shown = MORE_AT_ONCE;

    public EvidencePage(Stage stage) {
        super(stage);
        EvidenceCard cards = new EvidenceCard(stage);
        asking = new Cards<>(widgets, 10, EvidenceCard.Shown::id, cards::view);
        chains = new Cards<>(widgets, 10, EvidenceCard.Shown::id, cards::view);
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("phone.tab.act")), BackRow.params());
        content.addView(widgets.heading(t("common.evidence"), Widgets.Size.TITLE), Widgets.wide());
        content.addView(asking.view, Widgets.wide());
        content.addView(notNow, Widgets.wide());
        content.addView(taking(), Widgets.wide());
        content.addView(none, Widgets.wide());
        content.addView(chains.view, Widgets.wide());
        content.addView(more, Widgets.wide());
        save.setId(R.id.primary);
        scaffold.addBottom(save);
        return scaffold.view();
    }

    private View taking() {
        take.addView(widgets.heading(t("phone.custody.take"), Widgets.Size.HEADING), Widgets.wide());
        take.addView(cameOf, Widgets.wide());
        what.setText(draft.words(CustodyDraft.DESCRIPTION));
        what.setHint(t("phone.custody.what-hint"));
        what.addTextChangedListener(new Typed(words -> {
            draft.write(CustodyDraft.DESCRIPTION, words);
            if (!words.trim().isEmpty()) {
                wrong.setVisibility(View.GONE);
            }
        }));
        take.addView(NotesPage.roomy(widgets, t("common.custody.what"), what), Widgets.wide());
        what.setMinLines(2);
        wrong.setVisibility(View.GONE);
        wrong.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE);
        take.addView(wrong, Widgets.wide());
        take.addView(told.view, Widgets.wide());
        return take;
    }

    @Override
    public boolean isSecret(Situation situation) {
        return true;
    }

    @Override
    public void show(Situation situation) {
        List<Chain> all = situation.evidence();
        boolean isOn = situation.isOn();
        asking.show(shown(all, situation, true));
        List<EvidenceCard.Shown> others = shown(all, situation, false);
        chains.show(others.subList(0, Math.min(shown, others.size())));
        show(asking.view, all.stream().anyMatch(chain -> !chain.toConfirm().isEmpty()));
        show(chains.view, !others.isEmpty());
        show(none, all.isEmpty());
        show(more, others.size() > shown);
        show(take, isOn);
        show(scaffold.bottom, isOn);
        show(notNow, !isOn);
        showCameOf(situation);
        told.show();
    }

    private static List<EvidenceCard.Shown> shown(List<Chain> all, Situation situation, boolean isToConfirm) {
        return all.stream()
                .filter(chain -> chain.toConfirm().isEmpty() != isToConfirm)
                .map(chain -> new EvidenceCard.Shown(chain, situation.isOn(), situation.known()))
                .collect(Collectors.toList());
    }

    private void showCameOf(Situation situation) {
        cameOf.removeAllViews();
        Report report = situation.report(draft.report());
        show(cameOf, report != null);
        if (report == null) {
            return;
        }
        LinearLayout card = widgets.card();
        card.addView(widgets.hint(t("phone.custody.from-report")), Widgets.wide());
        card.addView(widgets.text(CustodyChoices.kindOf(stage, report), Widgets.Size.STRONG), Widgets.wide());
        if (!report.note().isEmpty()) {
            card.addView(DecisionCard.typed(widgets, report.note(), Widgets.Size.BODY), Widgets.wide());
        }
        card.addView(widgets.plain(t("common.remove"), () -> {
            draft.comesOfNothing();
            show(stage.situation());
        }));
        cameOf.addView(card, Widgets.wide());
    }

    private void save() {
        if (draft.words(CustodyDraft.DESCRIPTION).trim().isEmpty()) {
            wrong.setVisibility(View.VISIBLE);
            stage.tell(t("phone.custody.say-what"), true);
            what.requestFocus();
            return;
        }
        if (stage.act(Chain.TAKE, draft.taken(), draft.name())) {
            stage.redress();
            stage.tell(t("phone.custody.saved"), false);
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
