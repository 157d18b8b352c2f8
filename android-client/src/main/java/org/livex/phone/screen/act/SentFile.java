package org.livex.phone.screen.act;

import android.view.View;
import android.widget.LinearLayout;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.form.Report;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.look.State;
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
        Look look = stage.look();
        LinearLayout file = look.column(4);
        if (!attachment.isHidden()) {
            file.addView(Thumbnail.of(stage, attachment.sha256(), attachment.type()));
        }
        Flow state = look.flow();
        state.addView(look.hint(look.words.text(attachment.consent() ? "common.media.agreed" : "common.media.nobody")));
        if (attachment.isHidden()) {
            state.addView(look.hint(look.words.text("common.media.hidden")));
        } else if (refusal != null) {
            state.addView(State.REFUSED.view(look));
        } else if (attachment.isReceived()) {
            state.addView(State.ACTED.view(look, look.words.text("phone.act.sent")));
        } else {
            state.addView(State.QUEUED.view(look, look.words.text("common.media.on-its-way")));
        }
        file.addView(state, Look.wide());
        if (refusal != null && !attachment.isHidden()) {
            file.addView(look.wrong(look.words.problem(refusal, new JSONObject())), Look.wide());
            file.addView(look.hint(look.words.text("phone.act.file-refused")), Look.wide());
            file.addView(look.plain(look.words.text("common.remove"), () -> {
                stage.desk().attachments().discard(attachment.sha256());
                stage.tell(look.words.text("phone.act.file-removed"), false);
            }));
        }
        return file;
    }
}
