package org.livex.phone.screen.inbox;

import android.graphics.Rect;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.AskedBefore;
import org.livex.phone.model.Asking;
import org.livex.phone.model.Message;
import org.livex.phone.model.Question;
import org.livex.phone.model.form.FormField;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.Unfinished;
import org.livex.phone.screen.form.AnswerLines;
import org.livex.phone.screen.form.FieldView;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BilingualText;
import org.livex.phone.screen.parts.RefusalCard;

/** What a message asks, and the one answer that its reader gives: kept as it is typed, and gone once it is saved for sending. */
final class QuestionBox {
    final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private @Nullable Asking shown;
    private @Nullable Button send;
    private @Nullable FieldView input;

    QuestionBox(Stage stage) {
        this.stage = stage;
        this.widgets = stage.widgets();
        view = widgets.column(16);
        view.setVisibility(View.GONE);
    }

    /** What is being typed stays under the finger as long as the question is the same. */
    void show(@Nullable Message message) {
        Asking asking = message == null ? null : message.asks() ? message.asking() : withoutQuestion(message.asking());
        if (Objects.equals(asking, shown)) {
            return;
        }
        shown = asking;
        send = null;
        input = null;
        view.removeAllViews();
        view.setVisibility(View.GONE);
        if (message == null || asking == null) {
            return;
        }
        for (RefusedHere refused : asking.refused()) {
            view.addView(refused(message, refused), Widgets.wide());
        }
        Question question = asking.question();
        if (question != null) {
            view.addView(card(message, asking, question), Widgets.wide());
        }
        view.setVisibility(view.getChildCount() == 0 ? View.GONE : View.VISIBLE);
    }

    /** The first thing to choose or fill in comes under the thumb; what stands in its way, where there is nothing. */
    void comeTo() {
        view.requestRectangleOnScreen(new Rect(0, 0, view.getWidth(), view.getHeight()));
        FieldView asked = input;
        if (asked != null) {
            asked.comeTo();
        }
    }

    private static Asking withoutQuestion(Asking asking) {
        return new Asking(null, null, false, List.of(), asking.refused());
    }

    /** While other words came under the thumb. */
    void hold(long millis) {
        Button held = send;
        if (held != null) {
            held.setEnabled(false);
            held.postDelayed(() -> held.setEnabled(true), millis);
        }
    }

    private View card(Message message, Asking asking, Question question) {
        LinearLayout card = widgets.card();
        card.setId(R.id.question);
        Widgets.nameForReaders(card, widgets.words.text("common.question"));
        card.addView(BilingualText.of(widgets, question.text(), Widgets.Size.STRONG, false), Widgets.wide());
        Asking.Given given = asking.given();
        if (given != null) {
            addGiven(card, question, given);
            addBefore(card, asking.before());
            return card;
        }
        if (!asking.before().isEmpty()) {
            LinearLayout again = widgets.column(8);
            again.setPadding(widgets.dp(8), widgets.dp(8), widgets.dp(8), widgets.dp(8));
            again.setBackground(widgets.box(widgets.palette.warnWash(), widgets.palette.warn(), 1));
            again.addView(widgets.text(widgets.words.text("phone.answer.again"), Widgets.Size.BODY), Widgets.wide());
            addBefore(again, asking.before());
            card.addView(again, Widgets.wide());
        }
        addForm(card, message, question);
        return card;
    }

    /** Each question that it asked before, in order, with what was answered to that. */
    private void addBefore(LinearLayout to, List<AskedBefore> before) {
        for (AskedBefore past : before) {
            Question asked = past.question();
            if (asked != null) {
                LinearLayout pair = widgets.column(2);
                pair.addView(widgets.hint(widgets.words.text("phone.message.said-before")), Widgets.wide());
                pair.addView(BilingualText.of(widgets, asked.text(), Widgets.Size.BODY, false), Widgets.wide());
                asked.options()
                        .forEach(option ->
                                pair.addView(BilingualText.of(widgets, option.name(), Widgets.Size.SMALL, false)));
                String written = past.written();
                if (written != null) {
                    pair.addView(widgets.hint(widgets.words.text("phone.answer.yours")), Widgets.wide());
                    pair.addView(new AnswerLines(widgets, Map.of()).value(field(asked), written), Widgets.wide());
                }
                to.addView(pair, Widgets.wide());
            }
        }
    }

    private void addForm(LinearLayout card, Message message, Question question) {
        String name = "answer " + message.id() + " " + question.key();
        FormField field = field(question);
        Unfinished unfinished = stage.screenServices().unfinished();
        Map<String, String> values = new HashMap<>(Map.of(field.id(), unfinished.read(name)));
        TextView wrong = widgets.wrong("");
        wrong.setVisibility(View.GONE);
        wrong.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE);
        FieldView asked = new FieldView(stage, field, name, values, () -> {
            unfinished.write(name, written(values, field));
            wrong.setVisibility(View.GONE);
        });
        Button button = widgets.primary(widgets.words.text("phone.answer.send"), () -> {
            if (!send(message, question, written(values, field), name)) {
                boolean isAmbiguous = field.wrong(written(values, field)) == FormField.Wrong.AMBIGUOUS;
                wrong.setText(widgets.words.text(isAmbiguous ? "phone.form.ambiguous" : "phone.answer.give"));
                wrong.setVisibility(View.VISIBLE);
                asked.comeTo();
            }
        });
        button.setId(R.id.answer);
        card.addView(asked.view, Widgets.wide());
        card.addView(wrong, Widgets.wide());
        card.addView(widgets.hint(widgets.words.text("phone.answer.once")), Widgets.wide());
        card.addView(button, Widgets.wide());
        send = button;
        input = asked;
    }

    private static String written(Map<String, String> values, FormField field) {
        return values.getOrDefault(field.id(), "");
    }

    /** False: that is no answer. */
    private boolean send(Message message, Question question, String written, String draft) {
        try {
            JSONObject answer = question.answer(written);
            if (answer == null) {
                return false;
            }
            Button sent = send;
            JSONObject fields = new JSONObject()
                    .put("inject", message.id())
                    .put("answer", answer)
                    .put(
                            "takenAt",
                            ReportJson.written(stage.screenServices().clock().instant()))
                    .put("language", question.text().language())
                    .put("revision", message.version().shown());
            if (stage.act("answer-inject", fields, draft) && sent != null) {
                // The first answer counts: there is no second tap.
                sent.setEnabled(false);
            }
            return true;
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private void addGiven(LinearLayout card, Question question, Asking.Given given) {
        LinearLayout answer = widgets.column(2);
        answer.addView(widgets.hint(widgets.words.text("phone.answer.yours")), Widgets.wide());
        answer.addView(new AnswerLines(widgets, Map.of()).value(field(question), given.written()), Widgets.wide());
        card.addView(answer, Widgets.wide());
        RefusedHere refusal = given.refusal();
        if (refusal != null) {
            TextView why = widgets.wrong(widgets.words.problem(
                    refusal.problem().code(), refusal.problem().parameters()));
            why.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
            card.addView(why, Widgets.wide());
            card.addView(remove(refusal));
            return;
        }
        View state = given.waits()
                ? State.QUEUED.view(widgets, widgets.words.text("phone.watch.waits"))
                : State.ACTED.view(widgets, widgets.words.text("phone.act.sent"));
        state.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        card.addView(state, Widgets.wide());
    }

    /** Options in words, as far as the question of now still has them. */
    private View refused(Message message, RefusedHere refused) {
        Question question = message.asking().question();
        boolean isSaid = refused.words().isEmpty() || question == null;
        LinearLayout card = RefusalCard.of(
                stage, isSaid ? refused : new RefusedHere(refused.id(), refused.type(), "", refused.problem()));
        if (!isSaid && question != null) {
            card.addView(new AnswerLines(widgets, Map.of()).value(field(question), refused.words()), 1, Widgets.wide());
        }
        card.addView(remove(refused));
        return card;
    }

    private View remove(RefusedHere refusal) {
        return widgets.plain(
                widgets.words.text("common.remove"),
                () -> stage.screenServices().participation().dismiss(refusal.id()));
    }

    private FormField field(Question question) {
        return question.field(word("common.answer"), word("common.answer.confirm"));
    }

    private LocalText word(String key) {
        return new LocalText(widgets.words.text(key), widgets.words.language, Set.of(), null);
    }
}
