package org.livex.phone.screen.desk;

import android.text.TextUtils;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.TextTask;
import org.livex.phone.model.VoiceMessage;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.VoiceButton;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Framed;

/** A text on the desk's list: from which language into which, how it begins, what it is of and how far it is. */
final class TaskCard {
    private static final int MOST_LINES = 2;

    private TaskCard() {}

    static View of(Stage stage, TextTask task) {
        Widgets widgets = stage.widgets();
        LinearLayout inside = widgets.column(4);
        Flow head = widgets.flow();
        head.addView(widgets.text(TaskWords.pair(widgets.words, task), Widgets.Size.STRONG));
        head.addView(TaskWords.left(stage, task));
        inside.addView(head, Widgets.wide());
        VoiceMessage voice = task.voice();
        TextView source = voice != null && task.source().text().isEmpty()
                ? widgets.text(VoiceButton.words(widgets, voice), Widgets.Size.BODY)
                : widgets.content(task.source().text(), task.source().language(), Widgets.Size.BODY);
        source.setMaxLines(MOST_LINES);
        source.setEllipsize(TextUtils.TruncateAt.END);
        source.setTag(R.id.preview, true);
        inside.addView(source, Widgets.wide());
        Flow foot = widgets.flow();
        foot.addView(widgets.chip(TaskWords.state(widgets.words, task)));
        if (task.isToReview() && !task.isChat()) {
            TextView review = widgets.text(widgets.words.text("common.desk.to-review"), Widgets.Size.SMALL);
            review.setTextColor(widgets.palette.accent());
            foot.addView(review);
        }
        String owner = TaskWords.owner(widgets.words, task);
        if (owner != null) {
            foot.addView(widgets.hint(owner));
        }
        String number = task.context().number();
        if (number != null) {
            foot.addView(widgets.hint(number));
        }
        add(widgets, foot, TaskWords.channel(stage, task));
        add(widgets, foot, task.context().title());
        add(widgets, foot, task.context().storyline());
        inside.addView(foot, Widgets.wide());
        Route there = Route.to(Route.Screen.TRANSLATION, task.id());
        boolean isHeldFor = task.isOpen() && task.waitingUntil() != null;
        return Framed.card(widgets, inside, task.isOpen(), isHeldFor, () -> stage.go(there));
    }

    private static void add(Widgets widgets, Flow foot, @Nullable LocalText text) {
        if (text != null) {
            TextView name = widgets.content(text.text(), text.language(), Widgets.Size.SMALL);
            name.setTextColor(widgets.palette.inkQuiet());
            foot.addView(name);
        }
    }
}
