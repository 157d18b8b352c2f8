package org.livex.phone.screen.form;

import android.text.InputType;
import android.view.Gravity;
import android.view.View;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.form.FormField;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Named;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.dossiers.DossierField;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BilingualText;
import org.livex.phone.screen.parts.Choices;
import org.livex.phone.screen.parts.Choosers;
import org.livex.phone.screen.parts.Labelled;
import org.livex.phone.screen.parts.Typed;

/** One field of a form: its name, what to fill in, and in words what is wrong with it. */
public final class FieldView {
    public final LinearLayout view;
    final TextView name;
    private final Stage stage;
    private final Widgets widgets;
    private final FormField field;
    private final String where;
    private final Map<String, String> values;
    private final Runnable changed;
    private final LinearLayout choices;
    private final TextView wrong;
    private @Nullable EditText input;
    private @Nullable DossierField dossier;

    /**
     * @param form on which it stands, of all forms
     * @param values those of its form, by field
     */
    public FieldView(Stage stage, FormField field, String form, Map<String, String> values, Runnable changed) {
        this.stage = stage;
        this.widgets = stage.widgets();
        this.field = field;
        this.where = form + " " + field.id();
        this.values = values;
        this.changed = changed;
        choices = widgets.column(8);
        wrong = widgets.wrong("");
        name = widgets.content(field.label().text(), field.label().language(), Widgets.Size.STRONG);
        wrong.setVisibility(View.GONE);
        view = widgets.column(4);
        view.addView(labelled(), Widgets.wide());
        view.addView(wrong, Widgets.wide());
    }

    private LinearLayout labelled() {
        LocalText label = field.label();
        LinearLayout all = Labelled.of(widgets, name, content());
        if (field.isRequired()) {
            all.addView(widgets.hint(widgets.words.text("phone.requests.required")), 1, Widgets.wide());
        }
        String bounds = Bounded.words(widgets.words, "common.form.range", field.bounds());
        if (!bounds.isEmpty()) {
            all.addView(widgets.hint(bounds), Widgets.wide());
        }
        for (LocalText.Mark mark : label.marks()) {
            if (mark == LocalText.Mark.UNTRANSLATED) {
                all.addView(BilingualText.chip(widgets, label, mark), 1);
            }
        }
        return all;
    }

    private View content() {
        return switch (field.type()) {
            case LINE, TEXT, NAME, NUMBER, GROUP -> typed();
            case DATE -> new DateButton(stage, field.label().text(), value(), this::written).view;
            case TIME -> new TimeButton(stage, field.label().text(), value(), this::written).view;
            case CHOICE, YES_NO, CHOICES -> {
                fillChoices();
                yield choices;
            }
            case DOSSIER -> {
                DossierField one = new DossierField(stage, field, where, this::value, this::written);
                dossier = one;
                yield one.view;
            }
        };
    }

    /** What others of the team registered came meanwhile. */
    void show() {
        if (dossier != null) {
            dossier.show();
        }
    }

    private String value() {
        return values.getOrDefault(field.id(), "");
    }

    private EditText typed() {
        EditText text = widgets.field(field.longest());
        boolean isLong = field.type() == FormField.Type.TEXT;
        text.setInputType(
                switch (field.type()) {
                    case TEXT ->
                        InputType.TYPE_CLASS_TEXT
                                | InputType.TYPE_TEXT_FLAG_MULTI_LINE
                                | InputType.TYPE_TEXT_FLAG_CAP_SENTENCES;
                    // As it is written in the papers: no keyboard may know better.
                    case NAME ->
                        InputType.TYPE_CLASS_TEXT
                                | InputType.TYPE_TEXT_VARIATION_PERSON_NAME
                                | InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS;
                    default -> InputType.TYPE_CLASS_TEXT | InputType.TYPE_TEXT_FLAG_CAP_SENTENCES;
                });
        if (field.type() == FormField.Type.NUMBER) {
            // A keyboard for numbers that swallows nothing: what is left of 12,5 would be 125.
            text.setRawInputType(InputType.TYPE_CLASS_NUMBER
                    | InputType.TYPE_NUMBER_FLAG_DECIMAL
                    | InputType.TYPE_NUMBER_FLAG_SIGNED);
        }
        if (isLong) {
            text.setMinLines(3);
            text.setGravity(Gravity.TOP | Gravity.START);
        }
        text.setText(value());
        text.addTextChangedListener(new Typed(this::written));
        input = text;
        return text;
    }

    private void written(String value) {
        values.put(field.id(), value);
        changed.run();
        if (wrong.getVisibility() == View.VISIBLE && field.wrong(value) == null) {
            wrong.setVisibility(View.GONE);
        }
    }

    private void fillChoices() {
        choices.removeAllViews();
        if (field.type() == FormField.Type.YES_NO) {
            add(FormField.YES, widgets.words.text("common.yes"), widgets.words.language);
            add(FormField.NO, widgets.words.text("common.no"), widgets.words.language);
            return;
        }
        for (Named option : field.options()) {
            if (field.type() == FormField.Type.CHOICES) {
                tick(option);
                continue;
            }
            add(option.id(), option.name().text(), option.name().language());
        }
    }

    /** In the order of the form, whatever order they were ticked in. */
    private void tick(Named option) {
        boolean isTicked = FormField.chosen(value()).contains(option.id());
        choices.addView(
                Choosers.checkBox(widgets, option.name().text(), isTicked, ticked -> {
                    Set<String> chosen = new HashSet<>(FormField.chosen(value()));
                    if (ticked) {
                        chosen.add(option.id());
                    } else {
                        chosen.remove(option.id());
                    }
                    written(field.options().stream()
                            .map(Named::id)
                            .filter(chosen::contains)
                            .collect(Collectors.joining(" ")));
                }),
                Widgets.wide());
    }

    /** Whoever need not answer can take an answer back by the same tap. */
    private void add(String id, String label, String language) {
        boolean isChosen = value().equals(id);
        choices.addView(
                Choices.inLanguage(widgets, label, language, isChosen, () -> {
                    written(isChosen && !field.isRequired() ? "" : id);
                    fillChoices();
                }),
                Widgets.wide());
    }

    void complain(FormField.@Nullable Wrong what) {
        wrong.setVisibility(what == null ? View.GONE : View.VISIBLE);
        if (what != null) {
            wrong.setText(
                    switch (what) {
                        case NO_DATE -> widgets.words.text("phone.requests.choose-date");
                        case NO_TIME -> widgets.words.text("phone.form.missing");
                        case NO_NUMBER -> widgets.words.text("phone.form.not-a-number");
                        case AMBIGUOUS -> widgets.words.text("phone.form.ambiguous");
                        case OUT_OF_BOUNDS -> Bounded.words(widgets.words, "common.form.range", field.bounds());
                        case EMPTY, NOT_CHOSEN -> widgets.words.text("phone.requests.wrong." + what.word());
                        case TOO_LONG ->
                            widgets.words.text("phone.requests.wrong.too-long", Map.of("most", field.longest()));
                    });
        }
    }

    /** The person's next letter goes here. */
    public void comeTo() {
        if (input != null) {
            input.requestFocus();
        }
        view.requestRectangleOnScreen(
                new android.graphics.Rect(0, 0, view.getWidth(), Math.min(view.getHeight(), widgets.dp(200))));
    }
}
