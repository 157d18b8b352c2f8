package org.livex.phone.screen;

import android.app.DatePickerDialog;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.screen.look.Look;
import org.livex.phone.words.Words;

/** A date, chosen from Android's own calendar: nobody has to know in which order its parts are written. */
final class DateButton {
    final LinearLayout view;
    private final Stage stage;
    private final Look look;
    private final String name;
    private final Consumer<String> changed;
    private final Button choose;
    private final Button remove;
    private String value;

    /** @param value as {@code 2026-11-24}; anything else is no date yet */
    DateButton(Stage stage, String name, String value, Consumer<String> changed) {
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
        LocalDate date = date(value);
        String shown = date == null ? look.words.text("phone.requests.choose-date") : shown(look.words, value);
        choose.setText(shown);
        choose.setContentDescription(name + ". " + shown);
        remove.setVisibility(date == null ? View.GONE : View.VISIBLE);
        remove.setContentDescription(look.words.text("common.remove") + ": " + name);
    }

    /** As the reader's language writes dates; what is none stays as it is. */
    static String shown(Words words, String value) {
        LocalDate date = date(value);
        return date == null ? value : words.formats.date(date.toEpochDay());
    }

    private static @Nullable LocalDate date(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void ask() {
        LocalDate chosen = date(value);
        LocalDate from = chosen == null ? today() : chosen;
        DatePickerDialog dialog = new DatePickerDialog(
                OwnLanguage.dialogs(stage),
                (picker, year, month, day) ->
                        set(LocalDate.of(year, month + 1, day).toString()),
                from.getYear(),
                from.getMonthValue() - 1,
                from.getDayOfMonth());
        dialog.setTitle(name);
        dialog.show();
    }

    private LocalDate today() {
        Instant now = stage.desk().clock().instant();
        return now.atZone(ZoneId.systemDefault()).toLocalDate();
    }
}
