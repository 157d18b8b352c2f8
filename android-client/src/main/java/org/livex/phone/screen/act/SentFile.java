package org.livex.phone.screen.act;

import android.view.View;
import android.widget.LinearLayout;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.form.Report;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Thumbnail;

/** A photo or recording that went with something that was said, and what became of it. */
public final class SentFile {
    private SentFile() {}

    /**
     * Shows a file that was sent along.
     *
     * @param refusal its code; null: it was not refused
     */
    public static View view(Stage stage, Report.Attachment attachment, @Nullable String refusal) {
        Widgets widgets = stage.widgets();
        LinearLayout file = widgets.column(4);
        if (!attachment.isHidden()) {
            file.addView(Thumbnail.of(stage, attachment.sha256(), attachment.type()));
        }
        Flow state = widgets.flow();
        state.addView(
                widgets.hint(widgets.words.text(attachment.consent() ? "common.media.agreed" : "common.media.nobody")));
        if (attachment.isHidden()) {
            state.addView(widgets.hint(widgets.words.text("common.media.hidden")));
        } else if (refusal != null) {
            state.addView(State.REFUSED.view(widgets));
        } else if (attachment.isReceived()) {
            state.addView(State.ACTED.view(widgets, widgets.words.text("phone.act.sent")));
        } else {
            state.addView(State.QUEUED.view(widgets, widgets.words.text("common.media.on-its-way")));
        }
        file.addView(state, Widgets.wide());
        if (refusal != null && !attachment.isHidden()) {
            file.addView(widgets.wrong(widgets.words.problem(refusal, new JSONObject())), Widgets.wide());
            file.addView(widgets.hint(widgets.words.text("phone.act.file-refused")), Widgets.wide());
            file.addView(widgets.plain(widgets.words.text("common.remove"), () -> {
                stage.screenServices().attachments().discard(attachment.sha256());
                stage.tell(widgets.words.text("phone.act.file-removed"), false);
            }));
        }
        return file;
    }
}
