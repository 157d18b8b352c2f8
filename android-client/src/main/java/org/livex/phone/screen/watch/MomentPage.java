package org.livex.phone.screen.watch;

import android.view.View;
import android.widget.EditText;
import android.widget.LinearLayout;
import java.util.Map;
import org.json.JSONObject;
import org.livex.phone.model.watch.Watching;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.Unfinished;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Scaffold;

/** What a teachable moment was, said when there is time. */
public final class MomentPage extends Page {
    private static final int LONGEST_WORD = 200;

    private final String moment;
    private final Scaffold scaffold = new Scaffold(widgets);
    private final EditText word = widgets.field(LONGEST_WORD);

    public MomentPage(Stage stage, String moment) {
        super(stage);
        this.moment = moment;
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("common.back")), BackRow.params());
        Watching watching = stage.situation().watching();
        Watching.Moment known = watching == null ? null : watching.moment(moment);
        content.addView(widgets.heading(t("common.teachable-moments"), Widgets.Size.TITLE), Widgets.wide());
        if (known != null) {
            content.addView(widgets.hint(NotesPage.when(stage, known)), Widgets.wide());
            word.setText(known.word());
        }
        Unfinished unfinished = stage.screenServices().unfinished();
        content.addView(
                NotesPage.words(widgets, t("phone.notes.moment-word"), word, draft(), unfinished), Widgets.wide());
        content.addView(widgets.plain(t("common.save"), this::save), Widgets.wide());
        MomentButton.addTo(scaffold, stage);
        return scaffold.view();
    }

    private void save() {
        String words = word.getText().toString().trim();
        if (words.isEmpty()) {
            return;
        }
        JSONObject said = new JSONObject(Map.of(
                "moment",
                moment,
                "word",
                words,
                "takenAt",
                ReportJson.written(stage.screenServices().clock().instant())));
        if (stage.act("describe-moment", said, draft())) {
            stage.back();
        }
    }

    private String draft() {
        return "moment/" + moment;
    }
}
