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
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.look.Palette;
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
        Look look = stage.look();
        return switch (kind) {
            case STOP_NOT_SENT -> unsent(stage, look, situation);
            case ALL_CLEAR -> allClear(stage, look);
            case CALLED -> called(stage, look, situation.ringing().get(0));
        };
    }

    private static View unsent(Stage stage, Look look, Situation situation) {
        LinearLayout card = card(look, Palette.EMERGENCY, Palette.EMERGENCY_INK);
        Situation.UnsentStop unsent = situation.unsentStop();
        Problem problem = unsent == null ? null : unsent.problem();
        TextView text = look.text(
                problem == null
                        ? look.words.text("phone.stop.not-sent")
                        : look.words.problem(problem.code(), problem.parameters()),
                Look.Size.STRONG);
        text.setTextColor(Palette.EMERGENCY_INK);
        // It stands over the page, and must leave room for its own button on the smallest screen.
        text.setTextSize(TypedValue.COMPLEX_UNIT_PX, look.chrome(SMALLEST_SP));
        card.addView(text, Look.wide());
        if (unsent != null && problem == null) {
            Button why = look.button(
                    look.words.text("common.stop.explain"),
                    Palette.EMERGENCY_INK,
                    Palette.EMERGENCY,
                    0,
                    () -> stage.go(Route.to(Route.Screen.STOP)));
            why.setTextSize(TypedValue.COMPLEX_UNIT_PX, look.chrome(SMALLEST_SP));
            why.setPadding(look.dp(8), look.dp(4), look.dp(8), look.dp(4));
            card.addView(why, Look.wide());
        }
        if (unsent != null && problem != null) {
            card.addView(
                    look.button(
                            look.words.text("common.close"),
                            Palette.EMERGENCY_INK,
                            Palette.EMERGENCY,
                            0,
                            () -> stage.desk().participation().dismiss(unsent.id())),
                    Look.wide());
        }
        return card;
    }

    private static View allClear(Stage stage, Look look) {
        LinearLayout card = card(look, look.palette.paper(), look.palette.ok());
        String over = stage.situation().moments().hasEnded() ? "phone.stop.over-after-end" : "phone.stop.over";
        card.addView(look.heading(look.words.text("common.all-clear"), Look.Size.HEADING), Look.wide());
        card.addView(look.text(look.words.text(over), Look.Size.BODY), Look.wide());
        card.addView(look.primary(look.words.text("common.ok"), stage::seenAllClear), Look.wide());
        return card;
    }

    /** Answered where it says what it is about: a thumb that is in the way must not accept. */
    private static View called(Stage stage, Look look, Call call) {
        LinearLayout card = card(look, look.palette.paper(), look.palette.accent());
        card.addView(look.heading(look.words.text("common.mediation.ringing"), Look.Size.HEADING), Look.wide());
        card.addView(look.text(CallCard.pair(look, call.item().languages()), Look.Size.BODY), Look.wide());
        Named place = call.item().place();
        if (place != null) {
            card.addView(look.content(place.name().text(), place.name().language(), Look.Size.STRONG), Look.wide());
        }
        card.addView(
                look.primary(
                        look.words.text("common.mediation.details"),
                        () -> stage.go(Route.to(Route.Screen.MEDIATION, call.id()))),
                Look.wide());
        return card;
    }

    private static LinearLayout card(Look look, int ground, int edge) {
        LinearLayout card = look.card();
        card.setBackground(look.box(ground, edge, 3));
        card.setElevation(look.dp(12));
        card.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE);
        return card;
    }
}
