package org.livex.phone.screen.inbox;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import org.livex.phone.model.ExerciseClock;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;

/** Leads from the first screen to what is still to be done before the exercise, and after it. */
public final class ReadyCard {
    public final LinearLayout view;
    private final Stage stage;
    private final Button open;
    private final Button done;

    public ReadyCard(Stage stage) {
        this.stage = stage;
        Widgets widgets = stage.widgets();
        view = widgets.column(0);
        open = widgets.primary("", this::lead);
        done = widgets.quiet(stage.words().text("phone.ready.done"), this::lead);
        view.addView(open, Widgets.wide());
        view.addView(done, Widgets.wide());
    }

    public void show(Situation situation) {
        ExerciseClock clock = situation.clock();
        int left = situation.ready().open(clock);
        boolean ended = clock != null && clock.phase() == ExerciseClock.Phase.ENDED;
        boolean planned = clock != null && clock.phase() == ExerciseClock.Phase.PLANNED;
        show(open, left > 0);
        show(done, left == 0 && planned && situation.me() != null);
        view.setVisibility(
                open.getVisibility() == View.VISIBLE || done.getVisibility() == View.VISIBLE
                        ? View.VISIBLE
                        : View.GONE);
        open.setText(
                ended
                        ? stage.words().text("phone.ready.leave-card")
                        : stage.words().text("phone.ready.card", "count", left));
    }

    private static void show(View part, boolean shown) {
        part.setVisibility(shown ? View.VISIBLE : View.GONE);
    }

    private void lead() {
        stage.go(Route.to(Route.Screen.READY));
    }
}
