package org.livex.phone.screen.form;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.form.Answers;
import org.livex.phone.model.form.FormField;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;

/** Rows of a form, such as seized items: each can be taken out, and another added. */
final class GroupView {
    final LinearLayout view;
    final TextView name;
    private final Stage stage;
    private final Widgets widgets;
    private final FormField field;
    private final String form;
    private final List<Map<String, String>> rows;
    private final Runnable changed;
    private final LinearLayout cards;
    private final TextView wrong;
    private final Button add;
    private final List<FormView> forms = new ArrayList<>();

    GroupView(Stage stage, FormField field, String form, List<Map<String, String>> rows, Runnable changed) {
        this.stage = stage;
        this.widgets = stage.widgets();
        this.field = field;
        this.form = form;
        this.rows = rows;
        this.changed = changed;
        view = widgets.column(8);
        LocalText label = field.label();
        name = Widgets.asHeading(widgets.content(label.text(), label.language(), Widgets.Size.STRONG));
        view.addView(name, Widgets.wide());
        if (field.isRequired()) {
            view.addView(widgets.hint(widgets.words.text("phone.requests.required")), Widgets.wide());
        }
        cards = widgets.column(8);
        view.addView(cards, Widgets.wide());
        add = widgets.plain(widgets.words.text("common.add"), this::addRow);
        add.setContentDescription(widgets.words.text("common.add") + ": " + label.text());
        view.addView(add, Widgets.wide());
        wrong = widgets.wrong("");
        wrong.setVisibility(View.GONE);
        view.addView(wrong, Widgets.wide());
        show();
    }

    void showRows() {
        forms.forEach(FormView::show);
    }

    private void addRow() {
        rows.add(Answers.presets(field.fields()));
        again();
    }

    private void again() {
        show();
        changed.run();
    }

    private void show() {
        cards.removeAllViews();
        forms.clear();
        for (int i = 0; i < rows.size(); i++) {
            cards.addView(row(i), Widgets.wide());
        }
        add.setVisibility(rows.size() < field.mostRows() ? View.VISIBLE : View.GONE);
    }

    private View row(int at) {
        Map<String, String> row = rows.get(at);
        LinearLayout card = widgets.card();
        String number = widgets.words.formats.number(at + 1);
        card.addView(widgets.text(number, Widgets.Size.STRONG), Widgets.wide());
        FormView inRow =
                new FormView(stage, form + " " + (at + 1), field.fields(), new Answers(row, new HashMap<>()), changed);
        forms.add(inRow);
        card.addView(inRow.view, Widgets.wide());
        Button remove = widgets.quiet(widgets.words.text("common.remove"), () -> {
            rows.remove(at);
            again();
        });
        remove.setContentDescription(widgets.words.text("common.remove") + ": " + number);
        card.addView(remove);
        return card;
    }

    /** Says in each row what is wrong with it, and answers the first field that is. */
    @Nullable FieldView complain(Map<String, FormField.Wrong> all) {
        FormField.Wrong what = all.get(field.id());
        wrong.setVisibility(what == null ? View.GONE : View.VISIBLE);
        if (what != null) {
            wrong.setText(
                    what == FormField.Wrong.EMPTY
                            ? widgets.words.text("phone.form.missing")
                            : Bounded.words(widgets.words, "common.form.rows", field.bounds()));
        }
        FieldView first = null;
        for (int i = 0; i < forms.size(); i++) {
            String before = field.id() + "." + (i + 1) + ".";
            Map<String, FormField.Wrong> inRow = new LinkedHashMap<>();
            all.forEach((path, one) -> {
                if (path.startsWith(before)) {
                    inRow.put(path.substring(before.length()), one);
                }
            });
            FieldView found = forms.get(i).complain(inRow);
            first = first == null ? found : first;
        }
        return first;
    }
}
