package org.livex.phone.screen.look;

import android.content.Context;
import android.content.res.ColorStateList;
import android.content.res.Configuration;
import android.graphics.Typeface;
import android.graphics.drawable.Drawable;
import android.graphics.drawable.GradientDrawable;
import android.graphics.drawable.RippleDrawable;
import android.graphics.drawable.StateListDrawable;
import android.os.Build;
import android.text.InputFilter;
import android.text.Layout;
import android.util.TypedValue;
import android.view.Gravity;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.EditText;
import android.widget.ImageView;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.Locale;
import org.livex.phone.NewerAndroid;
import org.livex.phone.words.Languages;
import org.livex.phone.words.Runs;
import org.livex.phone.words.Words;

/** Makes the kinds of views that all screens are built of, in one theme and one language. */
public final class Widgets {
    /** Sizes of text. */
    public enum Size {
        TITLE(23, true),
        HEADING(18, true),
        LARGE(18, false),
        BODY(17, false),
        STRONG(17, true),
        SMALL(15, false),
        TINY(13.5f, false);

        final float sp;
        final boolean bold;

        Size(float sp, boolean bold) {
            this.sp = sp;
            this.bold = bold;
        }

        public float sp() {
            return sp;
        }
    }

    public static final int TOUCH_DP = 48;

    private static final float LINE = 1.2f;
    private static final float ARABIC_LINE = 1.35f;

    public final Context context;
    public final Palette palette;
    public final Words words;
    private final float density;

    public Widgets(Context context, Palette palette, Words words) {
        this.context = context;
        this.palette = palette;
        this.words = words;
        this.density = context.getResources().getDisplayMetrics().density;
    }

    public int dp(float dp) {
        return Math.round(dp * density);
    }

    /** On its side a bar that is pinned to the bottom would hide what it is about. */
    public boolean isCramped() {
        return context.getResources().getConfiguration().screenHeightDp < 480;
    }

    /** What is read comes first there, and air second. */
    public boolean isSmall() {
        return context.getResources().getConfiguration().screenHeightDp < 640;
    }

    /** Two words beside each other would be too much for the width. */
    public boolean hasLargeLetters() {
        Configuration now = context.getResources().getConfiguration();
        return now.screenWidthDp / now.fontScale < 300;
    }

    /** In pixels: letters of the band, of the tabs and of what is pinned to the bottom. */
    public float chrome(float sp) {
        return Chrome.letters(context.getResources(), sp);
    }

    /** Pinned to the bottom: its letters grow as those of the bars do. */
    public <T extends TextView> T pinned(T view) {
        view.setTextSize(TypedValue.COMPLEX_UNIT_PX, chrome(Size.STRONG.sp));
        return view;
    }

    /** Words of the interface. */
    public TextView text(CharSequence text, Size size) {
        return dressed(new TextView(context), text, size, words.language);
    }

    public TextView hint(CharSequence text) {
        TextView view = text(text, Size.SMALL);
        view.setTextColor(palette.inkQuiet());
        return view;
    }

    public TextView wrong(CharSequence text) {
        TextView view = text(text, Size.SMALL);
        view.setTextColor(palette.danger());
        return view;
    }

    public TextView heading(CharSequence text, Size size) {
        return asHeading(text(text, size));
    }

    @NewerAndroid(28)
    public static TextView asHeading(TextView view) {
        if (Build.VERSION.SDK_INT >= 28) {
            view.setAccessibilityHeading(true);
        }
        return view;
    }

    /** What a screen reader says when this part of the screen appears. */
    @NewerAndroid(28)
    public static void nameForReaders(View region, String name) {
        if (Build.VERSION.SDK_INT >= 28) {
            region.setAccessibilityPaneTitle(name);
        }
    }

    /** Words of the exercise, in a language that need not be the interface's. */
    public TextView content(CharSequence text, String language, Size size) {
        return dressed(new TextView(context), text, size, language);
    }

    private <T extends TextView> T dressed(T view, CharSequence text, Size size, String language) {
        boolean fromRight = Languages.isRightToLeft(language);
        view.setTextSize(TypedValue.COMPLEX_UNIT_SP, size.sp);
        view.setTypeface(size.bold ? Typeface.DEFAULT_BOLD : Typeface.DEFAULT);
        view.setTextColor(palette.ink());
        view.setTextLocale(Locale.forLanguageTag(language));
        view.setTextDirection(fromRight ? View.TEXT_DIRECTION_RTL : View.TEXT_DIRECTION_LTR);
        view.setLineSpacing(0, fromRight ? ARABIC_LINE : LINE);
        view.setHyphenationFrequency(Layout.HYPHENATION_FREQUENCY_NORMAL);
        view.setText(Runs.drawn(text, fromRight));
        return view;
    }

    public LinearLayout column(float gapDp) {
        LinearLayout column = new LinearLayout(context);
        column.setOrientation(LinearLayout.VERTICAL);
        gap(column, gapDp);
        return column;
    }

    public LinearLayout row(float gapDp) {
        LinearLayout row = new LinearLayout(context);
        row.setGravity(Gravity.CENTER_VERTICAL);
        row.setBaselineAligned(false);
        gap(row, gapDp);
        return row;
    }

    public Flow flow() {
        return new Flow(context, dp(8), dp(4));
    }

    /** Kept between whatever is shown of a column's or row's children. */
    private void gap(LinearLayout layout, float gapDp) {
        GradientDrawable gap = new GradientDrawable();
        gap.setSize(dp(gapDp), dp(gapDp));
        gap.setColor(0);
        layout.setDividerDrawable(gap);
        layout.setShowDividers(LinearLayout.SHOW_DIVIDER_MIDDLE);
    }

    public static LinearLayout.LayoutParams wide() {
        return new LinearLayout.LayoutParams(ViewGroup.LayoutParams.MATCH_PARENT, ViewGroup.LayoutParams.WRAP_CONTENT);
    }

    /** Takes what is left of a row. */
    public static LinearLayout.LayoutParams rest() {
        return new LinearLayout.LayoutParams(0, ViewGroup.LayoutParams.WRAP_CONTENT, 1);
    }

    public LinearLayout card() {
        LinearLayout card = column(8);
        card.setPadding(dp(16), dp(14), dp(16), dp(14));
        card.setBackground(box(palette.raised(), palette.line(), 1));
        return card;
    }

    public GradientDrawable box(int fill, int edge, float edgeDp) {
        GradientDrawable box = new GradientDrawable();
        box.setColor(fill);
        box.setCornerRadius(dp(12));
        if (edgeDp > 0) {
            box.setStroke(dp(edgeDp), edge);
        }
        return box;
    }

    /** Answers a finger. */
    public Drawable tappable(Drawable background) {
        int ripple = (palette.accent() & 0xFFFFFF) | 0x33000000;
        return new RippleDrawable(ColorStateList.valueOf(ripple), background, background);
    }

    public Button primary(CharSequence label, Runnable tapped) {
        return button(label, palette.accent(), palette.accentInk(), 0, tapped);
    }

    public Button plain(CharSequence label, Runnable tapped) {
        return button(label, palette.paper(), palette.ink(), palette.lineStrong(), tapped);
    }

    public Button danger(CharSequence label, Runnable tapped) {
        return button(label, palette.danger(), palette.dangerInk(), 0, tapped);
    }

    /** Looks like a link. */
    public Button quiet(CharSequence label, Runnable tapped) {
        Button button = button(label, 0, palette.accent(), 0, tapped);
        button.setGravity(Gravity.START | Gravity.CENTER_VERTICAL);
        button.setPadding(0, dp(6), 0, dp(6));
        return button;
    }

    public Button button(CharSequence label, int fill, int ink, int edge, Runnable tapped) {
        Button button = dressed(new Button(context), label, Size.STRONG, words.language);
        button.setAllCaps(false);
        button.setStateListAnimator(null);
        button.setLineSpacing(0, 1);
        button.setMinHeight(dp(TOUCH_DP));
        button.setMinimumHeight(dp(TOUCH_DP));
        button.setMinWidth(dp(TOUCH_DP));
        button.setMinimumWidth(dp(TOUCH_DP));
        button.setPadding(dp(16), dp(10), dp(16), dp(10));
        int[][] states = {{-android.R.attr.state_enabled}, {}};
        button.setTextColor(new ColorStateList(states, new int[] {palette.inkQuiet(), ink}));
        StateListDrawable grounds = new StateListDrawable();
        if (fill != 0) {
            grounds.addState(states[0], box(palette.raised(), palette.line(), 1));
        }
        grounds.addState(states[1], box(fill, edge, edge == 0 ? 0 : 1));
        button.setBackground(tappable(grounds));
        button.setOnClickListener(view -> {
            // The second tap of two may arrive after the first one took the button away.
            if (view.isAttachedToWindow()) {
                tapped.run();
            }
        });
        return button;
    }

    public EditText field(int mostCharacters) {
        EditText field = dressed(new EditText(context), "", Size.BODY, words.language);
        field.setTextDirection(View.TEXT_DIRECTION_FIRST_STRONG_LTR);
        if (words.isRightToLeft()) {
            field.setTextDirection(View.TEXT_DIRECTION_FIRST_STRONG_RTL);
        }
        field.setMinHeight(dp(TOUCH_DP));
        field.setMinimumHeight(dp(TOUCH_DP));
        field.setPadding(dp(12), dp(10), dp(12), dp(10));
        field.setBackground(box(palette.paper(), palette.lineStrong(), 1));
        field.setHintTextColor(palette.inkQuiet());
        field.setFilters(new InputFilter[] {new InputFilter.LengthFilter(mostCharacters)});
        return field;
    }

    /** A quiet mark in a rounded frame. */
    public TextView chip(CharSequence text) {
        TextView chip = text(text, Size.TINY);
        chip.setTextColor(palette.inkQuiet());
        chip.setPadding(dp(10), dp(2), dp(10), dp(2));
        GradientDrawable frame = box(palette.paper(), palette.lineStrong(), 1);
        frame.setCornerRadius(dp(24));
        chip.setBackground(frame);
        return chip;
    }

    /** A picture beside words; screen readers pass over it. Its size follows the size of the text. */
    public ImageView icon(int drawable, int color, float sizeDp) {
        ImageView icon = new ImageView(context);
        icon.setImageResource(drawable);
        icon.setImageTintList(ColorStateList.valueOf(color));
        icon.setImportantForAccessibility(View.IMPORTANT_FOR_ACCESSIBILITY_NO);
        int size = dp(sizeDp * Chrome.scale(context.getResources()));
        icon.setLayoutParams(new LinearLayout.LayoutParams(size, size));
        return icon;
    }
}
