package org.livex.phone.screen.inbox;

import android.text.TextUtils;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.livex.phone.R;
import org.livex.phone.model.Message;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.parts.Framed;
import org.livex.phone.screen.parts.Said;

/** A message in a list: who, when, how it begins, and what is still to be done about it. */
final class MessageCard {
    private final Stage stage;
    private final Look look;

    MessageCard(Stage stage) {
        this.stage = stage;
        this.look = stage.look();
    }

    View of(Message message) {
        LinearLayout inside = look.column(8);
        inside.addView(Sender.of(stage, message), Look.wide());
        LocalText subject = message.subject();
        if (subject != null) {
            inside.addView(preview(look, message, subject, message.isNew(), 3), Look.wide());
        }
        LocalText body = Said.body(message, look.words);
        inside.addView(preview(look, message, body, message.isNew() && subject == null, 2), Look.wide());
        addFoot(inside, message, body);
        View card = Framed.card(
                look,
                inside,
                message.isNew(),
                message.insists(),
                () -> stage.go(Route.to(Route.Screen.MESSAGE, message.id())));
        card.setTag(R.id.subject, message.id());
        return card;
    }

    static TextView preview(Look look, Message message, LocalText text, boolean strong, int lines) {
        TextView view = look.content(text.text(), text.language(), strong ? Look.Size.STRONG : Look.Size.BODY);
        view.setMaxLines(lines);
        view.setEllipsize(TextUtils.TruncateAt.END);
        view.setTag(R.id.preview, true);
        if (message.isStruck()) {
            Said.strike(look, view);
        }
        return view;
    }

    /** Why it is to be read. */
    static String news(Message message) {
        if (message.isRecalled()) {
            return "phone.message.taken-back";
        }
        return message.version().isCorrected() ? "phone.message.changed" : "phone.message.new";
    }

    private void addFoot(LinearLayout inside, Message message, LocalText body) {
        Flow foot = look.flow();
        switch (message.acknowledgement()) {
            case WAITS -> foot.addView(State.QUEUED.view(look));
            case KNOWN -> foot.addView(State.ACKNOWLEDGED.view(look));
            case NOT_YET -> {
                if (message.isNew() && message.version().isCorrected()) {
                    foot.addView(strong(look, news(message)));
                }
                if (message.insists()) {
                    if (!message.isAnswerOpen()) {
                        foot.addView(strong(look, "phone.message.please-confirm"));
                    }
                } else if (message.isNew() && !message.version().isCorrected()) {
                    foot.addView(strong(look, "phone.message.new"));
                }
            }
        }
        if (message.isAnswerOpen()) {
            foot.addView(strong(look, "phone.message.answer-open"));
        }
        addMarks(look, foot, body);
        if (foot.getChildCount() > 0) {
            inside.addView(foot, Look.wide());
        }
    }

    static void addMarks(Look look, Flow foot, LocalText body) {
        for (LocalText.Mark mark : Said.marks(body)) {
            foot.addView(Said.chip(look, body, mark));
        }
    }

    static TextView strong(Look look, String key) {
        TextView view = look.text(look.words.text(key), Look.Size.SMALL);
        view.setTypeface(android.graphics.Typeface.DEFAULT_BOLD);
        view.setTextColor(look.palette.accent());
        return view;
    }
}
