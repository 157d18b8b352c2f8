package org.livex.phone.screen.form;

import android.app.DatePickerDialog;
import android.widget.LinearLayout;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.livex.phone.screen.Stage;
import org.livex.phone.words.Words;

/** A date, chosen from Android's own calendar: nobody has to know in which order its parts are written. */
final class DateButton {
    final LinearLayout view;
    private final Stage stage;

    /** @param value as {@code 2026-11-24}; anything else is no date yet */
    DateButton(Stage stage, String name, String value, Consumer<String> changed) {
        this.stage = stage;
        Words words = stage.words();
        PickButton.Kind kind = new PickButton.Kind(
                words.text("phone.requests.choose-date"), it -> date(it) == null ? null : shown(words, it), this::ask);
        view = new PickButton(stage.widgets(), name, value, kind, changed).view;
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

    private void ask(PickButton button) {
        LocalDate chosen = date(button.value());
        LocalDate from = chosen == null ? today() : chosen;
        DatePickerDialog dialog = new DatePickerDialog(
                OwnLanguage.dialogs(stage),
                (picker, year, month, day) ->
                        button.set(LocalDate.of(year, month + 1, day).toString()),
                from.getYear(),
                from.getMonthValue() - 1,
                from.getDayOfMonth());
        dialog.setTitle(button.name());
        dialog.show();
    }

    private LocalDate today() {
        Instant now = stage.screenServices().clock().instant();
        return now.atZone(ZoneId.systemDefault()).toLocalDate();
    }
}
