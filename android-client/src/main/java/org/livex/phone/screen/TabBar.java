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
import org.livex.phone.screen.look.Look;
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
    private final Look look;
    private final SeenLines seen;
    private final Button insist;
    private final LinearLayout row;
    private final Consumer<Route.Screen> tapped;
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
        this.look = stage.look();
        this.seen = new SeenLines(stage);
        this.tapped = tapped;
        view = new LinearLayout(look.context);
        view.setId(R.id.tabs);
        view.setOrientation(LinearLayout.VERTICAL);
        view.setBackgroundColor(look.palette.paper());
        view.setElevation(look.dp(8));
        insist = look.primary("", () -> tapped.accept(Route.Screen.INBOX));
        insist.setTextSize(TypedValue.COMPLEX_UNIT_PX, look.chrome(16));
        GradientDrawable square = look.box(look.palette.accent(), 0, 0);
        square.setCornerRadius(0);
        insist.setBackground(look.tappable(square));
        view.addView(insist, Look.wide());
        View line = new View(look.context);
        line.setBackgroundColor(look.palette.line());
        view.addView(line, new LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, look.dp(1)));
        row = new LinearLayout(look.context);
        row.setGravity(Gravity.CENTER_VERTICAL);
        fill(OF_PARTICIPANTS);
        view.addView(row, Look.wide());
        Look.nameForReaders(view, look.words.text("phone.tabs"));
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
        float room = look.context.getResources().getConfiguration().screenWidthDp * look.dp(100) / 100f;
        float size = look.chrome(LETTERS_SP);
        while (size >= look.dp(SMALLEST_LETTERS_DP) && widthOfAll(size) > room) {
            size -= look.dp(100) / 100f * LETTERS_STEP_DP;
        }
        return size < look.dp(SMALLEST_LETTERS_DP) ? 0 : size;
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
        float word = letters == 0 ? 0 : paint.measureText(look.words.text("phone.tab." + kind.word()));
        return Math.max((float) look.dp(Look.TOUCH_DP), word + look.dp(AROUND_WORD_DP));
    }

    private Tab tab(Kind kind, float letters) {
        LinearLayout tab = new LinearLayout(look.context);
        tab.setOrientation(LinearLayout.VERTICAL);
        tab.setGravity(Gravity.CENTER);
        tab.setMinimumHeight(look.dp(60));
        tab.setBackground(look.tappable(new GradientDrawable()));
        tab.setFocusable(true);
        tab.setOnClickListener(view -> tapped.accept(kind.screen()));
        View mark = new View(look.context);
        GradientDrawable pill = look.box(look.palette.accentWash(), 0, 0);
        pill.setCornerRadius(look.dp(16));
        mark.setBackground(pill);
        FrameLayout top = new FrameLayout(look.context);
        top.addView(mark, new FrameLayout.LayoutParams(look.dp(44), look.dp(30), Gravity.CENTER));
        ImageView picture = look.icon(kind.icon(), look.palette.inkQuiet(), 24);
        top.addView(picture, new FrameLayout.LayoutParams(look.dp(24), look.dp(24), Gravity.CENTER));
        TextView count = new TextView(look.context);
        count.setTextSize(TypedValue.COMPLEX_UNIT_PX, look.dp(12));
        count.setTypeface(Typeface.DEFAULT_BOLD);
        count.setTextColor(look.palette.accentInk());
        count.setGravity(Gravity.CENTER);
        count.setMinWidth(look.dp(18));
        // At least: some scripts' digits are taller.
        count.setMinHeight(look.dp(18));
        count.setPadding(look.dp(4), 0, look.dp(4), 0);
        GradientDrawable badge = look.box(look.palette.accent(), 0, 0);
        badge.setCornerRadius(look.dp(9));
        count.setBackground(badge);
        count.setVisibility(View.GONE);
        FrameLayout.LayoutParams corner = new FrameLayout.LayoutParams(
                FrameLayout.LayoutParams.WRAP_CONTENT,
                FrameLayout.LayoutParams.WRAP_CONTENT,
                Gravity.TOP | Gravity.END);
        top.addView(count, corner);
        tab.addView(top, new LinearLayout.LayoutParams(look.dp(Look.TOUCH_DP), look.dp(32)));
        TextView name = look.text(look.words.text("phone.tab." + kind.word()), Look.Size.TINY);
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
        insist.setText(look.words.text("phone.inbox.insist-count", "count", insisting));
        for (Tab tab : tabs) {
            boolean isHere = tab.screen() == route.tab();
            int ink = isHere ? look.palette.accent() : look.palette.inkQuiet();
            tab.icon().setImageTintList(android.content.res.ColorStateList.valueOf(ink));
            tab.name().setTextColor(ink);
            tab.name().setTypeface(isHere ? Typeface.DEFAULT_BOLD : Typeface.DEFAULT);
            tab.mark().setVisibility(isHere ? View.VISIBLE : View.INVISIBLE);
            tab.view().setSelected(isHere);
            showCount(tab, situation);
        }
    }

    private void showCount(Tab tab, Situation situation) {
        boolean isOfTalk = tab.screen() == Route.Screen.TALK;
        int unread = isOfTalk ? seen.unread(situation) : tab.screen() == Route.Screen.INBOX ? situation.unread() : 0;
        tab.count().setVisibility(unread > 0 ? View.VISIBLE : View.GONE);
        tab.count().setText(look.words.formats.number(unread));
        String name = look.words.text("phone.tab." + tab.kind().word());
        String counted = look.words.text(isOfTalk ? "common.chat.unread" : "phone.inbox.unread", "count", unread);
        tab.view().setContentDescription(unread == 0 ? name : name + ". " + counted);
    }

    void keepClear(int left, int right, int bottom) {
        view.setPadding(left, 0, right, bottom);
    }
}
