package org.livex.phone.screen.desk;

import android.text.InputType;
import android.view.Gravity;
import android.view.View;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.Locale;
import org.livex.phone.model.TextTask;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.Unfinished;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Labelled;
import org.livex.phone.screen.parts.Typed;
import org.livex.phone.words.Languages;

/** Where a translation is typed, kept as it is typed; what comes in the meantime is shown only where nothing was. */
final class TranslationField {
    private static final int LONGEST = 20_000;
    private static final int LINES = 5;

    final LinearLayout view;
    private final Widgets widgets;
    private final Unfinished unfinished;
    private final String draft;
    private final Runnable typed;
    private final TextView label;
    private final EditText body;
    private boolean isBegun;
    private boolean isTouched;
    private boolean isFilling;

    /**
     * @param draft under which it is kept
     * @param typed hears of every letter of a hand
     */
    TranslationField(Stage stage, String draft, Runnable typed) {
        this.widgets = stage.widgets();
        this.unfinished = stage.screenServices().unfinished();
        this.draft = draft;
        this.typed = typed;
        label = widgets.text("", Widgets.Size.STRONG);
        body = widgets.field(LONGEST);
        body.setInputType(InputType.TYPE_CLASS_TEXT
                | InputType.TYPE_TEXT_FLAG_MULTI_LINE
                | InputType.TYPE_TEXT_FLAG_CAP_SENTENCES);
        body.setMinLines(LINES);
        body.setGravity(Gravity.TOP | Gravity.START);
        body.addTextChangedListener(new Typed(this::changed));
        view = Labelled.of(widgets, label, body);
    }

    void show(TextTask task) {
        if (!isBegun) {
            begin(task);
        } else if (!isTouched) {
            fill(task);
        }
    }

    /** As it is sent. */
    String words() {
        return body.getText().toString().trim();
    }

    void setEnabled(boolean isEnabled) {
        body.setEnabled(isEnabled);
    }

    /** As if a hand had typed it. */
    void take(String text) {
        body.setText(text);
        body.setSelection(body.length());
    }

    void focus() {
        body.requestFocus();
    }

    /** What is in it is said, and follows what the server has of it. */
    void said() {
        isTouched = false;
    }

    private void begin(TextTask task) {
        isBegun = true;
        String language = Languages.name(task.language(), widgets.words.language);
        boolean isFromRight = Languages.isRightToLeft(task.language());
        label.setText(widgets.words.text("common.desk.translation", "language", language));
        body.setTextLocale(Locale.forLanguageTag(task.language()));
        body.setTextDirection(isFromRight ? View.TEXT_DIRECTION_RTL : View.TEXT_DIRECTION_LTR);
        String kept = unfinished.read(draft);
        isTouched = !kept.isEmpty();
        if (isTouched) {
            put(kept);
        } else {
            fill(task);
        }
    }

    private void fill(TextTask task) {
        String mine = task.mine();
        TextTask.Version version = task.version();
        put(mine != null ? mine : version == null ? "" : version.text());
    }

    private void put(String text) {
        if (!text.equals(body.getText().toString())) {
            isFilling = true;
            body.setText(text);
            isFilling = false;
        }
    }

    private void changed(String text) {
        if (!isFilling) {
            isTouched = true;
            unfinished.write(draft, text);
            typed.run();
        }
    }
}
