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
import org.livex.phone.screen.look.Look;
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
    private final Scaffold scaffold = new Scaffold(look);
    private final LinearLayout form = look.column(12);
    private final LinearLayout steps = look.column(8);
    private final LinearLayout fields = look.column(12);
    private final TextView wrong = look.wrong(t("phone.custody.fill"));
    private final TextView gone = look.hint(t("common.custody.none-yet"));
    private final Button save = look.primary(t("phone.custody.save-entry"), this::save);
    private @Nullable ToldFields told;

    public CustodyPage(Stage stage, CustodyDraft draft) {
        super(stage);
        this.draft = draft;
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("common.evidence")), BackRow.params());
        content.addView(look.heading(t("phone.custody.add"), Look.Size.TITLE), Look.wide());
        content.addView(gone, Look.wide());
        content.addView(form, Look.wide());
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
        LinearLayout of = look.card();
        String number = chain.number();
        of.addView(
                number == null ? look.hint(t("phone.custody.no-number")) : look.text(number, Look.Size.HEADING),
                Look.wide());
        of.addView(DecisionCard.typed(look, chain.description(), Look.Size.BODY), Look.wide());
        Chain.Entry corrects = draft.corrects();
        if (corrects != null) {
            of.addView(
                    look.hint(t("phone.custody.correcting", "number", words.formats.number(corrects.number()))),
                    Look.wide());
        }
        form.addView(of, Look.wide());
        form.addView(look.text(t("common.custody.step"), Look.Size.STRONG), Look.wide());
        form.addView(steps, Look.wide());
        form.addView(wrong, Look.wide());
        form.addView(fields, Look.wide());
        showSteps();
    }

    private void showSteps() {
        Chain.Entry corrects = draft.corrects();
        List<String> offered = corrects == null ? STEPS : List.of(corrects.step(), "voided");
        steps.removeAllViews();
        for (String step : offered) {
            steps.addView(
                    Choices.choice(
                            look, t("common.custody.step." + step), step.equals(draft.step()), () -> choose(step)),
                    Look.wide());
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
                    Look.wide());
        }
        if (draft.hasSeal()) {
            fields.addView(ToldFields.line(stage, draft, "common.custody.seal", CustodyDraft.SEAL), Look.wide());
        }
        fields.addView(note(step), Look.wide());
        if (!step.equals("voided") && !step.equals("described")) {
            ToldFields where = new ToldFields(stage, draft);
            fields.addView(where.view, Look.wide());
            where.show();
            told = where;
        }
    }

    private View note(String step) {
        EditText field = look.field(LONGEST_NOTE);
        field.setText(draft.words(CustodyDraft.NOTE));
        field.addTextChangedListener(new Typed(words -> draft.write(CustodyDraft.NOTE, words)));
        String key = switch (step) {
            case "described" -> "common.custody.what";
            case "opened", "voided" -> "phone.custody.why";
            default -> "phone.act.note";
        };
        LinearLayout labelled = NotesPage.roomy(look, t(key), field);
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
