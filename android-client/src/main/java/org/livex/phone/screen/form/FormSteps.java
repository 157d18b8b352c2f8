package org.livex.phone.screen.form;

import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.CheckBox;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.form.Answers;
import org.livex.phone.model.form.FormField;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Choosers;

/** A form as a whole or, where its reader likes that, one question at a time, which a small screen has room for. */
public final class FormSteps {
    public final LinearLayout view;
    private final Stage stage;
    private final FormView form;
    private final Runnable changed;
    private final CheckBox oneAtATime;
    private final LinearLayout steps;
    private final TextView which;
    private final Button before;
    private final Button next;
    private int at;

    /**
     * @param name of all forms
     * @param changed told after each change of the answers
     */
    public FormSteps(Stage stage, String name, List<FormField> fields, Answers answers, Runnable changed) {
        this.stage = stage;
        this.changed = changed;
        Widgets widgets = stage.widgets();
        form = new FormView(stage, name, fields, answers, this::written);
        oneAtATime = Choosers.checkBox(
                widgets,
                widgets.words.text("phone.form.one-at-a-time"),
                stage.screenServices().preferences().isOneQuestion(),
                this::like);
        which = widgets.hint("");
        which.setGravity(Gravity.CENTER);
        which.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        before = widgets.plain(widgets.words.text("common.back"), () -> go(at - 1));
        before.setId(R.id.question_before);
        next = widgets.plain(widgets.words.text("common.next"), () -> go(at + 1));
        next.setId(R.id.question_next);
        LinearLayout buttons = widgets.row(8);
        buttons.addView(before, half());
        buttons.addView(next, half());
        steps = widgets.column(4);
        steps.addView(which, Widgets.wide());
        steps.addView(buttons, Widgets.wide());
        view = widgets.column(20);
        for (View part : List.of(oneAtATime, form.view, steps)) {
            view.addView(part, Widgets.wide());
        }
        show();
    }

    private static LinearLayout.LayoutParams half() {
        return new LinearLayout.LayoutParams(0, LinearLayout.LayoutParams.MATCH_PARENT, 1);
    }

    private void written() {
        changed.run();
        show();
    }

    private void like(boolean isOne) {
        stage.screenServices().preferences().likesOneQuestion(isOne);
        show();
    }

    private void go(int to) {
        at = to;
        show();
        form.readFrom(form.asked().get(at));
    }

    public void showFields() {
        form.show();
    }

    private void show() {
        List<String> asked = form.asked();
        boolean canStep = asked.size() > 1;
        boolean isOne = canStep && stage.screenServices().preferences().isOneQuestion();
        oneAtATime.setVisibility(canStep ? View.VISIBLE : View.GONE);
        steps.setVisibility(isOne ? View.VISIBLE : View.GONE);
        at = Math.max(0, Math.min(at, asked.size() - 1));
        form.showOnly(isOne ? asked.get(at) : null);
        if (isOne) {
            which.setText(stage.words().text("phone.form.step", Map.of("number", at + 1, "all", asked.size())));
            before.setEnabled(at > 0);
            next.setEnabled(at < asked.size() - 1);
        }
    }

    /** As {@link FormView#complain}; the first that is wrong is on the screen then. */
    @Nullable public FieldView complain(Map<String, FormField.Wrong> wrong) {
        List<String> asked = form.asked();
        for (int i = asked.size() - 1; i >= 0; i--) {
            String id = asked.get(i);
            if (wrong.keySet().stream().anyMatch(path -> path.equals(id) || path.startsWith(id + "."))) {
                at = i;
            }
        }
        show();
        return form.complain(wrong);
    }
}
