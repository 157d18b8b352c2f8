package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.os.Looper;
import android.os.SystemClock;
import android.view.MotionEvent;
import android.view.View;
import android.widget.CheckBox;
import android.widget.EditText;
import android.widget.TextView;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.json.JSONException;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.screen.parts.HoldButton;
import org.robolectric.Shadows;
import org.robolectric.shadows.ShadowLooper;
import org.robolectric.shadows.ShadowPausedLooper;

/** Somebody's eyes and finger: what is not on the screen they do not see, and what cannot be tapped they do not tap. */
public final class Hand {
    /** Of real time, for a machine that does other things too. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final long LISTEN_MILLIS = 50;
    private static final long STEP_MILLIS = 250;

    /** A condition that may ask the server. */
    public interface Condition {
        boolean holds() throws IOException, InterruptedException, JSONException;
    }

    private final Supplier<MainActivity> activity;

    Hand(Supplier<MainActivity> activity) {
        this.activity = activity;
    }

    static void idle() {
        ShadowLooper.idleMainLooper();
    }

    /** Until it holds, or patience ends. */
    public static void await(String what, Condition condition) {
        ShadowPausedLooper main = (ShadowPausedLooper) Shadows.shadowOf(Looper.getMainLooper());
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(condition)) {
            assertThat(System.nanoTime()).as(what).isLessThan(until);
            // Until the engine posts something; the clock of the screens goes on meanwhile.
            main.poll(LISTEN_MILLIS);
            ShadowLooper.idleMainLooper(STEP_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static boolean holds(Condition condition) {
        try {
            return condition.holds();
        } catch (IOException | InterruptedException | JSONException e) {
            throw new AssertionError(e);
        }
    }

    public boolean isShown(String text) {
        return find(text) != null;
    }

    /** Somewhere in what is shown. */
    public boolean says(String words) {
        List<View> found = new ArrayList<>();
        Views.each(activity.get().getWindow().getDecorView(), view -> {
            if (view instanceof TextView shown && Views.read(shown).contains(words)) {
                found.add(view);
            }
        });
        return !found.isEmpty();
    }

    public View view(int id) {
        return activity.get().findViewById(id);
    }

    private @Nullable TextView find(String text) {
        List<TextView> found = all(text);
        return found.isEmpty() ? null : found.get(0);
    }

    private List<TextView> all(String text) {
        List<TextView> found = new ArrayList<>();
        Views.each(activity.get().getWindow().getDecorView(), view -> {
            if (view instanceof TextView shown
                    && !(view instanceof EditText)
                    && Views.read(shown).equals(text)) {
                found.add(shown);
            }
        });
        return found;
    }

    /** The text's own view, or what stands around it and can be tapped. */
    public void tap(String text) {
        tap(text, all(text).stream().findFirst().orElse(null));
    }

    /** Of several with these words the one that stands last. */
    public void tapLast(String text) {
        tap(text, all(text).stream().reduce((first, last) -> last).orElse(null));
    }

    private static void tap(String text, @Nullable TextView found) {
        assertThat(found).as(text).isNotNull();
        View tapped = found;
        while (tapped != null && !tapped.hasOnClickListeners()) {
            tapped = tapped.getParent() instanceof View around ? around : null;
        }
        assertThat(tapped).as("can be tapped: " + text).isNotNull();
        Objects.requireNonNull(tapped).performClick();
        idle();
    }

    /** The word may change while it is waited for: what the server says of a person brings their language. */
    public void tapWhenShown(String what, Supplier<String> text) {
        await(what, () -> isShown(text.get()));
        tap(text.get());
    }

    public void tap(int id) {
        assertThat(view(id).performClick()).isTrue();
        idle();
    }

    /** Turns the box that stands before these words. */
    public void tick(String words) {
        box(words).performClick();
        idle();
    }

    public boolean isTicked(String words) {
        return box(words).isChecked();
    }

    private CheckBox box(String words) {
        List<CheckBox> found = new ArrayList<>();
        Views.each(view(R.id.page), view -> {
            if (view instanceof CheckBox box && words.equals(String.valueOf(box.getContentDescription()))) {
                found.add(box);
            }
        });
        assertThat(found).as(words).hasSize(1);
        return found.get(0);
    }

    public EditText field() {
        return fields().get(0);
    }

    public List<EditText> fields() {
        List<EditText> found = new ArrayList<>();
        Views.each(view(R.id.page), view -> {
            if (view instanceof EditText field) {
                found.add(field);
            }
        });
        return found;
    }

    public String text(int id) {
        return ((TextView) view(id)).getText().toString();
    }

    /** The red stop, for as long as it wants. */
    void holdRedStop() {
        hold(R.id.red_stop);
    }

    /** The silent brake. */
    public void holdClock() {
        hold(R.id.clock);
    }

    /** Whatever has these words. */
    void hold(String text) {
        hold(Objects.requireNonNull(find(text), text));
    }

    private void hold(int id) {
        hold(view(id));
    }

    private void hold(View view) {
        int[] at = new int[2];
        view.getLocationInWindow(at);
        long began = SystemClock.uptimeMillis();
        for (int action : new int[] {MotionEvent.ACTION_DOWN, MotionEvent.ACTION_UP}) {
            long now = SystemClock.uptimeMillis();
            activity.get().dispatchTouchEvent(MotionEvent.obtain(began, now, action, at[0] + 5, at[1] + 5, 0));
            ShadowLooper.idleMainLooper(HoldButton.HOLD_MILLIS + 200, TimeUnit.MILLISECONDS);
        }
    }
}
