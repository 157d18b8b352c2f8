package org.livex.phone.screen;

import android.view.View;
import android.widget.LinearLayout;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.LocalText;
import org.livex.phone.model.Situation;
import org.livex.phone.model.WorldEntry;
import org.livex.phone.screen.look.Look;
import org.livex.phone.words.Words;

/** One thing of the world of the exercise. */
final class EntryPage extends Page {
    private final String id;
    private final Scaffold scaffold = new Scaffold(look);
    private final LinearLayout sheet = look.column(16);
    private final SideBySide sides;
    private @Nullable WorldEntry shown;

    EntryPage(Stage stage, String id) {
        super(stage);
        this.id = id;
        sides = SideBySide.of(stage, "world-entry", id);
    }

    @Override
    View create() {
        scaffold.content.addView(BackRow.to(stage, t("phone.library.title")), BackRow.params());
        scaffold.content.addView(sheet, Look.wide());
        return scaffold.view();
    }

    @Override
    void show(Situation situation) {
        sides.show();
        WorldEntry entry = situation.library().entry(id);
        if (sheet.getChildCount() > 0 && Objects.equals(entry, shown)) {
            return;
        }
        shown = entry;
        sheet.removeAllViews();
        if (entry == null) {
            sheet.addView(look.hint(t(situation.me() == null ? "phone.inbox.loading" : "phone.library.gone")));
            return;
        }
        LocalText title = entry.title();
        LinearLayout head = look.column(4);
        head.addView(Look.asHeading(look.content(title.text(), title.language(), Look.Size.TITLE)), Look.wide());
        head.addView(look.hint(words.known("common.world.", entry.type())), Look.wide());
        sheet.addView(head, Look.wide());
        for (WorldEntry.Detail detail : entry.details()) {
            LinearLayout pair = look.column(1);
            pair.addView(look.hint(t("common.world." + detail.field())), Look.wide());
            pair.addView(look.text(Words.isolated(detail.value()), Look.Size.STRONG), Look.wide());
            sheet.addView(pair, Look.wide());
        }
        LocalText body = entry.body();
        if (body != null) {
            sheet.addView(sides.with(Said.markdown(look, body)), Look.wide());
        }
    }
}
