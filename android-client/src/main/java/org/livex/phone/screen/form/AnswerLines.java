package org.livex.phone.screen.form;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.form.Answers;
import org.livex.phone.model.form.FormField;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Named;
import org.livex.phone.screen.look.Widgets;

/** Shows what was filled in on a form, under the form's own names where they are still there. */
public final class AnswerLines {
    private final Widgets widgets;
    private final Map<String, String> dossiers;

    /** @param dossiers the names of those that are known here, by their ids */
    public AnswerLines(Widgets widgets, Map<String, String> dossiers) {
        this.widgets = widgets;
        this.dossiers = dossiers;
    }

    public void add(LinearLayout to, List<FormField> fields, Answers answers) {
        values(to, "", fields, answers.values());
        answers.groups().forEach((id, rows) -> {
            FormField group = find(fields, id);
            String name = group == null ? id : group.label().text();
            for (int i = 0; i < rows.size(); i++) {
                String before = name + " " + widgets.words.formats.number(i + 1) + ": ";
                values(to, before, group == null ? List.of() : group.fields(), rows.get(i));
            }
        });
    }

    /** The same as text. */
    public String said(List<FormField> fields, Answers answers) {
        LinearLayout lines = widgets.column(1);
        add(lines, fields, answers);
        List<String> said = new ArrayList<>();
        for (int i = 0; i < lines.getChildCount(); i++) {
            LinearLayout pair = (LinearLayout) lines.getChildAt(i);
            said.add(((TextView) pair.getChildAt(0)).getText() + ": " + ((TextView) pair.getChildAt(1)).getText());
        }
        return String.join("\n", said);
    }

    private void values(LinearLayout to, String before, List<FormField> fields, Map<String, String> values) {
        for (FormField field : fields) {
            String value = values.get(field.id());
            if (value != null) {
                pair(to, before + field.label().text(), value(field, value));
            }
        }
        values.forEach((id, value) -> {
            if (find(fields, id) == null) {
                pair(to, before + id, typed(value));
            }
        });
    }

    private static @Nullable FormField find(List<FormField> fields, String id) {
        return fields.stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private void pair(LinearLayout to, String name, TextView value) {
        LinearLayout pair = widgets.column(1);
        TextView label = widgets.hint(name);
        label.setTextDirection(View.TEXT_DIRECTION_FIRST_STRONG_LTR);
        pair.addView(label, Widgets.wide());
        pair.addView(value, Widgets.wide());
        to.addView(pair, Widgets.wide());
    }

    public TextView value(FormField field, String value) {
        return switch (field.type()) {
            case YES_NO -> typed(widgets.words.text(value.equals(FormField.YES) ? "common.yes" : "common.no"));
            case CHOICE -> {
                LocalText words = Named.wordsFor(field.options(), value);
                yield directed(widgets.content(words.text(), words.language(), Widgets.Size.BODY));
            }
            case CHOICES ->
                typed(FormField.chosen(value).stream()
                        .map(id -> Named.wordsFor(field.options(), id).text())
                        .collect(Collectors.joining(", ")));
            case DATE -> typed(DateButton.shown(widgets.words, value));
            case NUMBER -> typed(number(value));
            case DOSSIER -> typed(dossiers.getOrDefault(value, value));
            case LINE, TEXT, NAME, TIME, GROUP -> typed(value);
        };
    }

    private String number(String value) {
        try {
            return widgets.words.formats.decimal(new BigDecimal(value));
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private TextView typed(String value) {
        return directed(widgets.text(value, Widgets.Size.BODY));
    }

    private static TextView directed(TextView view) {
        view.setTextDirection(View.TEXT_DIRECTION_FIRST_STRONG_LTR);
        view.setTextIsSelectable(true);
        return view;
    }
}
