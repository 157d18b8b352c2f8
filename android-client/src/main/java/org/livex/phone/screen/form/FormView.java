package org.livex.phone.screen.form;

import android.view.View;
import android.view.accessibility.AccessibilityNodeInfo;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.form.Answers;
import org.livex.phone.model.form.FormField;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;

/** The fields of a form: each is there as long as the other answers ask for it. */
final class FormView {
    final LinearLayout view;
    private final Stage stage;
    private final String form;
    private final List<FormField> fields;
    private final Answers answers;
    private final Runnable changed;
    private final Map<String, FieldView> single = new LinkedHashMap<>();
    private final Map<String, GroupView> groups = new LinkedHashMap<>();
    private @Nullable String only;

    /**
     * @param form of all forms, by which what is begun at its fields is kept
     * @param answers changed as the person writes
     * @param changed told after each change
     */
    FormView(Stage stage, String form, List<FormField> fields, Answers answers, Runnable changed) {
        this.stage = stage;
        this.form = form;
        this.fields = fields;
        this.answers = answers;
        this.changed = changed;
        view = stage.widgets().column(20);
        for (FormField field : fields) {
            view.addView(field.type() == FormField.Type.GROUP ? group(field) : single(field), Widgets.wide());
        }
        showAsked();
    }

    private View group(FormField field) {
        GroupView one = new GroupView(stage, field, form + " " + field.id(), answers.rows(field.id()), changed);
        groups.put(field.id(), one);
        return one.view;
    }

    private View single(FormField field) {
        FieldView one = new FieldView(stage, field, form, answers.values(), this::written);
        single.put(field.id(), one);
        return one.view;
    }

    void show() {
        single.values().forEach(FieldView::show);
        groups.values().forEach(GroupView::showRows);
    }

    private void written() {
        showAsked();
        changed.run();
    }

    /** By their ids, in the form's order. */
    List<String> asked() {
        return Answers.asked(fields, answers.values()).stream()
                .map(FormField::id)
                .collect(Collectors.toList());
    }

    /** A screen reader goes on there. */
    void readFrom(String field) {
        GroupView group = groups.get(field);
        FieldView one = single.get(field);
        TextView name = group != null ? group.name : one != null ? one.name : null;
        if (name != null) {
            // What was hidden has no place on the screen yet.
            name.post(() -> name.performAccessibilityAction(AccessibilityNodeInfo.ACTION_ACCESSIBILITY_FOCUS, null));
        }
    }

    /** @param field null: all that are asked for */
    void showOnly(@Nullable String field) {
        only = field;
        showAsked();
    }

    private void showAsked() {
        Set<String> asked = new HashSet<>(asked());
        if (only != null) {
            asked.retainAll(Set.of(only));
        }
        single.forEach((id, field) -> field.view.setVisibility(asked.contains(id) ? View.VISIBLE : View.GONE));
        groups.forEach((id, group) -> group.view.setVisibility(asked.contains(id) ? View.VISIBLE : View.GONE));
    }

    /**
     * Says at each field what is wrong with it.
     *
     * @param wrong by field, in groups by row and field
     * @return the first that is wrong
     */
    @Nullable FieldView complain(Map<String, FormField.Wrong> wrong) {
        FieldView first = null;
        for (FormField field : fields) {
            FieldView found;
            GroupView group = groups.get(field.id());
            if (group == null) {
                FieldView one = single.get(field.id());
                FormField.Wrong what = wrong.get(field.id());
                if (one == null) {
                    continue;
                }
                one.complain(what);
                found = what == null ? null : one;
            } else {
                found = group.complain(wrong);
            }
            first = first == null ? found : first;
        }
        return first;
    }
}
