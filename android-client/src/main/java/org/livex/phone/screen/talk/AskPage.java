package org.livex.phone.screen.talk;

import android.graphics.Rect;
import android.text.InputType;
import android.view.Gravity;
import android.view.View;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.R;
import org.livex.phone.model.Message;
import org.livex.phone.model.Place;
import org.livex.phone.screen.Choosing;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Choices;
import org.livex.phone.screen.parts.Choosers;
import org.livex.phone.screen.parts.Labelled;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.Typed;
import org.livex.phone.words.Languages;

/** Calls a mediator: between which languages, what it is about, where, and whom the person prefers. */
public final class AskPage extends Page {
    private static final int LONGEST_SCENE = 1_000;
    private static final String THEIR_LANGUAGE = "common.mediation.their-language";
    private static final String OUR_LANGUAGE = "common.mediation.our-language";

    private final String inject;
    private final AskDraft draft;
    private final Scaffold scaffold = new Scaffold(widgets);
    private final TextView wrong = widgets.wrong("");
    private final EditText scene = widgets.field(LONGEST_SCENE);
    private final LinearLayout genders = widgets.column(8);

    /** @param inject the message that a mediator is needed for; empty: none */
    public AskPage(Stage stage, String inject) {
        super(stage);
        this.inject = inject;
        this.draft = AskDraft.of(stage, inject);
    }

    /** Whether it is chosen here. */
    public static boolean asks(String what) {
        return Stream.of(AskDraft.Field.values()).anyMatch(field -> what.startsWith(field.name() + " "));
    }

    /**
     * Finds what can be chosen for one field of the form.
     *
     * @param what the field, and the message of the form
     */
    public static Choosing choosing(Stage stage, String what) {
        int space = what.indexOf(' ');
        AskDraft.Field field = AskDraft.Field.valueOf(what.substring(0, space));
        AskDraft draft = AskDraft.of(stage, what.substring(space + 1));
        Consumer<String> choose = chosen -> draft.put(field, chosen);
        return switch (field) {
            case THEIRS -> Choosing.language(stage, THEIR_LANGUAGE, draft.get(field), choose);
            case OURS -> Choosing.language(stage, OUR_LANGUAGE, draft.get(field), choose);
            case PLACE -> Choosing.place(stage, draft.get(field), choose);
            case SCENE, GENDER -> throw new IllegalArgumentException(what);
        };
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("common.back")), BackRow.params());
        LinearLayout head = widgets.column(4);
        head.addView(widgets.heading(t("common.mediation.ask"), Widgets.Size.TITLE), Widgets.wide());
        head.addView(widgets.hint(t("common.mediation.ask.lead")), Widgets.wide());
        content.addView(head, Widgets.wide());
        content.addView(language(AskDraft.Field.THEIRS, THEIR_LANGUAGE), Widgets.wide());
        content.addView(language(AskDraft.Field.OURS, OUR_LANGUAGE), Widgets.wide());
        wrong.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE);
        wrong.setVisibility(View.GONE);
        content.addView(wrong, Widgets.wide());
        scene.setText(draft.get(AskDraft.Field.SCENE));
        scene.setHint(t("common.mediation.scene-hint"));
        scene.setInputType(InputType.TYPE_CLASS_TEXT
                | InputType.TYPE_TEXT_FLAG_MULTI_LINE
                | InputType.TYPE_TEXT_FLAG_CAP_SENTENCES);
        scene.setMinLines(3);
        scene.setGravity(Gravity.TOP | Gravity.START);
        scene.addTextChangedListener(new Typed(text -> draft.put(AskDraft.Field.SCENE, text)));
        content.addView(Labelled.of(widgets, t("common.mediation.scene"), scene), Widgets.wide());
        addPlace();
        LinearLayout all = widgets.column(8);
        all.addView(widgets.text(t("common.mediation.gender"), Widgets.Size.STRONG), Widgets.wide());
        all.addView(genders, Widgets.wide());
        content.addView(all, Widgets.wide());
        fillGenders();
        View call = widgets.primary(t("common.mediation.call"), this::ask);
        call.setId(R.id.primary);
        scaffold.addBottom(call);
        return scaffold.view();
    }

    private View language(AskDraft.Field field, String key) {
        String tag = draft.get(field);
        return choices(field, key, tag.isEmpty() ? "—" : Languages.name(tag, words.language));
    }

    private void addPlace() {
        Place place = stage.situation().place(draft.get(AskDraft.Field.PLACE));
        scaffold.content.addView(
                choices(
                        AskDraft.Field.PLACE,
                        "phone.act.place",
                        place == null ? t("phone.act.no-place") : place.name().text()),
                Widgets.wide());
    }

    private View choices(AskDraft.Field field, String key, String value) {
        return Choosers.field(
                stage,
                widgets.text(t(key), Widgets.Size.STRONG),
                value,
                Route.to(Route.Screen.CHOOSE, field.name() + " " + inject));
    }

    private void fillGenders() {
        String chosen = draft.get(AskDraft.Field.GENDER);
        Choices.genders(widgets, genders, "common.mediation.gender.any", chosen, gender -> {
            draft.put(AskDraft.Field.GENDER, gender);
            fillGenders();
        });
    }

    private boolean complains() {
        String fault = draft.wrongPair();
        wrong.setText(fault == null ? "" : t(fault));
        wrong.setVisibility(fault == null ? View.GONE : View.VISIBLE);
        if (fault != null) {
            wrong.post(() -> wrong.requestRectangleOnScreen(new Rect(0, 0, wrong.getWidth(), wrong.getHeight())));
        }
        return fault != null;
    }

    private void ask() {
        if (complains()) {
            return;
        }
        try {
            String place = draft.get(AskDraft.Field.PLACE);
            String gender = draft.get(AskDraft.Field.GENDER);
            Message about = stage.situation().message(inject);
            JSONObject request = new JSONObject()
                    .put(
                            "languages",
                            new JSONArray(List.of(draft.get(AskDraft.Field.THEIRS), draft.get(AskDraft.Field.OURS))))
                    .put("scene", draft.get(AskDraft.Field.SCENE).trim())
                    .putOpt("place", place.isEmpty() ? null : place)
                    .putOpt("gender", gender.isEmpty() ? null : gender)
                    .putOpt("inject", about == null ? null : inject);
            JSONObject fields = new JSONObject()
                    .put("mediation", draft.mediation())
                    .put("request", request)
                    .put(
                            "takenAt",
                            ReportJson.written(stage.screenServices().clock().instant()));
            if (stage.act("ask-for-mediator", fields, draft.name())) {
                stage.back();
                stage.go(Route.to(Route.Screen.MEDIATION, draft.mediation()));
            }
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }
}
