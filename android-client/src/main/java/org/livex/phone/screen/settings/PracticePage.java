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
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.HoldButton;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.words.Languages;

/** Teaches the phone before the exercise. Nothing of it leaves the phone but that a step was done. */
public final class PracticePage extends Page {
    private static final int LONGEST_NOTE = 500;

    private final Scaffold scaffold = new Scaffold(look);
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
        content.addView(look.heading(t("phone.practice.title"), Look.Size.TITLE), Look.wide());
        TextView banner = look.text(t("phone.practice.banner"), Look.Size.STRONG);
        LinearLayout frame = look.card();
        frame.setBackground(look.box(look.palette.paper(), look.palette.accent(), 2));
        frame.addView(banner, Look.wide());
        content.addView(frame, Look.wide());
        if (drafts.practiceStep >= Ready.STEPS.size()) {
            content.addView(look.text(t("phone.practice.done"), Look.Size.BODY), Look.wide());
            content.addView(look.primary(t("phone.ready.title"), stage::back), Look.wide());
            return;
        }
        String step = Ready.STEPS.get(drafts.practiceStep);
        content.addView(
                look.hint(words.text(
                        "phone.practice.step", Map.of("number", drafts.practiceStep + 1, "all", Ready.STEPS.size()))),
                Look.wide());
        content.addView(look.heading(t("phone.practice." + step), Look.Size.HEADING), Look.wide());
        content.addView(
                look.text(t("phone.practice." + step + ".lead", "stop", t("common.red-stop")), Look.Size.BODY),
                Look.wide());
        switch (step) {
            case "read" -> addMessage(true);
            case "acknowledge" -> {
                addMessage(false);
                content.addView(look.primary(t("phone.message.confirm"), () -> done(step)), Look.wide());
            }
            case "report" -> addReport();
            case "language" -> addLanguage();
            default -> addStop();
        }
        if (stage.situation().ready().practised().contains(step)) {
            content.addView(look.plain(t("phone.practice.skip"), this::next), Look.wide());
        }
    }

    private void addMessage(boolean opens) {
        LinearLayout card = look.card();
        card.addView(look.text(t("phone.practice.message"), Look.Size.STRONG), Look.wide());
        card.addView(look.text(t("phone.practice.message.body"), Look.Size.BODY), Look.wide());
        if (opens) {
            card.setBackground(look.tappable(look.box(look.palette.raised(), look.palette.accent(), 2)));
            card.setContentDescription(t("phone.practice.message") + ". " + t("phone.practice.message.body"));
            card.setOnClickListener(view -> done("read"));
        }
        scaffold.content.addView(card, Look.wide());
    }

    private void addReport() {
        LinearLayout content = scaffold.content;
        EditText note = look.field(LONGEST_NOTE);
        note.setMinLines(2);
        note.setHint(t("phone.practice.report.note"));
        content.addView(note, Look.wide());
        content.addView(
                look.primary(t("common.send"), () -> {
                    if (note.getText().toString().trim().isEmpty()) {
                        stage.tell(t("phone.practice.report.empty"), true);
                        note.requestFocus();
                    } else {
                        done("report");
                    }
                }),
                Look.wide());
    }

    /** There and back: whoever has been shown the way back will dare to go. */
    private void addLanguage() {
        LinearLayout content = scaffold.content;
        String home = drafts.practiceHome;
        boolean away = !home.isEmpty() && !home.equals(words.language);
        if (home.isEmpty()) {
            drafts.practiceHome = words.language;
            drafts.practiceVisited = stage.desk().languages().visited();
        }
        if (away) {
            content.addView(look.text(t("phone.practice.language.back"), Look.Size.BODY), Look.wide());
            content.addView(look.primary(Languages.ownName(home), () -> comeBack(home)), Look.wide());
        } else {
            content.addView(
                    look.plain(Languages.ownName(words.language), () -> stage.go(Route.to(Route.Screen.LANGUAGE))),
                    Look.wide());
        }
    }

    private void comeBack(String home) {
        ReadingLanguages.comeBack(stage, home, drafts.practiceVisited);
        done("language");
        stage.redress();
    }

    private void addStop() {
        View stop = new HoldButton(
                look,
                t("phone.practice.red-stop.button"),
                () -> done("red-stop"),
                () -> done("red-stop"),
                () -> stage.tell(t("phone.stop.hold"), false));
        scaffold.content.addView(stop, BackRow.params());
    }

    private void done(String step) {
        boolean isNew = !stage.situation().ready().practised().contains(step);
        String takenAt = ReportJson.written(stage.desk().clock().instant());
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
