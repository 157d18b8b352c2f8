package org.livex.phone.screen.custody;

import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Chain;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Choices;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.Typed;
import org.livex.phone.screen.watch.NotesPage;

/** A further entry of a chain of custody, or one that corrects an earlier one of mine. */
public final class CustodyPage extends Page {
    private static final int LONGEST_NOTE = 4_000;
    private static final List<String> STEPS = List.of("handed-over", "sealed", "opened", "returned", "described");

    private final CustodyDraft draft;
    private final Scaffold scaffold = new Scaffold(widgets);
    private final LinearLayout form = widgets.column(12);
    private final LinearLayout steps = widgets.column(8);
    private final LinearLayout fields = widgets.column(12);
    private final TextView wrong = widgets.wrong(t("phone.custody.fill"));
    private final TextView gone = widgets.hint(t("common.custody.none-yet"));
    private final Button save = widgets.primary(t("phone.custody.save-entry"), this::save);
    private @Nullable ToldFields told;

    public CustodyPage(Stage stage, CustodyDraft draft) {
        super(stage);
        this.draft = draft;
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("common.evidence")), BackRow.params());
        content.addView(widgets.heading(t("phone.custody.add"), Widgets.Size.TITLE), Widgets.wide());
        content.addView(gone, Widgets.wide());
        content.addView(form, Widgets.wide());
        wrong.setVisibility(View.GONE);
        wrong.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE);
        save.setId(R.id.primary);
        scaffold.addBottom(save);
        return scaffold.view();
    }

    @Override
    public boolean isSecret(Situation situation) {
        return true;
    }

    @Override
    public void show(Situation situation) {
        Chain chain = draft.chain();
        boolean isHere = chain != null && situation.isOn();
        gone.setText(t(chain == null ? "common.custody.none-yet" : "phone.custody.not-now"));
        gone.setVisibility(isHere ? View.GONE : View.VISIBLE);
        form.setVisibility(isHere ? View.VISIBLE : View.GONE);
        scaffold.bottom.setVisibility(isHere ? View.VISIBLE : View.GONE);
        if (chain == null) {
            return;
        }
        // What is typed stays where it is.
        if (form.getChildCount() == 0) {
            begin(chain);
        }
        if (told != null) {
            told.show();
        }
    }

    private void begin(Chain chain) {
        LinearLayout of = widgets.card();
        String number = chain.number();
        of.addView(
                number == null
                        ? widgets.hint(t("phone.custody.no-number"))
                        : widgets.text(number, Widgets.Size.HEADING),
                Widgets.wide());
        of.addView(DecisionCard.typed(widgets, chain.description(), Widgets.Size.BODY), Widgets.wide());
        Chain.Entry corrects = draft.corrects();
        if (corrects != null) {
            of.addView(
                    widgets.hint(t("phone.custody.correcting", "number", words.formats.number(corrects.number()))),
                    Widgets.wide());
        }
        form.addView(of, Widgets.wide());
        form.addView(widgets.text(t("common.custody.step"), Widgets.Size.STRONG), Widgets.wide());
        form.addView(steps, Widgets.wide());
        form.addView(wrong, Widgets.wide());
        form.addView(fields, Widgets.wide());
        showSteps();
    }

    private void showSteps() {
        Chain.Entry corrects = draft.corrects();
        List<String> offered = corrects == null ? STEPS : List.of(corrects.step(), "voided");
        steps.removeAllViews();
        for (String step : offered) {
            steps.addView(
                    Choices.choice(
                            widgets, t("common.custody.step." + step), step.equals(draft.step()), () -> choose(step)),
                    Widgets.wide());
        }
        showFields();
    }

    private void choose(String step) {
        draft.write(CustodyDraft.STEP, step);
        wrong.setVisibility(View.GONE);
        showSteps();
    }

    private void showFields() {
        fields.removeAllViews();
        told = null;
        String step = draft.step();
        if (step.isEmpty()) {
            return;
        }
        if (draft.isHandedOver()) {
            fields.addView(
                    ToldFields.field(stage, CustodyChoices.to(stage, draft), draft.choosing(CustodyDraft.TO)),
                    Widgets.wide());
        }
        if (draft.hasSeal()) {
            fields.addView(ToldFields.line(stage, draft, "common.custody.seal", CustodyDraft.SEAL), Widgets.wide());
        }
        fields.addView(note(step), Widgets.wide());
        if (!step.equals("voided") && !step.equals("described")) {
            ToldFields where = new ToldFields(stage, draft);
            fields.addView(where.view, Widgets.wide());
            where.show();
            told = where;
        }
    }

    private View note(String step) {
        EditText field = widgets.field(LONGEST_NOTE);
        field.setText(draft.words(CustodyDraft.NOTE));
        field.addTextChangedListener(new Typed(words -> draft.write(CustodyDraft.NOTE, words)));
        String key = switch (step) {
            case "described" -> "common.custody.what";
            case "opened", "voided" -> "phone.custody.why";
            default -> "phone.act.note";
        };
        LinearLayout labelled = NotesPage.roomy(widgets, t(key), field);
        field.setMinLines(2);
        return labelled;
    }

    private void save() {
        Chain chain = draft.chain();
        if (chain == null || !draft.isWhole()) {
            wrong.setVisibility(View.VISIBLE);
            stage.tell(t("phone.custody.fill"), true);
            scaffold.toTop();
            return;
        }
        if (stage.act(Chain.NOTE, draft.noted(chain), draft.name())) {
            stage.back();
            stage.tell(t("phone.custody.entry-saved"), false);
        }
    }
}
