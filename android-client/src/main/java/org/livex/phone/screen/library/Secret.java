package org.livex.phone.screen.library;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.livex.phone.R;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.parts.Said;

/** What somebody who plays must keep to themselves: it must not be overlooked, whatever else is on the screen. */
final class Secret {
    private Secret() {}

    static View of(Look look, String title, LocalText secret) {
        LinearLayout box = frame(look, title);
        box.addView(Said.of(look, secret, Look.Size.BODY, false), Look.wide());
        return box;
    }

    static LinearLayout frame(Look look, String title) {
        LinearLayout box = look.card();
        box.setBackground(look.box(look.palette.warnWash(), look.palette.warn(), 2));
        LinearLayout head = look.row(8);
        head.addView(look.icon(R.drawable.ic_secret, look.palette.warn(), 24));
        TextView heading = look.heading(title, Look.Size.HEADING);
        heading.setTextColor(look.palette.warn());
        head.addView(heading, Look.rest());
        box.addView(head, Look.wide());
        return box;
    }
}
