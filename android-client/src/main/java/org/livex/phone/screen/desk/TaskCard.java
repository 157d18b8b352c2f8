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
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.parts.Framed;

/** A text on the desk's list: from which language into which, how it begins, what it is of and how far it is. */
final class TaskCard {
    private static final int MOST_LINES = 2;

    private TaskCard() {}

    static View of(Stage stage, TextTask task) {
        Look look = stage.look();
        LinearLayout inside = look.column(4);
        Flow head = look.flow();
        head.addView(look.text(TaskWords.pair(look.words, task), Look.Size.STRONG));
        head.addView(TaskWords.left(stage, task));
        inside.addView(head, Look.wide());
        VoiceMessage voice = task.voice();
        TextView source = voice != null && task.source().text().isEmpty()
                ? look.text(VoiceButton.words(look, voice), Look.Size.BODY)
                : look.content(task.source().text(), task.source().language(), Look.Size.BODY);
        source.setMaxLines(MOST_LINES);
        source.setEllipsize(TextUtils.TruncateAt.END);
        source.setTag(R.id.preview, true);
        inside.addView(source, Look.wide());
        Flow foot = look.flow();
        foot.addView(look.chip(TaskWords.state(look.words, task)));
        if (task.isToReview() && !task.isChat()) {
            TextView review = look.text(look.words.text("common.desk.to-review"), Look.Size.SMALL);
            review.setTextColor(look.palette.accent());
            foot.addView(review);
        }
        String owner = TaskWords.owner(look.words, task);
        if (owner != null) {
            foot.addView(look.hint(owner));
        }
        String number = task.context().number();
        if (number != null) {
            foot.addView(look.hint(number));
        }
        add(look, foot, TaskWords.channel(stage, task));
        add(look, foot, task.context().title());
        add(look, foot, task.context().storyline());
        inside.addView(foot, Look.wide());
        Route there = Route.to(Route.Screen.TRANSLATION, task.id());
        boolean isHeldFor = task.isOpen() && task.waitingUntil() != null;
        return Framed.card(look, inside, task.isOpen(), isHeldFor, () -> stage.go(there));
    }

    private static void add(Look look, Flow foot, @Nullable LocalText text) {
        if (text != null) {
            TextView name = look.content(text.text(), text.language(), Look.Size.SMALL);
            name.setTextColor(look.palette.inkQuiet());
            foot.addView(name);
        }
    }
}
