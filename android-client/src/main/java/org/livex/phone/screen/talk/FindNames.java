package org.livex.phone.screen.talk;

import android.text.InputType;
import android.view.View;
import android.widget.EditText;
import android.widget.LinearLayout;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Channel;
import org.livex.phone.model.FoundName;
import org.livex.phone.model.read.Me;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Framed;
import org.livex.phone.screen.parts.Labelled;
import org.livex.phone.screen.parts.Typed;
import org.livex.phone.sync.Names;

/** Finds people, places and teams by their names, in whatever script those are written, and leads to them. */
final class FindNames {
    private static final int LONGEST = 100;
    private static final long PAUSE_MILLIS = 250;

    final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private final LinearLayout found;
    private String wanted = "";
    private Runnable next = () -> {};

    FindNames(Stage stage) {
        this.stage = stage;
        this.widgets = stage.widgets();
        EditText field = widgets.field(LONGEST);
        field.setInputType(InputType.TYPE_CLASS_TEXT | InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS);
        field.setText(stage.drafts().nameSearch);
        field.addTextChangedListener(new Typed(this::typed));
        found = widgets.column(8);
        found.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        found.setVisibility(View.GONE);
        view = widgets.column(8);
        view.addView(Labelled.of(widgets, widgets.words.text("common.search.names"), field), Widgets.wide());
        view.addView(found, Widgets.wide());
        typed(stage.drafts().nameSearch);
    }

    /** A moment after the last letter: nobody wants an answer to half a word. */
    private void typed(String text) {
        view.removeCallbacks(next);
        stage.drafts().nameSearch = text;
        String asked = text.trim();
        wanted = asked;
        if (asked.isEmpty()) {
            found.setVisibility(View.GONE);
            return;
        }
        next = () -> stage.screenServices().participation().search(asked, names -> came(asked, names));
        view.postDelayed(next, PAUSE_MILLIS);
    }

    /** An older answer never replaces a newer one. */
    private void came(String asked, @Nullable Names names) {
        if (!asked.equals(wanted)) {
            return;
        }
        found.removeAllViews();
        found.setVisibility(View.VISIBLE);
        if (names == null) {
            found.addView(widgets.hint(widgets.words.problem("no-connection")), Widgets.wide());
            return;
        }
        Me me = stage.situation().me();
        List<FoundName> all =
                FoundName.all(names.found(), stage.screenServices().languages().content(), me);
        if (all.isEmpty()) {
            found.addView(widgets.hint(widgets.words.text("common.search.nothing")), Widgets.wide());
        }
        all.forEach(one -> found.addView(card(one, me), Widgets.wide()));
        if (names.hasMore()) {
            found.addView(widgets.hint(widgets.words.text("common.search.more")), Widgets.wide());
        }
    }

    private View card(FoundName one, @Nullable Me me) {
        LinearLayout inside = widgets.column(1);
        Flow head = widgets.flow();
        head.addView(widgets.content(one.name().text(), one.name().language(), Widgets.Size.STRONG));
        inside.addView(head, Widgets.wide());
        inside.addView(
                widgets.hint(
                        one.isPerson()
                                ? widgets.words.text("common.chat.begin")
                                : widgets.words.known("common.term.", one.kind())),
                Widgets.wide());
        Route there = me == null ? null : routeOf(one, me.id());
        if (there != null) {
            return Framed.card(widgets, inside, false, false, () -> {
                if (one.isPerson()) {
                    stage.drafts().foundPerson = one.id();
                    stage.drafts().foundName = one.name().text();
                }
                stage.go(there);
            });
        }
        LinearLayout card = widgets.card();
        card.addView(inside, Widgets.wide());
        return card;
    }

    /** To a person by words, to a place by the map, to a team whose conversation is there. */
    private @Nullable Route routeOf(FoundName one, String me) {
        if (one.isPerson()) {
            return Route.to(Route.Screen.CHANNEL, Channel.direct(me, one.id()));
        }
        if (one.kind().equals("place")) {
            return Route.to(Route.Screen.MAP, one.id());
        }
        String team = "team/" + one.id();
        boolean talks = one.kind().equals("team") && stage.situation().channel(team) != null;
        return talks ? Route.to(Route.Screen.CHANNEL, team) : null;
    }
}
