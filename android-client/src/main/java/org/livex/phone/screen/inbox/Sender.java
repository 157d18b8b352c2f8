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
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.look.State;
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
        Look look = stage.look();
        Voice from = message.from();
        String control = look.words.text("common.term.control");
        LinearLayout row = look.row(12);
        row.addView(Face.of(stage, from == null ? control : from.name().text(), from == null ? null : from.picture()));
        LinearLayout who = look.column(2);
        TextView name = from == null
                ? look.text(control, Look.Size.STRONG)
                : look.content(from.name().text(), from.name().language(), Look.Size.STRONG);
        who.addView(name, Look.wide());
        who.addView(about(look, message, withAddress), Look.wide());
        row.addView(who, Look.rest());
        return row;
    }

    private static Flow about(Look look, Message message, boolean withAddress) {
        Flow when = look.flow();
        when.addView(look.hint(dayAndTime(look, message.at())));
        if (!message.type().equals("message")) {
            when.addView(look.hint(InjectLook.typeOf(look, message)));
        }
        if (message.own() instanceof OwnFields.Letter letter && letter.medium() != null) {
            when.addView(look.hint(look.words.known("inject-field.medium.", letter.medium())));
        }
        String caller = InjectLook.callerOf(message);
        if (caller != null && withAddress) {
            TextView number = InjectLook.number(look, caller, Look.Size.SMALL);
            number.setTextColor(look.palette.inkQuiet());
            when.addView(number);
        }
        if (message.late()) {
            when.addView(State.LATE.view(look));
        }
        if (message.recalledAfterEnd()) {
            when.addView(look.hint(look.words.text("common.recalled-after-end")));
        } else if (message.isRecalled()) {
            when.addView(State.RECALLED.view(look));
        }
        Corrected corrected = message.corrected();
        if (corrected != null) {
            when.addView(look.hint(look.words.text(
                    corrected.afterEnd() ? "phone.message.corrected-after-end" : "phone.message.corrected-mark")));
        }
        return when;
    }

    public static String dayAndTime(Look look, ExerciseTime time) {
        return look.words.text(
                "common.day-time",
                Map.of(
                        "day", look.words.formats.number(time.day()),
                        "time", look.words.formats.timeOfDay(time.millisOfDay())));
    }
}
