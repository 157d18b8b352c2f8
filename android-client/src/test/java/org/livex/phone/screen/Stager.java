package org.livex.phone.screen;

import android.content.Context;
import android.content.Intent;
import android.graphics.Rect;
import android.os.SystemClock;
import android.view.MotionEvent;
import android.view.View;
import android.widget.Button;
import android.widget.CheckBox;
import android.widget.EditText;
import android.widget.TextView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.json.JSONObject;
import org.livex.phone.R;
import org.livex.phone.sync.Snapshot;
import org.robolectric.Robolectric;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.shadows.ShadowLooper;

/** A phone of a certain size, language, theme and letters, with the app open on it. */
public final class Stager implements AutoCloseable {
    public final DemoApp app = DemoApp.current();
    public final ActivityController<MainActivity> controller;

    private Stager(Intent intent) {
        controller = Robolectric.buildActivity(MainActivity.class, intent).setup();
        settle();
    }

    public static Stager open(String language, Snapshot snapshot) {
        return open(language, snapshot, new Intent(Intent.ACTION_MAIN));
    }

    public static Stager open(String language, Snapshot snapshot, Intent intent) {
        DemoApp app = DemoApp.current();
        app.fake.show(snapshot);
        app.languages().visit(language);
        return new Stager(intent);
    }

    public static void phone(int width, int height, boolean night, float letters) {
        RuntimeEnvironment.setFontScale(letters);
        RuntimeEnvironment.setQualifiers(
                "+w" + width + "dp-h" + height + "dp-" + (night ? "night" : "notnight") + "-mdpi");
    }

    public MainActivity activity() {
        return controller.get();
    }

    public View root() {
        return activity().getWindow().getDecorView();
    }

    Context context() {
        return activity();
    }

    public void show(DemoItems items) {
        app.fake.show(items.snapshot());
        settle();
    }

    /** Back at the inbox, with nothing half done. */
    void begin(DemoItems items) {
        app.fake.notebook.pages.clear();
        app.unfinished().clear();
        app.languages().chooseSecond("");
        app.preferences().likesOneQuestion(false);
        app.fake.second.clear();
        app.fake.help = null;
        app.fake.names = null;
        app.fake.searched.clear();
        app.fake.remarks = List.of();
        activity().drafts().clear();
        app.silence = null;
        List.copyOf(app.fake.files.attached().keySet()).forEach(app.fake.files::discard);
        show(items);
        activity().seenAllClear();
        activity().replace(Route.to(Route.Screen.INBOX));
        settle();
    }

    public void go(Route route) {
        activity().go(route);
        settle();
    }

    /** As a finger does it, so that the window has its say. */
    public void tap(View view) {
        view.requestRectangleOnScreen(new Rect(0, 0, view.getWidth(), view.getHeight()), true);
        settle();
        int[] at = new int[2];
        view.getLocationInWindow(at);
        for (int action : new int[] {MotionEvent.ACTION_DOWN, MotionEvent.ACTION_UP}) {
            long now = SystemClock.uptimeMillis();
            activity().dispatchTouchEvent(MotionEvent.obtain(now, now, action, at[0] + 9, at[1] + 9, 0));
        }
        settle();
    }

    public void settle() {
        ShadowLooper.idleMainLooper();
    }

    public void wait(Duration time) {
        ShadowLooper.idleMainLooper(time.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
    }

    /** What the bar at the foot says. */
    public String notice() {
        return activity().<TextView>findViewById(R.id.notice).getText().toString();
    }

    public CheckBox box(String label) {
        return (CheckBox) shown(view ->
                        view instanceof CheckBox box && box.getText().toString().equals(label))
                .get(0);
    }

    public List<View> shown(Predicate<View> wanted) {
        List<View> found = new ArrayList<>();
        Views.each(root(), view -> {
            if (wanted.test(view)) {
                found.add(view);
            }
        });
        return found;
    }

    /** All that can be read now. */
    public List<String> texts() {
        return Views.texts(root());
    }

    /** The last with that label: what covers others comes after them. */
    public Button button(String label) {
        return shown(view -> view instanceof Button button && Views.read(button).equals(label)).stream()
                .map(Button.class::cast)
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError(label + " is not among " + texts()));
    }

    public List<EditText> fields() {
        return shown(view -> view instanceof EditText).stream()
                .map(EditText.class::cast)
                .toList();
    }

    /** What was asked of the engine. */
    public static List<JSONObject> acts(String type) {
        return DemoApp.current().fake.acts.stream()
                .filter(act -> act.type().equals(type))
                .map(FakeParticipation.Act::fields)
                .toList();
    }

    @Override
    public void close() {
        controller.close();
    }
}
