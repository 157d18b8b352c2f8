package org.livex.phone.screen;

import android.graphics.Typeface;
import android.graphics.drawable.GradientDrawable;
import android.util.TypedValue;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.FrameLayout;
import android.widget.ImageView;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.livex.phone.R;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.talk.SeenLines;

/** The pages of the app at the thumb, and above them a reminder of what control waits for. */
final class TabBar {
    private static final List<Kind> OF_PARTICIPANTS = List.of(
            new Kind(Route.Screen.INBOX, "inbox", R.drawable.ic_inbox),
            new Kind(Route.Screen.ACT, "act", R.drawable.ic_act),
            new Kind(Route.Screen.TALK, "talk", R.drawable.ic_talk),
            new Kind(Route.Screen.MAP, "map", R.drawable.ic_map),
            new Kind(Route.Screen.ROLE, "role", R.drawable.ic_role),
            new Kind(Route.Screen.SETTINGS, "settings", R.drawable.ic_settings));
    /** Whoever sees control has no messages: what they watch is where everything begins. */
    private static final List<Kind> OF_EVALUATORS = List.of(
            new Kind(Route.Screen.INBOX, "watch", R.drawable.ic_watch),
            new Kind(Route.Screen.NOTES, "notes", R.drawable.ic_notes),
            new Kind(Route.Screen.MAP, "map", R.drawable.ic_map),
            new Kind(Route.Screen.SETTINGS, "settings", R.drawable.ic_settings));

    private static final float LETTERS_SP = 12;
    private static final float SMALLEST_LETTERS_DP = 10;
    private static final float LETTERS_STEP_DP = 0.25f;
    private static final int AROUND_WORD_DP = 4;

    final LinearLayout view;
    private final Widgets widgets;
    private final SeenLines seen;
    private final Button insist;
    private final LinearLayout row;
    private final Consumer<Route.Screen> tapped;
    private final Stage stage;
    private final List<Tab> tabs = new ArrayList<>();
    private List<Kind> kinds = List.of();

    /** @param word as in the catalog behind {@code phone.tab.} */
    private record Kind(Route.Screen screen, String word, int icon) {}

    private record Tab(Kind kind, LinearLayout view, ImageView icon, TextView name, View mark, TextView count) {
        Route.Screen screen() {
            return kind.screen();
        }
    }

    TabBar(Stage stage, Consumer<Route.Screen> tapped) {
        this.stage = stage;
        this.widgets = stage.widgets();
        this.seen = new SeenLines(stage);
        this.tapped = tapped;
        view = new LinearLayout(widgets.context);
        view.setId(R.id.tabs);
        view.setOrientation(LinearLayout.VERTICAL);
        view.setBackgroundColor(widgets.palette.paper());
        view.setElevation(widgets.dp(8));
        insist = widgets.primary("", () -> tapped.accept(Route.Screen.INBOX));
        insist.setTextSize(TypedValue.COMPLEX_UNIT_PX, widgets.chrome(16));
        GradientDrawable square = widgets.box(widgets.palette.accent(), 0, 0);
        square.setCornerRadius(0);
        insist.setBackground(widgets.tappable(square));
        view.addView(insist, Widgets.wide());
        View line = new View(widgets.context);
        line.setBackgroundColor(widgets.palette.line());
        view.addView(line, new LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, widgets.dp(1)));
        row = new LinearLayout(widgets.context);
        row.setGravity(Gravity.CENTER_VERTICAL);
        fill(OF_PARTICIPANTS);
        view.addView(row, Widgets.wide());
        Widgets.nameForReaders(view, widgets.words.text("phone.tabs"));
    }

    private void fill(List<Kind> wanted) {
        if (wanted.equals(kinds)) {
            return;
        }
        kinds = wanted;
        row.removeAllViews();
        tabs.clear();
        float letters = lettersFor();
        for (Kind kind : kinds) {
            tabs.add(tab(kind, letters));
        }
    }

    /**
     * As large as the person wants, as long as every word finds room beside the others: long ones take it of short ones. 0: there
     * is none for words.
     */
    private float lettersFor() {
        float room = widgets.context.getResources().getConfiguration().screenWidthDp * widgets.dp(100) / 100f;
        float size = widgets.chrome(LETTERS_SP);
        while (size >= widgets.dp(SMALLEST_LETTERS_DP) && widthOfAll(size) > room) {
            size -= widgets.dp(100) / 100f * LETTERS_STEP_DP;
        }
        return size < widgets.dp(SMALLEST_LETTERS_DP) ? 0 : size;
    }

    private float widthOfAll(float letters) {
        float all = 0;
        for (Kind kind : kinds) {
            all += widthOf(kind, letters);
        }
        return all;
    }

    /** At least what a finger needs. */
    private float widthOf(Kind kind, float letters) {
        android.text.TextPaint paint = new android.text.TextPaint();
        paint.setTypeface(Typeface.DEFAULT_BOLD);
        paint.setTextSize(letters);
        float word = letters == 0 ? 0 : paint.measureText(widgets.words.text("phone.tab." + kind.word()));
        return Math.max((float) widgets.dp(Widgets.TOUCH_DP), word + widgets.dp(AROUND_WORD_DP));
    }

    private Tab tab(Kind kind, float letters) {
        LinearLayout tab = new LinearLayout(widgets.context);
        tab.setOrientation(LinearLayout.VERTICAL);
        tab.setGravity(Gravity.CENTER);
        tab.setMinimumHeight(widgets.dp(60));
        tab.setBackground(widgets.tappable(new GradientDrawable()));
        tab.setFocusable(true);
        tab.setOnClickListener(view -> tapped.accept(kind.screen()));
        View mark = new View(widgets.context);
        GradientDrawable pill = widgets.box(widgets.palette.accentWash(), 0, 0);
        pill.setCornerRadius(widgets.dp(16));
        mark.setBackground(pill);
        FrameLayout top = new FrameLayout(widgets.context);
        top.addView(mark, new FrameLayout.LayoutParams(widgets.dp(44), widgets.dp(30), Gravity.CENTER));
        ImageView picture = widgets.icon(kind.icon(), widgets.palette.inkQuiet(), 24);
        top.addView(picture, new FrameLayout.LayoutParams(widgets.dp(24), widgets.dp(24), Gravity.CENTER));
        TextView count = new TextView(widgets.context);
        count.setTextSize(TypedValue.COMPLEX_UNIT_PX, widgets.dp(12));
        count.setTypeface(Typeface.DEFAULT_BOLD);
        count.setTextColor(widgets.palette.accentInk());
        count.setGravity(Gravity.CENTER);
        count.setMinWidth(widgets.dp(18));
        // At least: some scripts' digits are taller.
        count.setMinHeight(widgets.dp(18));
        count.setPadding(widgets.dp(4), 0, widgets.dp(4), 0);
        GradientDrawable badge = widgets.box(widgets.palette.accent(), 0, 0);
        badge.setCornerRadius(widgets.dp(9));
        count.setBackground(badge);
        count.setVisibility(View.GONE);
        FrameLayout.LayoutParams corner = new FrameLayout.LayoutParams(
                FrameLayout.LayoutParams.WRAP_CONTENT,
                FrameLayout.LayoutParams.WRAP_CONTENT,
                Gravity.TOP | Gravity.END);
        top.addView(count, corner);
        tab.addView(top, new LinearLayout.LayoutParams(widgets.dp(Widgets.TOUCH_DP), widgets.dp(32)));
        TextView name = widgets.text(widgets.words.text("phone.tab." + kind.word()), Widgets.Size.TINY);
        name.setTextSize(TypedValue.COMPLEX_UNIT_PX, letters == 0 ? 1 : letters);
        name.setMaxLines(1);
        name.setGravity(Gravity.CENTER);
        name.setVisibility(letters == 0 ? View.GONE : View.VISIBLE);
        tab.addView(name);
        row.addView(
                tab, new LinearLayout.LayoutParams(0, LinearLayout.LayoutParams.WRAP_CONTENT, widthOf(kind, letters)));
        return new Tab(kind, tab, picture, name, mark, count);
    }

    void show(Situation situation, Route route) {
        fill(situation.watching() == null ? OF_PARTICIPANTS : OF_EVALUATORS);
        int insisting = situation.insisting();
        boolean isAway = route.tab() != Route.Screen.INBOX;
        insist.setVisibility(insisting > 0 && isAway ? View.VISIBLE : View.GONE);
        insist.setText(widgets.words.text("phone.inbox.insist-count", "count", insisting));
        for (Tab tab : tabs) {
            boolean isHere = tab.screen() == route.tab();
            int ink = isHere ? widgets.palette.accent() : widgets.palette.inkQuiet();
            tab.icon().setImageTintList(android.content.res.ColorStateList.valueOf(ink));
            tab.name().setTextColor(ink);
            tab.name().setTypeface(isHere ? Typeface.DEFAULT_BOLD : Typeface.DEFAULT);
            tab.mark().setVisibility(isHere ? View.VISIBLE : View.INVISIBLE);
            tab.view().setSelected(isHere);
            showCount(tab, situation);
        }
    }

    /** What was unread may have come into view. */
    void tick() {
        if (seen.hasChanged()) {
            tabs.stream()
                    .filter(tab -> tab.screen() == Route.Screen.TALK)
                    .forEach(tab -> showCount(tab, stage.situation()));
        }
    }

    private void showCount(Tab tab, Situation situation) {
        boolean isOfTalk = tab.screen() == Route.Screen.TALK;
        int unread = isOfTalk ? seen.unread(situation) : tab.screen() == Route.Screen.INBOX ? situation.unread() : 0;
        tab.count().setVisibility(unread > 0 ? View.VISIBLE : View.GONE);
        tab.count().setText(widgets.words.formats.number(unread));
        String name = widgets.words.text("phone.tab." + tab.kind().word());
        String counted = widgets.words.text(isOfTalk ? "common.chat.unread" : "phone.inbox.unread", "count", unread);
        tab.view().setContentDescription(unread == 0 ? name : name + ". " + counted);
    }

    void keepClear(int left, int right, int bottom) {
        view.setPadding(left, 0, right, bottom);
    }
}
