package org.livex.phone.screen.library;

import android.view.View;
import android.widget.LinearLayout;
import java.util.Map;
import java.util.Objects;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Ready;
import org.livex.phone.model.Situation;
import org.livex.phone.model.library.WorldEntry;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.BilingualText;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.SideBySide;
import org.livex.phone.words.Words;

/** One thing of the world of the exercise. */
public final class EntryPage extends Page {
    private final String id;
    private final Scaffold scaffold = new Scaffold(widgets);
    private final LinearLayout sheet = widgets.column(16);
    private final SideBySide sides;
    private @Nullable WorldEntry shown;
    private Ready.@Nullable Briefing briefing;

    public EntryPage(Stage stage, String id) {
        super(stage);
        this.id = id;
        sides = SideBySide.of(stage, "world-entry", id);
    }

    @Override
    public View create() {
        boolean isConfirmed = stage.situation().ready().briefing(id) != null;
        String back = isConfirmed ? "phone.ready.title" : "phone.library.title";
        scaffold.content.addView(BackRow.to(stage, t(back)), BackRow.params());
        scaffold.content.addView(sheet, Widgets.wide());
        return scaffold.view();
    }

    /** At the thumb, and only while there is something to confirm. */
    private void showConfirmation(Ready.@Nullable Briefing next) {
        if (Objects.equals(next, briefing)) {
            return;
        }
        briefing = next;
        scaffold.bottom.removeAllViews();
        if (next == null) {
            scaffold.bottomChanged();
            return;
        }
        if (next.confirmedAt() != null) {
            scaffold.addBottom(widgets.text(
                    t("phone.ready.confirmed", "time", stage.realTime(next.confirmedAt())), Widgets.Size.BODY));
            return;
        }
        if (next.changed()) {
            scaffold.addBottom(widgets.text(t("phone.ready.changed"), Widgets.Size.BODY));
        }
        scaffold.addBottom(widgets.primary(t("phone.ready.confirm"), () -> confirm(next.entry())));
    }

    private void confirm(WorldEntry entry) {
        Map<String, Object> said = Map.of(
                "entry",
                entry.id(),
                "revision",
                Math.max(1, entry.revision()),
                "takenAt",
                ReportJson.written(stage.screenServices().clock().instant()));
        if (stage.act("confirm-briefing", new JSONObject(said))) {
            stage.back();
        }
    }

    @Override
    public void show(Situation situation) {
        sides.show();
        WorldEntry entry = situation.entry(id);
        showConfirmation(situation.ready().briefing(id));
        if (sheet.getChildCount() > 0 && Objects.equals(entry, shown)) {
            return;
        }
        shown = entry;
        sheet.removeAllViews();
        if (entry == null) {
            sheet.addView(widgets.hint(t(situation.me() == null ? "phone.inbox.loading" : "phone.library.gone")));
            return;
        }
        LocalText title = entry.title();
        LinearLayout head = widgets.column(4);
        head.addView(
                Widgets.asHeading(widgets.content(title.text(), title.language(), Widgets.Size.TITLE)), Widgets.wide());
        if (!Ready.isBriefing(entry)) {
            head.addView(widgets.hint(words.known("common.world.", entry.type())), Widgets.wide());
        }
        sheet.addView(head, Widgets.wide());
        for (WorldEntry.Detail detail : entry.details()) {
            LinearLayout pair = widgets.column(1);
            pair.addView(widgets.hint(t("common.world." + detail.field())), Widgets.wide());
            pair.addView(widgets.text(Words.isolated(detail.value()), Widgets.Size.STRONG), Widgets.wide());
            sheet.addView(pair, Widgets.wide());
        }
        LocalText body = entry.body();
        if (body != null) {
            sheet.addView(sides.with(BilingualText.markdown(widgets, body)), Widgets.wide());
        }
    }
}
