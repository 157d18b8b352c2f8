package org.livex.phone.screen.form;

import android.app.TimePickerDialog;
import android.widget.LinearLayout;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.livex.phone.screen.Stage;

/** A time of day, chosen from Android's own clock. */
final class TimeButton {
    final LinearLayout view;
    private final Stage stage;

    /** @param value as {@code 14:05}; anything else is no time yet */
    TimeButton(Stage stage, String name, String value, Consumer<String> changed) {
        this.stage = stage;
        PickButton.Kind kind = new PickButton.Kind("–", it -> time(it) == null ? null : it, this::ask);
        view = new PickButton(stage.widgets(), name, value, kind, changed).view;
    }

    private static @Nullable LocalTime time(String value) {
        try {
            return LocalTime.parse(value);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void ask(PickButton button) {
        LocalTime chosen = time(button.value());
        LocalTime from = chosen == null
                ? stage.screenServices()
                        .clock()
                        .instant()
                        .atZone(ZoneId.systemDefault())
                        .toLocalTime()
                : chosen;
        TimePickerDialog dialog = new TimePickerDialog(
                OwnLanguage.dialogs(stage),
                (picker, hour, minute) -> button.set(String.format(Locale.ROOT, "%02d:%02d", hour, minute)),
                from.getHour(),
                from.getMinute(),
                true);
        dialog.setTitle(button.name());
        dialog.show();
    }
}
