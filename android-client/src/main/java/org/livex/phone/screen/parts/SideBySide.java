package org.livex.phone.screen.parts;

import android.content.res.Configuration;
import android.view.View;
import android.view.ViewGroup;
import android.widget.LinearLayout;
import java.util.List;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Beside;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Rule;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.settings.LanguagePage;
import org.livex.phone.sync.Connection;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.words.Languages;

/** What is read, with the same in one more language: beside it where there is room, below it on a phone. */
public final class SideBySide {
    private static final int WIDE_DP = 720;

    final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private final Thing thing;
    private final boolean isFormatted;
    private final LinearLayout own;
    private final LinearLayout sides;
    private final LinearLayout choice;
    private @Nullable Shown shown;

    private record Thing(String kind, String id, List<String> fields) {}

    /** @param language empty: in nothing more */
    private record Shown(String language, List<LocalText> texts) {}

    private SideBySide(Stage stage, Thing thing, boolean isFormatted) {
        this.stage = stage;
        this.widgets = stage.widgets();
        this.thing = thing;
        this.isFormatted = isFormatted;
        view = widgets.column(16);
        own = widgets.column(16);
        sides = widgets.column(16);
        choice = widgets.column(0);
        view.addView(sides, Widgets.wide());
        view.addView(choice, Widgets.wide());
    }

    public static SideBySide ofMessage(Stage stage, String id) {
        return new SideBySide(stage, new Thing("inject", id, List.of("subject", "body")), false);
    }

    /** Whose body is Markdown. */
    public static SideBySide of(Stage stage, String kind, String id) {
        return new SideBySide(stage, new Thing(kind, id, List.of("body")), true);
    }

    /** What is read now; it may have been here before. */
    public View with(View read) {
        own.removeAllViews();
        own.addView(read, Widgets.wide());
        if (view.getParent() instanceof ViewGroup before) {
            before.removeView(view);
        }
        show();
        return view;
    }

    /** Whenever something is different. */
    public void show() {
        String language = stage.screenServices().languages().second();
        Snapshot now = stage.snapshot();
        JSONObject read = now.item(thing.kind(), thing.id());
        JSONObject received = language == null
                ? null
                : stage.screenServices().participation().second().besides(language, thing.kind(), thing.id());
        Shown next = language == null
                ? new Shown("", List.of())
                : new Shown(language, Beside.of(read, received, thing.fields(), language));
        if (!next.equals(shown)) {
            shown = next;
            fill(next);
        }
        if (language != null && read != null && received == null && own.getChildCount() > 0) {
            fetch(now.connection(), language, read);
        }
    }

    /** Once for each connection and each version of it that is read. */
    private void fetch(Connection connection, String language, JSONObject read) {
        if (connection.way() != Connection.Way.OFFLINE) {
            String occasion = connection.since() + " " + read.optLong("seq");
            stage.screenServices().participation().second().fetch(language, occasion);
        }
    }

    private void fill(Shown now) {
        Configuration screen = widgets.context.getResources().getConfiguration();
        boolean isWide = screen.screenWidthDp >= WIDE_DP && !now.texts().isEmpty();
        sides.removeAllViews();
        sides.setOrientation(isWide ? LinearLayout.HORIZONTAL : LinearLayout.VERTICAL);
        sides.addView(own, isWide ? Widgets.rest() : Widgets.wide());
        if (!now.language().isEmpty()) {
            sides.addView(second(now), isWide ? Widgets.rest() : Widgets.wide());
        }
        choice.removeAllViews();
        choice.addView(
                Choosers.field(
                        stage,
                        widgets.hint(stage.words().text("phone.second.label")),
                        now.language().isEmpty()
                                ? stage.words().text("phone.second.none")
                                : Languages.ownName(now.language()),
                        Route.to(Route.Screen.LANGUAGE, LanguagePage.SECOND)),
                Widgets.wide());
    }

    private View second(Shown now) {
        LinearLayout row = widgets.row(12);
        row.addView(
                new Rule(widgets.context, widgets.palette.accent()),
                new LinearLayout.LayoutParams(widgets.dp(3), ViewGroup.LayoutParams.MATCH_PARENT));
        LinearLayout texts = widgets.column(16);
        for (LocalText text : now.texts()) {
            View said = isFormatted
                    ? BilingualText.markdown(widgets, text)
                    : BilingualText.of(widgets, text, Widgets.Size.LARGE, false);
            texts.addView(said, Widgets.wide());
        }
        if (now.texts().isEmpty()) {
            texts.addView(widgets.hint(stage.words().text("phone.second.not-here")), Widgets.wide());
        }
        row.addView(texts, Widgets.rest());
        Widgets.nameForReaders(row, Languages.ownName(now.language()));
        return row;
    }
}
