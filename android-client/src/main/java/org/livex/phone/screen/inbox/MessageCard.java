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
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BilingualText;
import org.livex.phone.screen.parts.Framed;

/** A message in a list: who, when, how it begins, and what is still to be done about it. */
final class MessageCard {
    private final Stage stage;
    private final Widgets widgets;

    MessageCard(Stage stage) {
        this.stage = stage;
        this.widgets = stage.widgets();
    }

    View of(Message message) {
        LinearLayout inside = widgets.column(8);
        inside.addView(Sender.of(stage, message), Widgets.wide());
        LocalText subject = message.subject();
        if (subject != null) {
            inside.addView(preview(widgets, message, subject, message.isNew(), 3), Widgets.wide());
        }
        LocalText body = BilingualText.body(message, widgets.words);
        inside.addView(preview(widgets, message, body, message.isNew() && subject == null, 2), Widgets.wide());
        addFoot(inside, message, body);
        View card = Framed.card(
                widgets,
                inside,
                message.isNew(),
                message.insists(),
                () -> stage.go(Route.to(Route.Screen.MESSAGE, message.id())));
        card.setTag(R.id.subject, message.id());
        return card;
    }

    static TextView preview(Widgets widgets, Message message, LocalText text, boolean strong, int lines) {
        TextView view = widgets.content(text.text(), text.language(), strong ? Widgets.Size.STRONG : Widgets.Size.BODY);
        view.setMaxLines(lines);
        view.setEllipsize(TextUtils.TruncateAt.END);
        view.setTag(R.id.preview, true);
        if (message.isStruck()) {
            BilingualText.strike(widgets, view);
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
        Flow foot = widgets.flow();
        switch (message.acknowledgement()) {
            case WAITS -> foot.addView(State.QUEUED.view(widgets));
            case KNOWN -> foot.addView(State.ACKNOWLEDGED.view(widgets));
            case NOT_YET -> {
                if (message.isNew() && message.version().isCorrected()) {
                    foot.addView(strong(widgets, news(message)));
                }
                if (message.insists()) {
                    if (!message.isAnswerOpen()) {
                        foot.addView(strong(widgets, "phone.message.please-confirm"));
                    }
                } else if (message.isNew() && !message.version().isCorrected()) {
                    foot.addView(strong(widgets, "phone.message.new"));
                }
            }
        }
        if (message.isAnswerOpen()) {
            foot.addView(strong(widgets, "phone.message.answer-open"));
        }
        addMarks(widgets, foot, body);
        if (foot.getChildCount() > 0) {
            inside.addView(foot, Widgets.wide());
        }
    }

    static void addMarks(Widgets widgets, Flow foot, LocalText body) {
        for (LocalText.Mark mark : BilingualText.marks(body)) {
            foot.addView(BilingualText.chip(widgets, body, mark));
        }
    }

    static TextView strong(Widgets widgets, String key) {
        TextView view = widgets.text(widgets.words.text(key), Widgets.Size.SMALL);
        view.setTypeface(android.graphics.Typeface.DEFAULT_BOLD);
        view.setTextColor(widgets.palette.accent());
        return view;
    }
}
