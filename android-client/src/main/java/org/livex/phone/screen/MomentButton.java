package org.livex.phone.screen;

import android.widget.Button;
import java.util.Map;
import java.util.UUID;
import org.json.JSONObject;
import org.livex.phone.R;

/** One press and nothing to fill in: what it was can be said when there is time. */
final class MomentButton {
    private MomentButton() {}

    /** At the thumb, wherever an evaluator is. */
    static void addTo(Scaffold scaffold, Stage stage) {
        Button mark = stage.look().primary(stage.words().text("common.mark-moment"), () -> mark(stage));
        mark.setId(R.id.mark_moment);
        scaffold.addBottom(mark);
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
