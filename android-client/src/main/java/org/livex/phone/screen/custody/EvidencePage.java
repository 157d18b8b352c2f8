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
import org.livex.phone.screen.look.Look;
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
    private final Scaffold scaffold = new Scaffold(look);
    private final Cards<EvidenceCard.Shown> asking;
    private final LinearLayout take = look.column(12);
    private final LinearLayout cameOf = look.column(0);
    private final EditText what = look.field(LONGEST);
    private final TextView wrong = look.wrong(t("phone.custody.say-what"));
    private final ToldFields told = new ToldFields(stage, draft);
    private final Button save = look.primary(t("phone.custody.take"), this::save);
    private final TextView notNow = look.hint(t("phone.custody.not-now"));
    private final Cards<EvidenceCard.Shown> chains;
    private final TextView none = look.hint(t("common.custody.none-yet"));
    private final Button more = look.plain(t("common.show-more"), this::showMore);
    private int shown = MORE_AT_ONCE;

    public EvidencePage(Stage stage) {
        super(stage);
        EvidenceCard cards = new EvidenceCard(stage);
        asking = new Cards<>(look, 10, EvidenceCard.Shown::id, cards::view);
        chains = new Cards<>(look, 10, EvidenceCard.Shown::id, cards::view);
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("phone.tab.act")), BackRow.params());
        content.addView(look.heading(t("common.evidence"), Look.Size.TITLE), Look.wide());
        content.addView(asking.view, Look.wide());
        content.addView(notNow, Look.wide());
        content.addView(taking(), Look.wide());
        content.addView(none, Look.wide());
        content.addView(chains.view, Look.wide());
        content.addView(more, Look.wide());
        save.setId(R.id.primary);
        scaffold.addBottom(save);
        return scaffold.view();
    }

    private View taking() {
        take.addView(look.heading(t("phone.custody.take"), Look.Size.HEADING), Look.wide());
        take.addView(cameOf, Look.wide());
        what.setText(draft.words(CustodyDraft.DESCRIPTION));
        what.setHint(t("phone.custody.what-hint"));
        what.addTextChangedListener(new Typed(words -> {
            draft.write(CustodyDraft.DESCRIPTION, words);
            if (!words.trim().isEmpty()) {
                wrong.setVisibility(View.GONE);
            }
        }));
        take.addView(NotesPage.roomy(look, t("common.custody.what"), what), Look.wide());
        what.setMinLines(2);
        wrong.setVisibility(View.GONE);
        wrong.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE);
        take.addView(wrong, Look.wide());
        take.addView(told.view, Look.wide());
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
        LinearLayout card = look.card();
        card.addView(look.hint(t("phone.custody.from-report")), Look.wide());
        card.addView(look.text(CustodyChoices.kindOf(stage, report), Look.Size.STRONG), Look.wide());
        if (!report.note().isEmpty()) {
            card.addView(DecisionCard.typed(look, report.note(), Look.Size.BODY), Look.wide());
        }
        card.addView(look.plain(t("common.remove"), () -> {
            draft.comesOfNothing();
            show(stage.situation());
        }));
        cameOf.addView(card, Look.wide());
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
