package org.livex.phone.screen.settings;

import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.json.JSONObject;
import org.livex.phone.model.OwnTrust;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.Unfinished;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.Labelled;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.Typed;

/** How far those whom I play trust each team, and how I move that. */
public final class TrustPage extends Page {
    private static final List<Integer> STEPS = List.of(-10, -5, 5, 10);
    /** Of what is kept as it is typed. */
    private static final String REASON = "trust reason";

    private static final int LONGEST_REASON = 200;
    /** More are in control's tables. */
    private static final int SHOWN = 5;

    private final Scaffold scaffold = new Scaffold(widgets);
    private final EditText reason = widgets.field(LONGEST_REASON);
    private final TextView wrong = widgets.wrong(t("phone.trust.say-why"));
    private final TextView none = widgets.hint(t("phone.trust.none"));
    private final Cards<OwnTrust> cards = new Cards<>(widgets, 10, OwnTrust::key, this::card);

    public TrustPage(Stage stage) {
        super(stage);
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("phone.tab.act")), BackRow.params());
        content.addView(widgets.heading(t("common.trust"), Widgets.Size.TITLE), Widgets.wide());
        content.addView(Labelled.of(widgets, t("common.trust.reason"), reason), Widgets.wide());
        Unfinished unfinished = stage.screenServices().unfinished();
        reason.setText(unfinished.read(REASON));
        reason.addTextChangedListener(new Typed(typed -> {
            unfinished.write(REASON, typed);
            wrong.setVisibility(View.GONE);
        }));
        wrong.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE);
        wrong.setVisibility(View.GONE);
        none.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        for (View view : List.of(wrong, none, cards.view)) {
            content.addView(view, Widgets.wide());
        }
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        cards.show(situation.trusts());
        none.setVisibility(situation.trusts().isEmpty() ? View.VISIBLE : View.GONE);
    }

    private View card(OwnTrust trust) {
        LinearLayout card = widgets.card();
        card.addView(widgets.heading(trust.teamName().text(), Widgets.Size.HEADING), Widgets.wide());
        String value = words.formats.number(trust.value());
        card.addView(widgets.text(t("common.trust.of-100", "value", value), Widgets.Size.STRONG), Widgets.wide());
        card.addView(
                widgets.hint(
                        t("phone.trust.whom", "persona", trust.personaName().text())),
                Widgets.wide());
        LinearLayout row = widgets.row(6);
        for (int step : STEPS) {
            Button button = widgets.plain(signed(step), () -> press(trust, step));
            button.setContentDescription(t(step < 0 ? "common.trust.less" : "common.trust.more") + " " + signed(step));
            row.addView(button, Widgets.rest());
        }
        card.addView(row, Widgets.wide());
        for (OwnTrust.Press press : trust.waiting()) {
            card.addView(State.QUEUED.view(widgets), Widgets.wide());
            card.addView(widgets.hint(signed(press.by()) + " · " + press.reason()), Widgets.wide());
        }
        trust.moves().stream().limit(SHOWN).forEach(move -> card.addView(widgets.hint(line(move)), Widgets.wide()));
        return card;
    }

    private String line(OwnTrust.Move move) {
        String said = signed(move.by()) + " · " + t("common.trust.cause." + move.cause());
        return (move.reason().isEmpty() ? said : said + ": " + move.reason())
                + " · "
                + stage.done(move.takenAt(), move.at());
    }

    /** Its sign stands before it in every language. */
    private String signed(int by) {
        return "\u200e" + (by < 0 ? "\u2212" : "+") + words.formats.number(Math.abs(by));
    }

    private void press(OwnTrust trust, int by) {
        String why = reason.getText().toString().trim();
        if (why.isEmpty()) {
            wrong.setVisibility(View.VISIBLE);
            scaffold.toTop();
            reason.requestFocus();
            return;
        }
        Map<String, Object> fields = Map.of(
                "move",
                UUID.randomUUID().toString(),
                "persona",
                trust.persona(),
                "team",
                trust.team(),
                "by",
                by,
                "reason",
                why,
                "takenAt",
                ReportJson.written(stage.screenServices().clock().instant()));
        if (stage.act("move-trust", new JSONObject(fields), REASON)) {
            reason.setText("");
        }
    }
}
