package org.livex.phone.screen.library;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.livex.phone.R;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BilingualText;

/** What somebody who plays must keep to themselves: it must not be overlooked, whatever else is on the screen. */
final class Secret {
    private Secret() {}

    static View of(Widgets widgets, String title, LocalText secret) {
        LinearLayout box = frame(widgets, title);
        box.addView(BilingualText.of(widgets, secret, Widgets.Size.BODY, false), Widgets.wide());
        return box;
    }

    static LinearLayout frame(Widgets widgets, String title) {
        LinearLayout box = widgets.card();
        box.setBackground(widgets.box(widgets.palette.warnWash(), widgets.palette.warn(), 2));
        LinearLayout head = widgets.row(8);
        head.addView(widgets.icon(R.drawable.ic_secret, widgets.palette.warn(), 24));
        TextView heading = widgets.heading(title, Widgets.Size.HEADING);
        heading.setTextColor(widgets.palette.warn());
        head.addView(heading, Widgets.rest());
        box.addView(head, Widgets.wide());
        return box;
    }
}
