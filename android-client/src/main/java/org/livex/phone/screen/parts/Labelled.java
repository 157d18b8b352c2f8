package org.livex.phone.screen.parts;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.livex.phone.screen.look.Look;

/** A field under its name, which a screen reader says with it. */
public final class Labelled {
    private Labelled() {}

    public static LinearLayout of(Look look, String name, View field) {
        return of(look, look.text(name, Look.Size.STRONG), field);
    }

    public static LinearLayout of(Look look, TextView name, View field) {
        LinearLayout both = look.column(4);
        if (field.getId() == View.NO_ID) {
            field.setId(View.generateViewId());
        }
        name.setLabelFor(field.getId());
        both.addView(name, Look.wide());
        both.addView(field, Look.wide());
        return both;
    }
}
