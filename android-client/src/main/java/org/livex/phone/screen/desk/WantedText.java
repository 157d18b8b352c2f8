package org.livex.phone.screen.desk;

import android.graphics.Typeface;
import android.util.TypedValue;
import android.view.Gravity;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Situation;
import org.livex.phone.model.TextTask;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Rule;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Tappable;
import org.livex.phone.words.Languages;

/** Leads a mediator from every page but the desk's to the text that an inject waits for, and says for how long it does. */
public final class WantedText {
    private static final Set<Route.Screen> OF_THE_DESK = Set.of(Route.Screen.DESK, Route.Screen.TRANSLATION);
    private static final float LETTERS_SP = 15;

    public final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private final Flow words;
    private @Nullable TextTask shown;
    private boolean isWanted;

    public WantedText(Stage stage) {
        this.stage = stage;
        this.widgets = stage.widgets();
        words = new Flow(widgets.context, widgets.dp(12), 0);
        LinearLayout row = new LinearLayout(widgets.context);
        row.setId(R.id.wanted_text);
        row.setGravity(Gravity.CENTER_VERTICAL);
        row.setMinimumHeight(widgets.dp(Widgets.TOUCH_DP));
        row.setPadding(widgets.dp(12), widgets.dp(4), widgets.dp(12), widgets.dp(4));
        row.addView(words, Widgets.rest());
        Tappable.to(row, this::open);
        view = new LinearLayout(widgets.context);
        view.setOrientation(LinearLayout.VERTICAL);
        view.setBackgroundColor(widgets.palette.warnWash());
        view.addView(row, Widgets.wide());
        view.addView(
                new Rule(widgets.context, widgets.palette.warn()),
                new LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, widgets.dp(2)));
    }

    /**
     * Says that a text is wanted, where the page does not show it.
     *
     * @param route the page that is seen
     */
    public void show(Situation situation, Route route, boolean isIn) {
        TextTask task = situation.tasks().stream()
                .filter(one -> one.isOpen() && one.waitingUntil() != null)
                .findFirst()
                .orElse(null);
        isWanted = isIn && task != null && !OF_THE_DESK.contains(route.screen());
        if (task == null || Objects.equals(task, shown)) {
            return;
        }
        shown = task;
        words.removeAllViews();
        String language = Languages.name(task.language(), widgets.words.language);
        TextView what =
                widgets.text(widgets.words.text("common.desk.now-wanted", "language", language), Widgets.Size.STRONG);
        what.setTextSize(TypedValue.COMPLEX_UNIT_PX, widgets.chrome(LETTERS_SP));
        what.setTypeface(Typeface.DEFAULT_BOLD);
        words.addView(what);
        TextView left = TaskWords.left(stage, task);
        left.setTextSize(TypedValue.COMPLEX_UNIT_PX, widgets.chrome(LETTERS_SP));
        words.addView(left);
    }

    /** Once a second. */
    public void tick() {
        TextTask task = shown;
        if (task != null) {
            TaskWords.tick(stage, task, words);
        }
    }

    /**
     * Goes away while something else must be answered.
     *
     * @param isCovered something lies over the page that must be answered first
     */
    public void cover(boolean isCovered) {
        view.setVisibility(isWanted && !isCovered ? View.VISIBLE : View.GONE);
    }

    private void open() {
        TextTask task = shown;
        if (task != null) {
            stage.go(Route.to(Route.Screen.TRANSLATION, task.id()));
        }
    }
}
