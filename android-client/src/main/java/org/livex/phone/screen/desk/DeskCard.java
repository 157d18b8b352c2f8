package org.livex.phone.screen.desk;

import android.view.View;
import android.widget.LinearLayout;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Situation;
import org.livex.phone.model.TextTask;
import org.livex.phone.model.read.Me;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Framed;

/** The way to the translation desk, with how many texts wait there and for how long the first one can. */
public final class DeskCard {
    public final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private @Nullable List<TextTask> shown;

    public DeskCard(Stage stage) {
        this.stage = stage;
        this.widgets = stage.widgets();
        view = widgets.column(0);
    }

    public void show(Situation situation) {
        Me me = situation.me();
        boolean isWanted = me != null && (me.mediates() || !situation.tasks().isEmpty());
        view.setVisibility(isWanted ? View.VISIBLE : View.GONE);
        List<TextTask> open =
                situation.tasks().stream().filter(TextTask::isOpen).collect(Collectors.toList());
        if (open.equals(shown)) {
            return;
        }
        shown = open;
        view.removeAllViews();
        LinearLayout inside = widgets.column(4);
        inside.addView(widgets.text(widgets.words.text("common.desk.title"), Widgets.Size.STRONG), Widgets.wide());
        inside.addView(
                widgets.text(
                        open.isEmpty()
                                ? widgets.words.text("common.desk.empty")
                                : widgets.words.text("common.desk.open", "count", open.size()),
                        Widgets.Size.BODY),
                Widgets.wide());
        if (!open.isEmpty()) {
            inside.addView(TaskWords.left(stage, open.get(0)), Widgets.wide());
        }
        view.addView(
                Framed.card(widgets, inside, !open.isEmpty(), false, () -> stage.go(Route.to(Route.Screen.DESK))),
                Widgets.wide());
    }

    public void tick() {
        List<TextTask> open = shown;
        if (open != null && !open.isEmpty()) {
            TaskWords.tick(stage, open.get(0), view);
        }
    }
}
