package org.livex.phone.screen.surveys;

import android.text.InputType;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import org.livex.phone.model.form.SurveyQuestion;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Labelled;
import org.livex.phone.screen.parts.Typed;

/** What somebody says to a question in their own words: one text, or one note after the other. */
final class SurveyNotes {
    final LinearLayout view;
    private final SurveyAnswer answer;
    private final Widgets widgets;
    private final LinearLayout all;
    private final List<EditText> fields = new ArrayList<>();
    private final Button another;

    /** @param first the id of the first field, which the question names */
    SurveyNotes(SurveyAnswer answer, int first) {
        this.answer = answer;
        this.widgets = answer.widgets();
        view = widgets.column(8);
        all = widgets.column(8);
        another = widgets.plain(widgets.words.text("phone.surveys.another-note"), this::addAnother);
        view.addView(all, Widgets.wide());
        view.addView(another, Widgets.wide());
        List<String> written = answer.values();
        for (String note : written.isEmpty() ? List.of("") : written) {
            add(note);
        }
        fields.get(0).setId(first);
        offerAnother();
    }

    private boolean isList() {
        return answer.question().type().isNotes();
    }

    private void add(String note) {
        EditText field = widgets.field(SurveyQuestion.LONGEST_NOTE);
        field.setInputType(InputType.TYPE_CLASS_TEXT
                | InputType.TYPE_TEXT_FLAG_MULTI_LINE
                | InputType.TYPE_TEXT_FLAG_CAP_SENTENCES);
        field.setMinLines(isList() ? 2 : 4);
        field.setGravity(Gravity.TOP | Gravity.START);
        field.setText(note);
        field.setEnabled(answer.isOpen());
        field.addTextChangedListener(new Typed(typed -> written()));
        fields.add(field);
        all.addView(fields.size() == 1 ? field : Labelled.of(widgets, name(fields.size()), field), Widgets.wide());
    }

    /** The question stands above: only who hears the field hears it again. */
    private TextView name(int number) {
        String counted = widgets.words.formats.number(number);
        TextView name = widgets.hint(counted);
        name.setContentDescription(answer.question().text().text() + " " + counted);
        return name;
    }

    private void written() {
        List<String> notes = new ArrayList<>();
        fields.forEach(field -> notes.add(field.getText().toString()));
        answer.say(notes);
        offerAnother();
    }

    private void offerAnother() {
        String last = fields.get(fields.size() - 1).getText().toString();
        boolean isOffered =
                isList() && answer.isOpen() && !last.trim().isEmpty() && fields.size() < SurveyQuestion.MOST_NOTES;
        another.setVisibility(isOffered ? View.VISIBLE : View.GONE);
    }

    private void addAnother() {
        add("");
        fields.get(fields.size() - 1).requestFocus();
        offerAnother();
    }
}
