package org.livex.phone.screen.inbox;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.Map;
import org.livex.phone.model.Corrected;
import org.livex.phone.model.Message;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.OwnFields;
import org.livex.phone.model.read.Voice;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Face;

/** Whose voice a message is, when it came in the story, and what became of it. */
public final class Sender {
    private Sender() {}

    /** With the number or address that it comes from. */
    static View of(Stage stage, Message message) {
        return of(stage, message, true);
    }

    /** For where the number or address stands below, larger. */
    static View withoutAddress(Stage stage, Message message) {
        return of(stage, message, false);
    }

    private static View of(Stage stage, Message message, boolean withAddress) {
        Widgets widgets = stage.widgets();
        Voice from = message.from();
        String control = widgets.words.text("common.term.control");
        LinearLayout row = widgets.row(12);
        row.addView(Face.of(stage, from == null ? control : from.name().text(), from == null ? null : from.picture()));
        LinearLayout who = widgets.column(2);
        TextView name = from == null
                ? widgets.text(control, Widgets.Size.STRONG)
                : widgets.content(from.name().text(), from.name().language(), Widgets.Size.STRONG);
        who.addView(name, Widgets.wide());
        who.addView(about(widgets, message, withAddress), Widgets.wide());
        row.addView(who, Widgets.rest());
        return row;
    }

    private static Flow about(Widgets widgets, Message message, boolean withAddress) {
        Flow when = widgets.flow();
        when.addView(widgets.hint(dayAndTime(widgets, message.at())));
        if (!message.type().equals("message")) {
            when.addView(widgets.hint(InjectBody.typeOf(widgets, message)));
        }
        if (message.own() instanceof OwnFields.Letter letter && letter.medium() != null) {
            when.addView(widgets.hint(widgets.words.known("inject-field.medium.", letter.medium())));
        }
        String caller = InjectBody.callerOf(message);
        if (caller != null && withAddress) {
            TextView number = InjectBody.number(widgets, caller, Widgets.Size.SMALL);
            number.setTextColor(widgets.palette.inkQuiet());
            when.addView(number);
        }
        if (message.late()) {
            when.addView(State.LATE.view(widgets));
        }
        if (message.recalledAfterEnd()) {
            when.addView(widgets.hint(widgets.words.text("common.recalled-after-end")));
        } else if (message.isRecalled()) {
            when.addView(State.RECALLED.view(widgets));
        }
        Corrected corrected = message.corrected();
        if (corrected != null) {
            when.addView(widgets.hint(widgets.words.text(
                    corrected.afterEnd() ? "phone.message.corrected-after-end" : "phone.message.corrected-mark")));
        }
        return when;
    }

    public static String dayAndTime(Widgets widgets, ExerciseTime time) {
        return widgets.words.text(
                "common.day-time",
                Map.of(
                        "day", widgets.words.formats.number(time.day()),
                        "time", widgets.words.formats.timeOfDay(time.millisOfDay())));
    }
}
