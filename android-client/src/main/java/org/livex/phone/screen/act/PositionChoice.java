package org.livex.phone.screen.act;

import android.view.View;
import android.widget.LinearLayout;
import java.util.function.Consumer;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Choosers;

/** Whether to tell where this phone is; to whoever did not agree to that, where they can. */
public final class PositionChoice {
    private PositionChoice() {}

    public static View of(Stage stage, boolean isChosen, Consumer<Boolean> changed) {
        Widgets widgets = stage.widgets();
        if (stage.situation().agreedTo("position")) {
            return Choosers.checkBox(widgets, widgets.words.text("phone.act.position"), isChosen, changed);
        }
        LinearLayout why = widgets.column(0);
        why.addView(widgets.hint(widgets.words.text("phone.act.no-consent")), Widgets.wide());
        why.addView(widgets.quiet(
                widgets.words.text("phone.tab.settings"), () -> stage.go(Route.to(Route.Screen.SETTINGS))));
        return why;
    }
}
