package org.livex.phone.screen.watch;

import android.util.TypedValue;
import android.widget.Button;
import java.util.Map;
import java.util.UUID;
import org.json.JSONObject;
import org.livex.phone.R;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Scaffold;

/** One press and nothing to fill in: what it was can be said when there is time. */
final class MomentButton {
    private MomentButton() {}

    /** At the thumb. */
    static void pinTo(Scaffold scaffold, Stage stage) {
        scaffold.pin(button(stage));
    }

    /** Where something is typed: at the thumb, or first of all where the keyboard would leave no room for both. */
    static void addTo(Scaffold scaffold, Stage stage) {
        if (stage.widgets().isCramped()) {
            scaffold.content.addView(button(stage), 0, Widgets.wide());
        } else {
            scaffold.addBottom(button(stage));
        }
    }

    private static Button button(Stage stage) {
        Widgets widgets = stage.widgets();
        Button mark = widgets.primary(stage.words().text("common.mark-moment"), () -> mark(stage));
        if (widgets.isCramped()) {
            mark.setTextSize(TypedValue.COMPLEX_UNIT_PX, widgets.chrome(Widgets.Size.TINY.sp()));
            mark.setPadding(widgets.dp(8), widgets.dp(6), widgets.dp(8), widgets.dp(6));
        }
        mark.setId(R.id.mark_moment);
        return mark;
    }

    private static void mark(Stage stage) {
        JSONObject moment = new JSONObject(Map.of(
                "moment",
                UUID.randomUUID().toString(),
                "takenAt",
                ReportJson.written(stage.screenServices().clock().instant())));
        if (stage.act("mark-moment", moment)) {
            stage.tell(stage.words().text("phone.watch.moment-marked"), false);
        }
    }
}
