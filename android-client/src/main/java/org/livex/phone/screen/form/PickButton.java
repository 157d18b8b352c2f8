package org.livex.phone.screen.form;

import android.graphics.Typeface;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.screen.look.Widgets;

/** Shows a value that is chosen in one of Android's own dialogs, and takes it away again. */
final class PickButton {
    final LinearLayout view;
    private final Widgets widgets;
    private final String name;
    private final Kind kind;
    private final Consumer<String> changed;
    private final Button choose;
    private final Button remove;
    private String value;

    /** How a value is shown and asked for. */
    record Kind(String nothing, Function<String, @Nullable String> shown, Consumer<PickButton> ask) {}

    /** @param value what {@code kind} does not know how to show is no value yet */
    PickButton(Widgets widgets, String name, String value, Kind kind, Consumer<String> changed) {
        this.widgets = widgets;
        this.name = name;
        this.value = value;
        this.kind = kind;
        this.changed = changed;
        view = widgets.column(4);
        choose = widgets.plain("", () -> kind.ask().accept(this));
        choose.setTypeface(Typeface.DEFAULT);
        choose.setGravity(Gravity.START | Gravity.CENTER_VERTICAL);
        choose.setCompoundDrawablesRelativeWithIntrinsicBounds(0, 0, R.drawable.ic_forward, 0);
        choose.setCompoundDrawableTintList(android.content.res.ColorStateList.valueOf(widgets.palette.inkQuiet()));
        remove = widgets.quiet(widgets.words.text("common.remove"), () -> set(""));
        view.addView(choose, Widgets.wide());
        view.addView(remove);
        show();
    }

    String name() {
        return name;
    }

    String value() {
        return value;
    }

    void set(String next) {
        value = next;
        changed.accept(next);
        show();
    }

    private void show() {
        String known = kind.shown().apply(value);
        String shown = known == null ? kind.nothing() : known;
        choose.setText(shown);
        choose.setContentDescription(name + ". " + shown);
        remove.setVisibility(known == null ? View.GONE : View.VISIBLE);
        remove.setContentDescription(widgets.words.text("common.remove") + ": " + name);
    }
}
