package org.livex.phone.screen.health;

import android.app.Activity;
import android.content.ActivityNotFoundException;
import android.content.Context;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.content.res.Configuration;
import android.graphics.Typeface;
import android.graphics.drawable.GradientDrawable;
import android.net.Uri;
import android.os.Build;
import android.os.Bundle;
import android.provider.Settings;
import android.util.TypedValue;
import android.view.Gravity;
import android.view.View;
import android.view.WindowInsets;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import android.widget.TextView;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.NewerAndroid;
import org.livex.phone.device.BackgroundDuties;
import org.livex.phone.device.HealthTrouble;
import org.livex.phone.device.Maker;
import org.livex.phone.model.Situations;
import org.livex.phone.screen.EdgeToEdge;
import org.livex.phone.screen.look.Band;
import org.livex.phone.screen.look.Palette;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.sync.Participation;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.words.Words;

/** The list is made anew each time that the person comes back from the phone's settings. */
public final class HealthActivity extends Activity implements Participation.Listener {
    private static final int ASKED = 1;
    private static final String JOINING = "joining";

    private final Situations situations = new Situations();
    private Words words;
    private boolean isNight;
    private @Nullable HealthTrouble asked;
    private @Nullable Band band;

    /** For whoever has just joined: what keeps messages from a pocket, and no more. */
    public static Intent joining(Context context) {
        return new Intent(context, HealthActivity.class).putExtra(JOINING, true);
    }

    @Override
    protected void onCreate(@Nullable Bundle saved) {
        super.onCreate(saved);
        EdgeToEdge.enable(getWindow());
        words = BackgroundDuties.of(this).words();
    }

    @Override
    protected void onResume() {
        super.onResume();
        words = BackgroundDuties.of(this).words();
        isNight = (getResources().getConfiguration().uiMode & Configuration.UI_MODE_NIGHT_MASK)
                == Configuration.UI_MODE_NIGHT_YES;
        show(BackgroundDuties.of(this).troubles().stream()
                .filter(trouble -> !isJoining() || trouble.isInThePocket())
                .collect(Collectors.toList()));
        BackgroundDuties.of(this).participation().add(this);
    }

    @Override
    protected void onPause() {
        BackgroundDuties.of(this).participation().remove(this);
        super.onPause();
    }

    @Override
    public void changed(Snapshot snapshot) {
        boolean isReal = situations.of(snapshot, snapshot.languages(), Set.of()).isStopped();
        if (band != null) {
            band.show(isReal);
        }
        EdgeToEdge.showIcons(getWindow(), isReal, palette());
    }

    private Palette palette() {
        return isNight ? Palette.DARK : Palette.LIGHT;
    }

    private void show(List<HealthTrouble> troubles) {
        LinearLayout column = new LinearLayout(this);
        column.setOrientation(LinearLayout.VERTICAL);
        column.setPadding(dp(16), dp(16), dp(16), dp(16));
        column.addView(heading(words.text("phone.health.title"), 23));
        if (isJoining()) {
            column.addView(text(words.text("phone.health.joining"), 17, tone(0xFF14213A, 0xFFE8ECF4)));
        }
        if (troubles.isEmpty()) {
            column.addView(text("✓ " + words.text("common.health.good"), 17, tone(0xFF1B7F4B, 0xFF5FD196)));
        }
        for (HealthTrouble trouble : troubles) {
            column.addView(card(
                    "⚠ " + words.text("common.health." + trouble.word()),
                    words.text("phone.health.why." + trouble.word()),
                    () -> change(trouble)));
        }
        Maker maker = Maker.ofThisPhone();
        if (maker != null) {
            column.addView(card(
                    words.text("phone.health.maker", "maker", maker.brand()),
                    words.text("phone.health.maker." + maker.word()),
                    () -> openFirst(maker.ways(getPackageName()))));
        }
        if (isJoining()) {
            column.addView(button(words.text("common.next"), this::finish), below(16));
        }
        ScrollView scroll = new ScrollView(this);
        scroll.addView(column);
        Band top = new Band(new Widgets(this, palette(), words));
        band = top;
        LinearLayout root = new LinearLayout(this);
        root.setOrientation(LinearLayout.VERTICAL);
        root.setBackgroundColor(tone(0xFFF4F6FA, 0xFF0F1520));
        root.setLayoutDirection(words.isRightToLeft() ? View.LAYOUT_DIRECTION_RTL : View.LAYOUT_DIRECTION_LTR);
        root.addView(top, below(0));
        root.addView(scroll, new LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, 0, 1));
        root.setOnApplyWindowInsetsListener((view, insets) -> pad(top, scroll, insets));
        setContentView(root);
        changed(BackgroundDuties.of(this).participation().snapshot());
        setTitle(words.text("phone.health.title"));
    }

    private boolean isJoining() {
        return getIntent().getBooleanExtra(JOINING, false);
    }

    private View card(String what, String why, Runnable changed) {
        LinearLayout card = new LinearLayout(this);
        card.setOrientation(LinearLayout.VERTICAL);
        card.setPadding(dp(16), dp(12), dp(16), dp(12));
        card.setBackground(box(tone(0xFFFFFFFF, 0xFF19212F), tone(0xFFD7DDE8, 0xFF2B3648)));
        card.addView(heading(what, 18));
        card.addView(text(why, 17, tone(0xFF14213A, 0xFFE8ECF4)));
        card.addView(button(words.text("phone.health.open"), changed), below(12));
        card.setLayoutParams(below(12));
        return card;
    }

    private Button button(String label, Runnable tapped) {
        Button change = new Button(this);
        change.setText(label);
        change.setAllCaps(false);
        change.setTextSize(TypedValue.COMPLEX_UNIT_SP, 17);
        change.setTextColor(tone(0xFFFFFFFF, 0xFF0F1520));
        change.setBackground(box(tone(0xFF0B6E74, 0xFF4FC3C9), 0));
        change.setMinHeight(dp(48));
        change.setOnClickListener(view -> tapped.run());
        return change;
    }

    /** Android asks by itself where it can; where it was refused for good it does not, and its settings must help. */
    private void change(HealthTrouble trouble) {
        String permission = trouble.permission();
        if (permission != null && checkSelfPermission(permission) != PackageManager.PERMISSION_GRANTED) {
            asked = trouble;
            requestPermissions(new String[] {permission}, ASKED);
        } else {
            open(trouble);
        }
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] permissions, int[] results) {
        super.onRequestPermissionsResult(request, permissions, results);
        HealthTrouble trouble = asked;
        asked = null;
        boolean isRefused = results.length > 0 && results[0] != PackageManager.PERMISSION_GRANTED;
        if (trouble != null && isRefused && !shouldShowRequestPermissionRationale(permissions[0])) {
            open(trouble);
        }
    }

    private void open(HealthTrouble trouble) {
        openFirst(List.of(
                trouble.settings(this),
                new Intent(
                        Settings.ACTION_APPLICATION_DETAILS_SETTINGS,
                        Uri.fromParts("package", getPackageName(), null))));
    }

    private void openFirst(List<Intent> ways) {
        for (Intent way : ways) {
            try {
                startActivity(way);
                return;
            } catch (ActivityNotFoundException | SecurityException notOnThisPhone) {
                // The next.
            }
        }
    }

    @SuppressWarnings("deprecation") // The newer ways of asking are not in Android 8.
    private static WindowInsets pad(Band top, View scroll, WindowInsets insets) {
        int left = insets.getSystemWindowInsetLeft();
        int right = insets.getSystemWindowInsetRight();
        top.keepClear(left, insets.getSystemWindowInsetTop(), right);
        scroll.setPadding(left, 0, right, insets.getSystemWindowInsetBottom());
        return insets;
    }

    private TextView heading(String words, int sp) {
        TextView heading = text(words, sp, tone(0xFF14213A, 0xFFE8ECF4));
        heading.setTypeface(Typeface.DEFAULT_BOLD);
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) {
            announce(heading);
        }
        return heading;
    }

    @NewerAndroid(28)
    private static void announce(TextView heading) {
        heading.setAccessibilityHeading(true);
    }

    private TextView text(String words, int sp, int ink) {
        TextView text = new TextView(this);
        text.setText(words);
        text.setTextColor(ink);
        text.setTextSize(TypedValue.COMPLEX_UNIT_SP, sp);
        text.setGravity(Gravity.START);
        text.setTextAlignment(View.TEXT_ALIGNMENT_VIEW_START);
        text.setPadding(0, dp(4), 0, dp(4));
        return text;
    }

    private GradientDrawable box(int fill, int line) {
        GradientDrawable box = new GradientDrawable();
        box.setColor(fill);
        box.setCornerRadius(dp(8));
        box.setStroke(line == 0 ? 0 : dp(1), line);
        return box;
    }

    private LinearLayout.LayoutParams below(int gap) {
        LinearLayout.LayoutParams place = new LinearLayout.LayoutParams(
                LinearLayout.LayoutParams.MATCH_PARENT, LinearLayout.LayoutParams.WRAP_CONTENT);
        place.topMargin = dp(gap);
        return place;
    }

    /** The tokens of the other screens: see server/web/shared/tokens.css. */
    private int tone(int byDay, int byNight) {
        return isNight ? byNight : byDay;
    }

    private int dp(int length) {
        return Math.round(length * getResources().getDisplayMetrics().density);
    }
}
