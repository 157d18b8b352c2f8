package org.livex.phone.screen.inbox;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.time.Instant;
import org.livex.phone.R;
import org.livex.phone.model.Scene;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Palette;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Tappable;

/** A role player's scenes in the order in which they are played, each with how far it came. */
public final class SceneList {
    private SceneList() {}

    public static View card(Stage stage, Scene scene) {
        Widgets widgets = stage.widgets();
        LinearLayout card = widgets.card();
        card.setBackground(widgets.tappable(widgets.box(widgets.palette.raised(), widgets.palette.line(), 1)));
        LocalText subject = scene.subject();
        TextView name = subject == null
                ? widgets.text(widgets.words.text("inject-type.role-player-task"), Widgets.Size.STRONG)
                : widgets.content(subject.text(), subject.language(), Widgets.Size.STRONG);
        card.addView(name, Widgets.wide());
        card.addView(state(widgets, scene, how(stage, scene)), Widgets.wide());
        String when = SceneTime.line(widgets, scene.slot(), stage.situation());
        if (!when.isEmpty()) {
            boolean isPlanned = scene.slot().startsAt() != null;
            String planned = isPlanned ? widgets.words.text("common.task.planned") + ": " + when : when;
            card.addView(widgets.hint(planned), Widgets.wide());
        }
        Tappable.to(card, () -> stage.go(Route.to(Route.Screen.MESSAGE, scene.inject())));
        return card;
    }

    /** Of one that runs, since when too. */
    private static String how(Stage stage, Scene scene) {
        Instant since = scene.since();
        return scene.state() == Scene.State.RUNNING && since != null
                ? stage.words().text("common.task.running-since", "time", stage.when(since))
                : word(stage.widgets(), scene);
    }

    private static String word(Widgets widgets, Scene scene) {
        return widgets.words.text("common.task.state." + scene.state().word());
    }

    /** By a shape and a word; and whether control knows it yet. */
    static View state(Widgets widgets, Scene scene) {
        return state(widgets, scene, word(widgets, scene));
    }

    private static View state(Widgets widgets, Scene scene, String how) {
        Palette palette = widgets.palette;
        Flow all = widgets.flow();
        all.addView(
                switch (scene.state()) {
                    case OPEN -> row(widgets, how, R.drawable.ic_clock, palette.inkQuiet());
                    case RUNNING -> row(widgets, how, R.drawable.ic_role, palette.accent());
                    case FINISHED -> row(widgets, how, R.drawable.ic_check, palette.ok());
                    case DECLINED, OPTED_OUT -> row(widgets, how, R.drawable.ic_cross, palette.warn());
                });
        if (scene.waits()) {
            all.addView(State.QUEUED.view(widgets));
        }
        return all;
    }

    private static View row(Widgets widgets, String how, int shape, int color) {
        LinearLayout row = widgets.row(5);
        row.addView(widgets.icon(shape, color, 17));
        TextView word = widgets.text(how, Widgets.Size.SMALL);
        word.setTypeface(android.graphics.Typeface.DEFAULT_BOLD);
        word.setTextColor(color);
        row.addView(word);
        return row;
    }
}
