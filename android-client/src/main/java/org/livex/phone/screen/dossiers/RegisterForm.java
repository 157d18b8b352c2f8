package org.livex.phone.screen.dossiers;

import android.text.InputType;
import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.json.JSONObject;
import org.livex.phone.R;
import org.livex.phone.model.form.FormField;
import org.livex.phone.model.read.Team;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Choices;
import org.livex.phone.screen.parts.Labelled;
import org.livex.phone.screen.parts.Typed;
import org.livex.phone.screen.watch.NotesPage;

/** What somebody or something is, its name or number, and a note: registers it for the team, or amends it. */
final class RegisterForm {
    final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private final DossierDraft draft;
    private final List<String> kinds;
    private final Consumer<String> done;
    private final LinearLayout teams;
    private final LinearLayout choices;
    private final TextView noKind;
    private final EditText name;
    private final TextView noName;
    private final EditText note;

    /**
     * @param kinds that may be chosen
     * @param done told the id of what was saved
     */
    RegisterForm(Stage stage, DossierDraft draft, List<String> kinds, Consumer<String> done) {
        this.stage = stage;
        this.widgets = stage.widgets();
        this.draft = draft;
        this.kinds = kinds;
        this.done = done;
        view = widgets.card();
        teams = widgets.column(8);
        choices = widgets.column(8);
        noKind = wrong(t("phone.requests.wrong.not-chosen"));
        name = widgets.field(FormField.LONGEST_LINE);
        noName = wrong(t("phone.dossier.say-name"));
        note = widgets.field(FormField.LONGEST_TEXT);
        if (stage.situation().teams().isEmpty()) {
            view.addView(widgets.hint(t("phone.dossier.no-team")), Widgets.wide());
        } else {
            fill();
        }
    }

    private TextView wrong(String words) {
        TextView wrong = widgets.wrong(words);
        wrong.setVisibility(View.GONE);
        wrong.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE);
        return wrong;
    }

    private void fill() {
        if (draft.amends()) {
            view.addView(widgets.hint(t("phone.dossier.amending")), Widgets.wide());
        } else if (stage.situation().teams().size() > 1) {
            view.addView(widgets.text(t("phone.dossier.team"), Widgets.Size.STRONG), Widgets.wide());
            view.addView(teams, Widgets.wide());
            fillTeams();
        }
        view.addView(widgets.text(t("common.dossier.kind"), Widgets.Size.STRONG), Widgets.wide());
        view.addView(choices, Widgets.wide());
        view.addView(noKind, Widgets.wide());
        fillKinds();
        name.setText(draft.words(DossierDraft.NAME));
        name.setHint(t("phone.dossier.name-hint"));
        // As they want to be called: no keyboard may know better.
        name.setInputType(InputType.TYPE_CLASS_TEXT
                | InputType.TYPE_TEXT_VARIATION_PERSON_NAME
                | InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS);
        name.addTextChangedListener(new Typed(words -> {
            draft.write(DossierDraft.NAME, words);
            hideIf(noName, !draft.name().isEmpty());
        }));
        LinearLayout named = Labelled.of(widgets, t("common.dossier.name"), name);
        named.addView(noName, Widgets.wide());
        view.addView(named, Widgets.wide());
        note.setText(draft.words(DossierDraft.NOTE));
        note.addTextChangedListener(new Typed(words -> draft.write(DossierDraft.NOTE, words)));
        view.addView(NotesPage.roomy(widgets, t("phone.act.note"), note), Widgets.wide());
        note.setMinLines(2);
        Button save = widgets.plain(t(draft.amends() ? "common.save" : "phone.dossier.save"), this::save);
        save.setId(R.id.register);
        view.addView(save, Widgets.wide());
    }

    private void fillTeams() {
        teams.removeAllViews();
        List<Team> mine = stage.situation().teams();
        for (Team team : mine) {
            boolean isChosen = team.id().equals(draft.team(mine));
            teams.addView(
                    Choices.inLanguage(widgets, team.name().text(), team.name().language(), isChosen, () -> {
                        draft.write(DossierDraft.TEAM, team.id());
                        fillTeams();
                    }),
                    Widgets.wide());
        }
    }

    private void fillKinds() {
        String chosen = draft.kind(kinds);
        Choices.inRows(
                widgets,
                choices,
                kinds.stream()
                        .map(kind -> Choices.choice(
                                widgets, t("common.dossier.kind." + kind), kind.equals(chosen), () -> choose(kind)))
                        .collect(Collectors.toList()));
    }

    private void choose(String kind) {
        draft.write(DossierDraft.KIND, kind);
        noKind.setVisibility(View.GONE);
        fillKinds();
    }

    private void save() {
        hideIf(noKind, !draft.kind(kinds).isEmpty());
        hideIf(noName, !draft.name().isEmpty());
        if (noKind.getVisibility() == View.VISIBLE || noName.getVisibility() == View.VISIBLE) {
            if (noKind.getVisibility() == View.GONE) {
                name.requestFocus();
            }
            return;
        }
        JSONObject said = draft.said(stage, kinds);
        if (stage.act(draft.type(), said, draft.kept())) {
            draft.said();
            stage.tell(t("phone.dossier.saved"), false);
            done.accept(said.optString("dossier"));
        }
    }

    private static void hideIf(View view, boolean isRight) {
        view.setVisibility(isRight ? View.GONE : View.VISIBLE);
    }

    private String t(String key) {
        return widgets.words.text(key);
    }
}
