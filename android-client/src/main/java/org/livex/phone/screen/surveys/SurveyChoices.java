package org.livex.phone.screen.surveys;

import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.CheckBox;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.form.SurveyQuestion;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Named;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Choices;
import org.livex.phone.screen.parts.Choosers;
import org.livex.phone.words.Languages;
import org.livex.phone.words.Runs;

/** What is chosen to a question: one of several, some of several, or a step of a scale. */
final class SurveyChoices {
    final LinearLayout view;
    private final SurveyAnswer answer;
    private final SurveyQuestion question;
    private final Widgets widgets;
    private final Map<String, CheckBox> boxes = new HashMap<>();

    /** @param id of what the question names */
    SurveyChoices(SurveyAnswer answer, int id) {
        this.answer = answer;
        this.question = answer.question();
        this.widgets = answer.widgets();
        view = widgets.column(8);
        view.setId(id);
        Widgets.nameForReaders(view, question.text().text());
        fill();
    }

    private void fill() {
        view.removeAllViews();
        switch (question.type()) {
            case CHOICE -> question.choices().forEach(this::addChoice);
            case GRADE -> question.grades().forEach(this::addGrade);
            case CHOICES -> addTicks();
            case SCALE -> addScale();
            case PLUS, DELTA, TEXT -> throw new IllegalStateException("written: " + question.id());
        }
    }

    private void addChoice(Named choice) {
        add(Choices.inLanguage(
                widgets,
                choice.name().text(),
                choice.name().language(),
                answer.has(choice.id()),
                () -> choose(choice.id())));
    }

    private void addGrade(String grade) {
        String word = widgets.words.known("common.grade.", grade);
        add(Choices.choice(widgets, word, answer.has(grade), () -> choose(grade)));
    }

    private void add(Button choice) {
        choice.setEnabled(answer.isOpen());
        view.addView(choice, Widgets.wide());
    }

    /** A second tap takes it back: nothing has to be answered. */
    private void choose(String id) {
        answer.say(answer.has(id) ? List.of() : List.of(id));
        fill();
    }

    private void addTicks() {
        if (question.most() > 0) {
            view.addView(
                    widgets.hint(widgets.words.text("phone.surveys.most", "count", question.most())), Widgets.wide());
        }
        for (Named choice : question.choices()) {
            CheckBox box = Choosers.checkBox(widgets, "", answer.has(choice.id()), now -> tick(choice.id(), now));
            box.setText(Runs.drawn(
                    choice.name().text(), Languages.isRightToLeft(choice.name().language())));
            box.setTextLocale(Locale.forLanguageTag(choice.name().language()));
            boxes.put(choice.id(), box);
            view.addView(box, Widgets.wide());
        }
        offerTicks();
    }

    /** Of as many as may be ticked another one waits for one of them to be taken back. */
    private void offerTicks() {
        boolean isFull = question.most() > 0 && answer.values().size() >= question.most();
        boxes.forEach((id, box) -> box.setEnabled(answer.isOpen() && (answer.has(id) || !isFull)));
    }

    /** In the order in which they stand, whatever order they were ticked in. */
    private void tick(String id, boolean isTicked) {
        answer.say(question.choices().stream()
                .map(Named::id)
                .filter(each -> each.equals(id) ? isTicked : answer.has(each))
                .collect(Collectors.toList()));
        offerTicks();
    }

    private void addScale() {
        LinearLayout steps = widgets.row(4);
        for (int step = 1; step <= SurveyQuestion.STEPS; step++) {
            steps.addView(step(step), Widgets.rest());
        }
        view.addView(steps, Widgets.wide());
        LinearLayout ends = widgets.row(16);
        ends.setGravity(Gravity.TOP);
        ends.addView(end(question.low(), View.TEXT_ALIGNMENT_VIEW_START), Widgets.rest());
        ends.addView(end(question.high(), View.TEXT_ALIGNMENT_VIEW_END), Widgets.rest());
        view.addView(ends, Widgets.wide());
    }

    private Button step(int number) {
        String id = String.valueOf(number);
        boolean isChosen = answer.has(id);
        Button step = widgets.button(
                widgets.words.formats.number(number),
                isChosen ? widgets.palette.accentWash() : widgets.palette.paper(),
                widgets.palette.ink(),
                isChosen ? widgets.palette.accent() : widgets.palette.lineStrong(),
                () -> choose(id));
        if (isChosen) {
            step.setBackground(
                    widgets.tappable(widgets.box(widgets.palette.accentWash(), widgets.palette.accent(), 3)));
        }
        step.setGravity(Gravity.CENTER);
        step.setPadding(0, widgets.dp(10), 0, widgets.dp(10));
        step.setContentDescription(spoken(number));
        step.setEnabled(answer.isOpen());
        Choices.readAsRadio(step, isChosen);
        return step;
    }

    /** The first and the last with what they stand for. */
    private String spoken(int number) {
        LocalText meaning = number == 1 ? question.low() : number == SurveyQuestion.STEPS ? question.high() : null;
        List<String> parts = new ArrayList<>();
        parts.add(widgets.words.formats.number(number));
        if (meaning != null) {
            parts.add(meaning.text());
        }
        return String.join(" ", parts);
    }

    private TextView end(@Nullable LocalText words, int alignment) {
        TextView end =
                words == null ? widgets.hint("") : widgets.content(words.text(), words.language(), Widgets.Size.SMALL);
        end.setTextColor(widgets.palette.inkQuiet());
        end.setTextAlignment(alignment);
        return end;
    }
}
