package org.livex.phone.screen.welfare;

import android.view.View;
import android.widget.LinearLayout;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.livex.phone.model.CheckIn;
import org.livex.phone.model.InRole;
import org.livex.phone.model.Situation;
import org.livex.phone.model.Welfare;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.RefusedSayings;
import org.livex.phone.screen.parts.Scaffold;

/** How I am: at both ends of the day, in role today, what I stay out of, and who reads it. */
public final class WelfarePage extends Page {
    private final Scaffold scaffold = new Scaffold(widgets);
    private final RefusedSayings refused = new RefusedSayings(stage);
    private final TimeInRole time = new TimeInRole(widgets, t("common.welfare.today"), t("phone.welfare.limit-day"));
    private final LinearLayout today = widgets.card();
    private final DeRoleCard deRole = new DeRoleCard(stage);
    private final CheckInBox before = new CheckInBox(stage, "", CheckIn.Side.BEFORE);
    private final CheckInBox after = new CheckInBox(stage, "", CheckIn.Side.AFTER);
    private final LinearLayout themes = widgets.card();
    private final Cards<Welfare.Theme> rows = new Cards<>(widgets, 4, Welfare.Theme::id, this::row);

    public WelfarePage(Stage stage) {
        super(stage);
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("phone.role.title")), BackRow.params());
        content.addView(widgets.heading(t("phone.welfare.title"), Widgets.Size.TITLE), Widgets.wide());
        content.addView(widgets.hint(t("phone.welfare.who-reads")), Widgets.wide());
        today.addView(time.view, Widgets.wide());
        themes.addView(widgets.heading(t("phone.welfare.themes"), Widgets.Size.HEADING), Widgets.wide());
        themes.addView(
                widgets.hint(t("phone.welfare.themes-hint") + " " + t("phone.welfare.no-reason")), Widgets.wide());
        themes.addView(rows.view, Widgets.wide());
        for (View part : List.of(refused.view(), today, deRole.view, card(before), card(after), themes)) {
            content.addView(part, Widgets.wide());
        }
        return scaffold.view();
    }

    @Override
    public boolean isSecret(Situation situation) {
        return true;
    }

    @Override
    public void show(Situation situation) {
        Welfare welfare = situation.welfare();
        refused.show(
                welfare.refused().stream().map(Welfare.RefusedSaying::refusal).collect(Collectors.toList()));
        deRole.show(welfare.deRole());
        before.show(welfare);
        after.show(welfare);
        themes.setVisibility(welfare.themes().isEmpty() ? View.GONE : View.VISIBLE);
        rows.show(welfare.themes());
        tick();
    }

    @Override
    public void tick() {
        InRole day = stage.situation().welfare().day();
        today.setVisibility(day == null ? View.GONE : View.VISIBLE);
        if (day != null) {
            time.show(day.until(stage.serverNow()), day.limit(), day.isReached());
        }
    }

    private View card(CheckInBox box) {
        LinearLayout card = widgets.card();
        card.addView(box.view, Widgets.wide());
        return card;
    }

    private View row(Welfare.Theme theme) {
        LocalText known = theme.text();
        LocalText text =
                known == null ? new LocalText(t("phone.welfare.theme-gone"), words.language, Set.of(), null) : known;
        return Ticks.row(
                widgets, text, Widgets.Size.BODY, theme.isOptedOut(), now -> new WelfareSay(stage).turn(theme));
    }
}
