package org.livex.phone.screen.talk;

import android.graphics.Rect;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.LinkedHashMap;
import java.util.Map;
import org.livex.phone.R;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Choosers;

/** What a mediator ticks before a session, and the button that begins it: with something left out only when pressed again. */
final class BeforeSession {
    private static final Map<String, String> DUTIES = new LinkedHashMap<>();

    static {
        DUTIES.put(SessionDraft.BRIEFING, "common.mediation.before.briefing");
        DUTIES.put(SessionDraft.RELATION, "common.mediation.before.relation");
        DUTIES.put(SessionDraft.CONFIDENTIALITY, "common.mediation.before.confidentiality");
    }

    final LinearLayout card;
    final Button begin;
    private final Stage stage;
    private final Widgets widgets;
    private final SessionDraft draft;
    private final Runnable begins;
    private final TextView notDone;
    private boolean wasAsked;

    BeforeSession(Stage stage, SessionDraft draft, Runnable begins) {
        this.stage = stage;
        this.widgets = stage.widgets();
        this.draft = draft;
        this.begins = begins;
        card = widgets.card();
        begin = widgets.primary("", this::pressed);
        begin.setId(R.id.primary);
        notDone = widgets.wrong(widgets.words.text("common.mediation.not-done"));
        notDone.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE);
        card.addView(
                widgets.heading(widgets.words.text("common.mediation.before"), Widgets.Size.HEADING), Widgets.wide());
        DUTIES.forEach((field, key) -> card.addView(
                Choosers.checkBox(widgets, widgets.words.text(key), draft.has(field), isDone -> {
                    draft.put(field, isDone);
                    refresh();
                }),
                Widgets.wide()));
        card.addView(notDone, Widgets.wide());
        refresh();
    }

    /** Where somebody is in danger the session begins without them: then the report says so. */
    private void pressed() {
        if (isAllDone() || wasAsked) {
            begins.run();
            return;
        }
        wasAsked = true;
        refresh();
        stage.buttonChanged();
        notDone.post(
                () -> notDone.requestRectangleOnScreen(new Rect(0, 0, notDone.getWidth(), notDone.getHeight()), true));
    }

    private boolean isAllDone() {
        return DUTIES.keySet().stream().allMatch(draft::has);
    }

    private void refresh() {
        boolean isAsked = wasAsked && !isAllDone();
        notDone.setVisibility(isAsked ? View.VISIBLE : View.GONE);
        begin.setText(widgets.words.text(isAsked ? "common.mediation.start-all-the-same" : "common.mediation.start"));
    }
}
