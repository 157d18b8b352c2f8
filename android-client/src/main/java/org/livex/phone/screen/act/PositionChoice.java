package org.livex.phone.screen.act;

import android.view.View;
import android.widget.LinearLayout;
import java.util.function.Consumer;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.parts.Choosers;

/** Whether to tell where this phone is; to whoever did not agree to that, where they can. */
public final class PositionChoice {
    private PositionChoice() {}

    public static View of(Stage stage, boolean isChosen, Consumer<Boolean> changed) {
        Look look = stage.look();
        if (stage.situation().agreedTo("position")) {
            return Choosers.checkBox(look, look.words.text("phone.act.position"), isChosen, changed);
        }
        LinearLayout why = look.column(0);
        why.addView(look.hint(look.words.text("phone.act.no-consent")), Look.wide());
        why.addView(look.quiet(look.words.text("phone.tab.settings"), () -> stage.go(Route.to(Route.Screen.SETTINGS))));
        return why;
    }
}
