package org.livex.phone.screen.watch;

import android.util.TypedValue;
import android.widget.Button;
import java.util.Map;
import java.util.UUID;
import org.json.JSONObject;
import org.livex.phone.R;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Look;
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
        if (stage.look().isCramped()) {
            scaffold.content.addView(button(stage), 0, Look.wide());
        } else {
            scaffold.addBottom(button(stage));
        }
    }

    private static Button button(Stage stage) {
        Look look = stage.look();
        Button mark = look.primary(stage.words().text("common.mark-moment"), () -> mark(stage));
        if (look.isCramped()) {
            mark.setTextSize(TypedValue.COMPLEX_UNIT_PX, look.chrome(Look.Size.TINY.sp()));
            mark.setPadding(look.dp(8), look.dp(6), look.dp(8), look.dp(6));
        }
        mark.setId(R.id.mark_moment);
        return mark;
    }

    private static void mark(Stage stage) {
        JSONObject moment = new JSONObject(Map.of(
                "moment",
                UUID.randomUUID().toString(),
                "takenAt",
                ReportJson.written(stage.desk().clock().instant())));
        if (stage.act("mark-moment", moment)) {
            stage.tell(stage.words().text("phone.watch.moment-marked"), false);
        }
    }
}
