package org.livex.phone.screen;

import android.util.TypedValue;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Call;
import org.livex.phone.model.Situation;
import org.livex.phone.model.read.Named;
import org.livex.phone.model.read.Problem;
import org.livex.phone.screen.look.Palette;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.talk.CallCard;

/** What must be known at once on any page: a red stop that is not sent, or one that is over, a mediator who is called. */
final class Banner {
    enum Kind {
        STOP_NOT_SENT,
        ALL_CLEAR,
        CALLED;

        /**
         * What there is to know, the worst first.
         *
         * @param shown the page that is seen
         * @param sawStop a red stop was shown here, and nobody has said yet that they know it is over
         */
        static @Nullable Kind of(Situation situation, Route shown, boolean sawStop) {
            if (situation.unsentStop() != null) {
                return shown.screen() == Route.Screen.STOP ? null : STOP_NOT_SENT;
            }
            if (sawStop && !situation.isStopped()) {
                return ALL_CLEAR;
            }
            List<Call> ringing = situation.ringing();
            boolean isSeen = !ringing.isEmpty()
                    && shown.equals(
                            Route.to(Route.Screen.MEDIATION, ringing.get(0).id()));
            return ringing.isEmpty() || isSeen ? null : CALLED;
        }
    }

    private static final float SMALLEST_SP = 15;

    private Banner() {}

    static View view(Stage stage, Kind kind, Situation situation) {
        Widgets widgets = stage.widgets();
        return switch (kind) {
            case STOP_NOT_SENT -> unsent(stage, widgets, situation);
            case ALL_CLEAR -> allClear(stage, widgets);
            case CALLED -> called(stage, widgets, situation.ringing().get(0));
        };
    }

    private static View unsent(Stage stage, Widgets widgets, Situation situation) {
        LinearLayout card = card(widgets, Palette.EMERGENCY, Palette.EMERGENCY_INK);
        Situation.UnsentStop unsent = situation.unsentStop();
        Problem problem = unsent == null ? null : unsent.problem();
        TextView text = widgets.text(
                problem == null
                        ? widgets.words.text("phone.stop.not-sent")
                        : widgets.words.problem(problem.code(), problem.parameters()),
                Widgets.Size.STRONG);
        text.setTextColor(Palette.EMERGENCY_INK);
        // It stands over the page, and must leave room for its own button on the smallest screen.
        text.setTextSize(TypedValue.COMPLEX_UNIT_PX, widgets.chrome(SMALLEST_SP));
        card.addView(text, Widgets.wide());
        if (unsent != null && problem == null) {
            Button why = widgets.button(
                    widgets.words.text("common.stop.explain"),
                    Palette.EMERGENCY_INK,
                    Palette.EMERGENCY,
                    0,
                    () -> stage.go(Route.to(Route.Screen.STOP)));
            why.setTextSize(TypedValue.COMPLEX_UNIT_PX, widgets.chrome(SMALLEST_SP));
            why.setPadding(widgets.dp(8), widgets.dp(4), widgets.dp(8), widgets.dp(4));
            card.addView(why, Widgets.wide());
        }
        if (unsent != null && problem != null) {
            card.addView(
                    widgets.button(
                            widgets.words.text("common.close"),
                            Palette.EMERGENCY_INK,
                            Palette.EMERGENCY,
                            0,
                            () -> stage.screenServices().participation().dismiss(unsent.id())),
                    Widgets.wide());
        }
        return card;
    }

    private static View allClear(Stage stage, Widgets widgets) {
        LinearLayout card = card(widgets, widgets.palette.paper(), widgets.palette.ok());
        String over = stage.situation().moments().hasEnded() ? "phone.stop.over-after-end" : "phone.stop.over";
        card.addView(widgets.heading(widgets.words.text("common.all-clear"), Widgets.Size.HEADING), Widgets.wide());
        card.addView(widgets.text(widgets.words.text(over), Widgets.Size.BODY), Widgets.wide());
        card.addView(widgets.primary(widgets.words.text("common.ok"), stage::seenAllClear), Widgets.wide());
        return card;
    }

    /** Answered where it says what it is about: a thumb that is in the way must not accept. */
    private static View called(Stage stage, Widgets widgets, Call call) {
        LinearLayout card = card(widgets, widgets.palette.paper(), widgets.palette.accent());
        card.addView(
                widgets.heading(widgets.words.text("common.mediation.ringing"), Widgets.Size.HEADING), Widgets.wide());
        card.addView(widgets.text(CallCard.pair(widgets, call.item().languages()), Widgets.Size.BODY), Widgets.wide());
        Named place = call.item().place();
        if (place != null) {
            card.addView(
                    widgets.content(place.name().text(), place.name().language(), Widgets.Size.STRONG), Widgets.wide());
        }
        card.addView(
                widgets.primary(
                        widgets.words.text("common.mediation.details"),
                        () -> stage.go(Route.to(Route.Screen.MEDIATION, call.id()))),
                Widgets.wide());
        return card;
    }

    private static LinearLayout card(Widgets widgets, int ground, int edge) {
        LinearLayout card = widgets.card();
        card.setBackground(widgets.box(ground, edge, 3));
        card.setElevation(widgets.dp(12));
        card.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE);
        return card;
    }
}
