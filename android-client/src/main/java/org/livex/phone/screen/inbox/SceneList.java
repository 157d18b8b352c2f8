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
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.look.Palette;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.parts.Tappable;

/** A role player's scenes in the order in which they are played, each with how far it came. */
public final class SceneList {
    private SceneList() {}

    public static View card(Stage stage, Scene scene) {
        Look look = stage.look();
        LinearLayout card = look.card();
        card.setBackground(look.tappable(look.box(look.palette.raised(), look.palette.line(), 1)));
        LocalText subject = scene.subject();
        TextView name = subject == null
                ? look.text(look.words.text("inject-type.role-player-task"), Look.Size.STRONG)
                : look.content(subject.text(), subject.language(), Look.Size.STRONG);
        card.addView(name, Look.wide());
        card.addView(state(look, scene, how(stage, scene)), Look.wide());
        String when = SceneTime.line(look, scene.slot(), stage.situation());
        if (!when.isEmpty()) {
            boolean isPlanned = scene.slot().startsAt() != null;
            String planned = isPlanned ? look.words.text("common.task.planned") + ": " + when : when;
            card.addView(look.hint(planned), Look.wide());
        }
        Tappable.to(card, () -> stage.go(Route.to(Route.Screen.MESSAGE, scene.inject())));
        return card;
    }

    /** Of one that runs, since when too. */
    private static String how(Stage stage, Scene scene) {
        Instant since = scene.since();
        return scene.state() == Scene.State.RUNNING && since != null
                ? stage.words().text("common.task.running-since", "time", stage.when(since))
                : word(stage.look(), scene);
    }

    private static String word(Look look, Scene scene) {
        return look.words.text("common.task.state." + scene.state().word());
    }

    /** By a shape and a word; and whether control knows it yet. */
    static View state(Look look, Scene scene) {
        return state(look, scene, word(look, scene));
    }

    private static View state(Look look, Scene scene, String how) {
        Palette palette = look.palette;
        Flow all = look.flow();
        all.addView(
                switch (scene.state()) {
                    case OPEN -> row(look, how, R.drawable.ic_clock, palette.inkQuiet());
                    case RUNNING -> row(look, how, R.drawable.ic_role, palette.accent());
                    case FINISHED -> row(look, how, R.drawable.ic_check, palette.ok());
                    case DECLINED, OPTED_OUT -> row(look, how, R.drawable.ic_cross, palette.warn());
                });
        if (scene.waits()) {
            all.addView(State.QUEUED.view(look));
        }
        return all;
    }

    private static View row(Look look, String how, int shape, int color) {
        LinearLayout row = look.row(5);
        row.addView(look.icon(shape, color, 17));
        TextView word = look.text(how, Look.Size.SMALL);
        word.setTypeface(android.graphics.Typeface.DEFAULT_BOLD);
        word.setTextColor(color);
        row.addView(word);
        return row;
    }
}
