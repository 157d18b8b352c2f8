package org.livex.phone.screen.settings;

import android.view.View;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.Map;
import org.json.JSONObject;
import org.livex.phone.model.Ready;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.Drafts;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.HoldButton;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.words.Languages;

/** Teaches the phone before the exercise. Nothing of it leaves the phone but that a step was done. */
public final class PracticePage extends Page {
    private static final int LONGEST_NOTE = 500;

    private final Scaffold scaffold = new Scaffold(widgets);
    private final Drafts drafts = stage.drafts();

    public PracticePage(Stage stage) {
        super(stage);
    }

    @Override
    public View create() {
        if (drafts.practiceStep >= Ready.STEPS.size()) {
            drafts.practiceStep = 0;
        }
        build();
        return scaffold.view();
    }

    private void build() {
        LinearLayout content = scaffold.content;
        content.removeAllViews();
        content.addView(BackRow.to(stage, t("phone.ready.title")), BackRow.params());
        content.addView(widgets.heading(t("phone.practice.title"), Widgets.Size.TITLE), Widgets.wide());
        TextView banner = widgets.text(t("phone.practice.banner"), Widgets.Size.STRONG);
        LinearLayout frame = widgets.card();
        frame.setBackground(widgets.box(widgets.palette.paper(), widgets.palette.accent(), 2));
        frame.addView(banner, Widgets.wide());
        content.addView(frame, Widgets.wide());
        if (drafts.practiceStep >= Ready.STEPS.size()) {
            content.addView(widgets.text(t("phone.practice.done"), Widgets.Size.BODY), Widgets.wide());
            content.addView(widgets.primary(t("phone.ready.title"), stage::back), Widgets.wide());
            return;
        }
        String step = Ready.STEPS.get(drafts.practiceStep);
        content.addView(
                widgets.hint(words.text(
                        "phone.practice.step", Map.of("number", drafts.practiceStep + 1, "all", Ready.STEPS.size()))),
                Widgets.wide());
        content.addView(widgets.heading(t("phone.practice." + step), Widgets.Size.HEADING), Widgets.wide());
        content.addView(
                widgets.text(t("phone.practice." + step + ".lead", "stop", t("common.red-stop")), Widgets.Size.BODY),
                Widgets.wide());
        switch (step) {
            case "read" -> addMessage(true);
            case "acknowledge" -> {
                addMessage(false);
                content.addView(widgets.primary(t("phone.message.confirm"), () -> done(step)), Widgets.wide());
            }
            case "report" -> addReport();
            case "language" -> addLanguage();
            default -> addStop();
        }
        if (stage.situation().ready().practised().contains(step)) {
            content.addView(widgets.plain(t("phone.practice.skip"), this::next), Widgets.wide());
        }
    }

    private void addMessage(boolean opens) {
        LinearLayout card = widgets.card();
        card.addView(widgets.text(t("phone.practice.message"), Widgets.Size.STRONG), Widgets.wide());
        card.addView(widgets.text(t("phone.practice.message.body"), Widgets.Size.BODY), Widgets.wide());
        if (opens) {
            card.setBackground(widgets.tappable(widgets.box(widgets.palette.raised(), widgets.palette.accent(), 2)));
            card.setContentDescription(t("phone.practice.message") + ". " + t("phone.practice.message.body"));
            card.setOnClickListener(view -> done("read"));
        }
        scaffold.content.addView(card, Widgets.wide());
    }

    private void addReport() {
        LinearLayout content = scaffold.content;
        EditText note = widgets.field(LONGEST_NOTE);
        note.setMinLines(2);
        note.setHint(t("phone.practice.report.note"));
        content.addView(note, Widgets.wide());
        content.addView(
                widgets.primary(t("common.send"), () -> {
                    if (note.getText().toString().trim().isEmpty()) {
                        stage.tell(t("phone.practice.report.empty"), true);
                        note.requestFocus();
                    } else {
                        done("report");
                    }
                }),
                Widgets.wide());
    }

    /** There and back: whoever has been shown the way back will dare to go. */
    private void addLanguage() {
        LinearLayout content = scaffold.content;
        String home = drafts.practiceHome;
        boolean away = !home.isEmpty() && !home.equals(words.language);
        if (home.isEmpty()) {
            drafts.practiceHome = words.language;
            drafts.practiceVisited = stage.screenServices().languages().visited();
        }
        if (away) {
            content.addView(widgets.text(t("phone.practice.language.back"), Widgets.Size.BODY), Widgets.wide());
            content.addView(widgets.primary(Languages.ownName(home), () -> comeBack(home)), Widgets.wide());
        } else {
            content.addView(
                    widgets.plain(Languages.ownName(words.language), () -> stage.go(Route.to(Route.Screen.LANGUAGE))),
                    Widgets.wide());
        }
    }

    private void comeBack(String home) {
        ReadingLanguages.comeBack(stage, home, drafts.practiceVisited);
        done("language");
        stage.redress();
    }

    private void addStop() {
        View stop = new HoldButton(
                widgets,
                t("phone.practice.red-stop.button"),
                () -> done("red-stop"),
                () -> done("red-stop"),
                () -> stage.tell(t("phone.stop.hold"), false));
        scaffold.content.addView(stop, BackRow.params());
    }

    private void done(String step) {
        boolean isNew = !stage.situation().ready().practised().contains(step);
        String takenAt = ReportJson.written(stage.screenServices().clock().instant());
        if (!isNew || stage.act("practise", new JSONObject(Map.of("step", step, "takenAt", takenAt)))) {
            next();
        }
    }

    private void next() {
        drafts.practiceStep++;
        drafts.practiceHome = "";
        scaffold.toTop();
        build();
    }

    @Override
    public void show(Situation situation) {
        // Nothing that arrives changes what is practised.
    }
}
