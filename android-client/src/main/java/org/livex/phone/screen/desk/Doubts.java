package org.livex.phone.screen.desk;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.TextTask;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.sync.Remark;

/** What a translation may have lost of its original: the server is asked, and whoever lets something go has seen it. */
final class Doubts {
    private static final long WITHIN_MILLIS = 4_000;
    private static final long PAUSE_MILLIS = 700;

    final LinearLayout view;
    /** What is said of it while it is typed: it stands there, and hinders nobody. */
    final LinearLayout whileTyped;

    private final Stage stage;
    private final Widgets widgets;
    private int asked;
    private boolean isBusy;
    private String typed = "";
    private Runnable next = () -> {};

    Doubts(Stage stage) {
        this.stage = stage;
        this.widgets = stage.widgets();
        view = widgets.card();
        view.setBackground(widgets.box(widgets.palette.warnWash(), widgets.palette.warn(), 2));
        view.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE);
        whileTyped = widgets.column(4);
        whileTyped.setVisibility(View.GONE);
        whileTyped.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
    }

    /** A moment after the last letter. */
    void soon(TextTask task, String body) {
        forget();
        typed = body;
        next = () -> stage.screenServices()
                .participation()
                .check(task.text(), task.language(), body, remarks -> showWhileTyped(body, remarks));
        if (!body.isEmpty()) {
            view.postDelayed(next, PAUSE_MILLIS);
        }
    }

    /** Nobody types any more. */
    void forget() {
        view.removeCallbacks(next);
        typed = "";
        whileTyped.setVisibility(View.GONE);
    }

    private void showWhileTyped(String body, @Nullable List<Remark> remarks) {
        if (!body.equals(typed) || remarks == null || remarks.isEmpty()) {
            return;
        }
        whileTyped.removeAllViews();
        for (Remark remark : remarks) {
            TextView said = widgets.text(words(remark), Widgets.Size.SMALL);
            said.setTextColor(remark.isError() ? widgets.palette.danger() : widgets.palette.warn());
            whileTyped.addView(said, Widgets.wide());
        }
        whileTyped.setVisibility(View.VISIBLE);
    }

    private String words(Remark remark) {
        return (remark.isError() ? "✕ " : "! ") + widgets.words.remark(remark.kind(), remark.parameters());
    }

    /** From a question until its answer: what is typed meanwhile is not what was checked. */
    boolean isBusy() {
        return isBusy;
    }

    /**
     * Answers once, also where nobody answers for some seconds.
     *
     * @param then what must be confirmed; null: nobody could be asked
     */
    void ask(TextTask task, String body, Consumer<@Nullable List<Remark>> then) {
        int number = ++asked;
        isBusy = true;
        view.postDelayed(() -> answered(number, null, then), WITHIN_MILLIS);
        stage.screenServices()
                .participation()
                .check(task.text(), task.language(), body, remarks -> answered(number, remarks, then));
    }

    private void answered(int number, @Nullable List<Remark> remarks, Consumer<@Nullable List<Remark>> then) {
        if (number != asked || !isBusy) {
            return;
        }
        isBusy = false;
        then.accept(
                remarks == null
                        ? null
                        : remarks.stream().filter(Remark::mustBeConfirmed).collect(Collectors.toList()));
    }

    /** @param remarks null: nobody could be asked */
    void fill(@Nullable List<Remark> remarks) {
        view.removeAllViews();
        // Where there is hardly room, what was lost comes before that it is to be looked at.
        if (!widgets.isSmall() || !widgets.hasLargeLetters()) {
            view.addView(
                    widgets.heading(widgets.words.text("common.desk.doubts"), Widgets.Size.HEADING), Widgets.wide());
        }
        if (remarks == null) {
            view.addView(widgets.text(widgets.words.text("common.desk.unchecked"), Widgets.Size.BODY), Widgets.wide());
            return;
        }
        for (Remark remark : remarks) {
            view.addView(widgets.text(words(remark), Widgets.Size.BODY), Widgets.wide());
        }
    }
}
