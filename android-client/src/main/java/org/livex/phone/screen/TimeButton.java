package org.livex.phone.screen;

import android.app.TimePickerDialog;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.screen.look.Look;

/** A time of day, chosen from Android's own clock. */
final class TimeButton {
    final LinearLayout view;
    private final Stage stage;
    private final Look look;
    private final String name;
    private final Consumer<String> changed;
    private final Button choose;
    private final Button remove;
    private String value;

    /** @param value as {@code 14:05}; anything else is no time yet */
    TimeButton(Stage stage, String name, String value, Consumer<String> changed) {
        this.stage = stage;
        this.look = stage.look();
        this.name = name;
        this.value = value;
        this.changed = changed;
        view = look.column(4);
        choose = look.plain("", this::ask);
        choose.setTypeface(android.graphics.Typeface.DEFAULT);
        choose.setGravity(Gravity.START | Gravity.CENTER_VERTICAL);
        choose.setCompoundDrawablesRelativeWithIntrinsicBounds(0, 0, R.drawable.ic_forward, 0);
        choose.setCompoundDrawableTintList(android.content.res.ColorStateList.valueOf(look.palette.inkQuiet()));
        remove = look.quiet(look.words.text("common.remove"), () -> set(""));
        view.addView(choose, Look.wide());
        view.addView(remove);
        show();
    }

    private void set(String next) {
        value = next;
        changed.accept(next);
        show();
    }

    private void show() {
        boolean isGiven = time(value) != null;
        String shown = isGiven ? value : "–";
        choose.setText(shown);
        choose.setContentDescription(name + ". " + shown);
        remove.setVisibility(isGiven ? View.VISIBLE : View.GONE);
        remove.setContentDescription(look.words.text("common.remove") + ": " + name);
    }

    private static @Nullable LocalTime time(String value) {
        try {
            return LocalTime.parse(value);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void ask() {
        LocalTime chosen = time(value);
        LocalTime from = chosen == null
                ? stage.desk().clock().instant().atZone(ZoneId.systemDefault()).toLocalTime()
                : chosen;
        TimePickerDialog dialog = new TimePickerDialog(
                OwnLanguage.dialogs(stage),
                (picker, hour, minute) -> set(String.format(Locale.ROOT, "%02d:%02d", hour, minute)),
                from.getHour(),
                from.getMinute(),
                true);
        dialog.setTitle(name);
        dialog.show();
    }
}
