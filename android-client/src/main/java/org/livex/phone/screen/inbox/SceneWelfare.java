package org.livex.phone.screen.inbox;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.livex.phone.model.CheckIn;
import org.livex.phone.model.Scene;
import org.livex.phone.model.Welfare;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.RefusedSayings;
import org.livex.phone.screen.welfare.CheckInBox;
import org.livex.phone.screen.welfare.DeRoleCard;

/** How a role player is looked after at a scene: out of it without a reason, out of the role after it, and a face on each side. */
final class SceneWelfare {
    final LinearLayout care;
    private final RefusedSayings refused;
    private final DeRoleCard deRole;
    private final CheckInBox before;
    private final CheckInBox after;
    private final TextView whoReads;

    SceneWelfare(Stage stage, String scene) {
        Widgets widgets = stage.widgets();
        refused = new RefusedSayings(stage);
        deRole = new DeRoleCard(stage);
        before = new CheckInBox(stage, scene, CheckIn.Side.BEFORE);
        after = new CheckInBox(stage, scene, CheckIn.Side.AFTER);
        whoReads = widgets.hint(widgets.words.text("phone.welfare.who-reads"));
        care = widgets.column(12);
        for (View part : new View[] {refused.view(), deRole.view, before.view, after.view, whoReads}) {
            care.addView(part, Widgets.wide());
        }
    }

    void show(Scene scene, Welfare welfare) {
        refused.show(welfare.refusedOf(scene.inject()));
        deRole.show(welfare.deRoleOf(scene.inject()));
        boolean isRunning = scene.state() == Scene.State.RUNNING;
        boolean isOpen = scene.state() == Scene.State.OPEN;
        before.view.setVisibility(isOpen ? View.VISIBLE : View.GONE);
        after.view.setVisibility(isOpen || isRunning ? View.GONE : View.VISIBLE);
        whoReads.setVisibility(isRunning ? View.GONE : View.VISIBLE);
        before.show(welfare);
        after.show(welfare);
        boolean isEmpty =
                isRunning && refused.view().getVisibility() == View.GONE && deRole.view.getVisibility() == View.GONE;
        care.setVisibility(isEmpty ? View.GONE : View.VISIBLE);
    }
}
