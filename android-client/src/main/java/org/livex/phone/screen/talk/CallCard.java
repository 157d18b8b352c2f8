package org.livex.phone.screen.talk;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import java.util.stream.Collectors;
import org.livex.phone.R;
import org.livex.phone.model.Call;
import org.livex.phone.model.Mediation;
import org.livex.phone.model.read.Named;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.look.Palette;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.parts.Tappable;
import org.livex.phone.words.Languages;
import org.livex.phone.words.Words;

/** A call for a mediator in a list, and how far it came. */
public final class CallCard {
    private static final int MOST_LINES = 2;

    private CallCard() {}

    static View of(Stage stage, Call call) {
        Look look = stage.look();
        Mediation item = call.item();
        LinearLayout card = look.card();
        card.setBackground(look.tappable(
                call.rings()
                        ? look.box(look.palette.accentWash(), look.palette.accent(), 2)
                        : look.box(look.palette.raised(), look.palette.line(), 1)));
        card.addView(look.text(pair(look, item.languages()), Look.Size.STRONG), Look.wide());
        card.addView(look.hint(stage.done(item.takenAt(), item.at())), Look.wide());
        if (item.scene() != null && !item.scene().isEmpty()) {
            TextView scene = scene(look, item.scene(), Look.Size.BODY);
            scene.setMaxLines(MOST_LINES);
            scene.setEllipsize(android.text.TextUtils.TruncateAt.END);
            scene.setTag(R.id.preview, true);
            card.addView(scene, Look.wide());
        }
        Named place = item.place();
        if (place != null) {
            TextView name = look.content(place.name().text(), place.name().language(), Look.Size.SMALL);
            name.setTextColor(look.palette.inkQuiet());
            card.addView(name, Look.wide());
        }
        card.addView(state(look, call), Look.wide());
        int minutes =
                item.minutes(stage.serverNow(), stage.situation().moments().endedAt());
        if (item.state() == Mediation.State.ENDED && minutes >= 0) {
            card.addView(look.text(look.words.text("common.minutes", "count", minutes), Look.Size.SMALL), Look.wide());
        }
        Tappable.to(card, () -> stage.go(Route.to(Route.Screen.MEDIATION, item.id())));
        return card;
    }

    /** Their language and ours. */
    public static String pair(Look look, List<String> languages) {
        return languages.stream()
                .map(tag -> Words.isolated(Languages.name(tag, look.words.language)))
                .collect(Collectors.joining(" ↔ "));
    }

    /** As somebody typed it, in whatever language. */
    static TextView scene(Look look, String text, Look.Size size) {
        TextView scene = look.text(text, size);
        scene.setTextDirection(View.TEXT_DIRECTION_FIRST_STRONG_LTR);
        return scene;
    }

    /** By a shape and a word. */
    static View state(Look look, Call call) {
        Palette palette = look.palette;
        if (call.isUnsent() && call.refused() != null) {
            // Another word than the server's: it never had it.
            return State.REFUSED.view(look);
        }
        if (call.waits()) {
            return State.QUEUED.view(look, look.words.text("common.mediation.state.unsent"));
        }
        return switch (call.item().state()) {
            case CALLING -> row(look, call, R.drawable.ic_bell, palette.accent());
            case NOBODY_FREE -> row(look, call, R.drawable.ic_clock, palette.warn());
            case ACCEPTED -> row(look, call, R.drawable.ic_role, palette.accent());
            case STARTED -> row(look, call, R.drawable.ic_team, palette.accent());
            case ENDED -> row(look, call, R.drawable.ic_check, palette.ok());
            case CANCELLED, DECLINED, BEFORE_START, AFTER_END, NOT_BEGUN ->
                row(look, call, R.drawable.ic_cross, palette.inkQuiet());
            case TAKEN -> row(look, call, R.drawable.ic_minus, palette.inkQuiet());
        };
    }

    private static View row(Look look, Call call, int shape, int color) {
        LinearLayout row = look.row(5);
        row.addView(look.icon(shape, color, 17));
        String state =
                look.words.text("common.mediation.state." + call.item().state().word());
        TextView word = look.text(state, Look.Size.SMALL);
        word.setTypeface(android.graphics.Typeface.DEFAULT_BOLD);
        word.setTextColor(color);
        row.addView(word, Look.rest());
        return row;
    }
}
