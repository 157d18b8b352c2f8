package org.livex.phone.screen.parts;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.livex.phone.screen.look.Widgets;

/** A field under its name, which a screen reader says with it. */
public final class Labelled {
    private Labelled() {}

    public static LinearLayout of(Widgets widgets, String name, View field) {
        return of(widgets, widgets.text(name, Widgets.Size.STRONG), field);
    }

    public static LinearLayout of(Widgets widgets, TextView name, View field) {
        LinearLayout both = widgets.column(4);
        if (field.getId() == View.NO_ID) {
            field.setId(View.generateViewId());
        }
        name.setLabelFor(field.getId());
        both.addView(name, Widgets.wide());
        both.addView(field, Widgets.wide());
        return both;
    }
}
