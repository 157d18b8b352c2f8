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
import org.livex.phone.screen.look.Palette;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Tappable;
import org.livex.phone.words.Languages;
import org.livex.phone.words.Words;

/** A call for a mediator in a list, and how far it came. */
public final class CallCard {
    private static final int MOST_LINES = 2;

    private CallCard() {}

    static View of(Stage stage, Call call) {
        Widgets widgets = stage.widgets();
        Mediation item = call.item();
        LinearLayout card = widgets.card();
        card.setBackground(widgets.tappable(
                call.rings()
                        ? widgets.box(widgets.palette.accentWash(), widgets.palette.accent(), 2)
                        : widgets.box(widgets.palette.raised(), widgets.palette.line(), 1)));
        card.addView(widgets.text(pair(widgets, item.languages()), Widgets.Size.STRONG), Widgets.wide());
        card.addView(widgets.hint(stage.done(item.takenAt(), item.at())), Widgets.wide());
        if (item.scene() != null && !item.scene().isEmpty()) {
            TextView scene = scene(widgets, item.scene(), Widgets.Size.BODY);
            scene.setMaxLines(MOST_LINES);
            scene.setEllipsize(android.text.TextUtils.TruncateAt.END);
            scene.setTag(R.id.preview, true);
            card.addView(scene, Widgets.wide());
        }
        Named place = item.place();
        if (place != null) {
            TextView name = widgets.content(place.name().text(), place.name().language(), Widgets.Size.SMALL);
            name.setTextColor(widgets.palette.inkQuiet());
            card.addView(name, Widgets.wide());
        }
        card.addView(state(widgets, call), Widgets.wide());
        int minutes =
                item.minutes(stage.serverNow(), stage.situation().moments().endedAt());
        if (item.state() == Mediation.State.ENDED && minutes >= 0) {
            card.addView(
                    widgets.text(widgets.words.text("common.minutes", "count", minutes), Widgets.Size.SMALL),
                    Widgets.wide());
        }
        Tappable.to(card, () -> stage.go(Route.to(Route.Screen.MEDIATION, item.id())));
        return card;
    }

    /** Their language and ours. */
    public static String pair(Widgets widgets, List<String> languages) {
        return languages.stream()
                .map(tag -> Words.isolated(Languages.name(tag, widgets.words.language)))
                .collect(Collectors.joining(" ↔ "));
    }

    /** As somebody typed it, in whatever language. */
    static TextView scene(Widgets widgets, String text, Widgets.Size size) {
        TextView scene = widgets.text(text, size);
        scene.setTextDirection(View.TEXT_DIRECTION_FIRST_STRONG_LTR);
        return scene;
    }

    /** By a shape and a word. */
    static View state(Widgets widgets, Call call) {
        Palette palette = widgets.palette;
        if (call.isUnsent() && call.refused() != null) {
            // Another word than the server's: it never had it.
            return State.REFUSED.view(widgets);
        }
        if (call.waits()) {
            return State.QUEUED.view(widgets, widgets.words.text("common.mediation.state.unsent"));
        }
        return switch (call.item().state()) {
            case CALLING -> row(widgets, call, R.drawable.ic_bell, palette.accent());
            case NOBODY_FREE -> row(widgets, call, R.drawable.ic_clock, palette.warn());
            case ACCEPTED -> row(widgets, call, R.drawable.ic_role, palette.accent());
            case STARTED -> row(widgets, call, R.drawable.ic_team, palette.accent());
            case ENDED -> row(widgets, call, R.drawable.ic_check, palette.ok());
            case CANCELLED, DECLINED, BEFORE_START, AFTER_END, NOT_BEGUN ->
                row(widgets, call, R.drawable.ic_cross, palette.inkQuiet());
            case TAKEN -> row(widgets, call, R.drawable.ic_minus, palette.inkQuiet());
        };
    }

    private static View row(Widgets widgets, Call call, int shape, int color) {
        LinearLayout row = widgets.row(5);
        row.addView(widgets.icon(shape, color, 17));
        String state = widgets.words.text(
                "common.mediation.state." + call.item().state().word());
        TextView word = widgets.text(state, Widgets.Size.SMALL);
        word.setTypeface(android.graphics.Typeface.DEFAULT_BOLD);
        word.setTextColor(color);
        row.addView(word, Widgets.rest());
        return row;
    }
}
