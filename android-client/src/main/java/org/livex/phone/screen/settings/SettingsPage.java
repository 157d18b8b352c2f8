package org.livex.phone.screen.settings;

import android.content.Intent;
import android.content.res.ColorStateList;
import android.net.Uri;
import android.provider.Settings;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.ImageButton;
import android.widget.LinearLayout;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Exercise;
import org.livex.phone.model.ExerciseClock;
import org.livex.phone.model.Situation;
import org.livex.phone.model.read.PictureOfMe;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Preferences;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.Whereabouts;
import org.livex.phone.screen.health.HealthActivity;
import org.livex.phone.screen.join.ConsentPage;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.parts.Choices;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.stop.SilentBrake;
import org.livex.phone.sync.TakeHome;
import org.livex.phone.words.Languages;
import org.livex.phone.words.Words;

/** Languages, position, notifications, brightness, and the way out. */
public final class SettingsPage extends Page {
    private record Shown(
            boolean sharesPosition,
            boolean mayPullBrake,
            List<String> content,
            @Nullable String missing,
            List<PictureOfMe> pictures,
            boolean isOver,
            String about) {}

    private final Scaffold scaffold = new Scaffold(look);
    private final KeptCopy copy;
    private @Nullable Shown shown;

    public SettingsPage(Stage stage) {
        super(stage);
        copy = new KeptCopy(stage);
    }

    @Override
    public View create() {
        return scaffold.view();
    }

    @Override
    public void tick() {
        show(stage.situation());
    }

    @Override
    public void show(Situation situation) {
        Shown next = new Shown(
                situation.agreedTo("position"),
                situation.brakes().mayPull(),
                stage.desk().languages().order(),
                situation.areaToMeasure(stage.serverNow()) == null
                        ? null
                        : stage.desk().whereabouts().missing(),
                situation.me() == null ? List.of() : situation.me().pictures(),
                situation.clock() != null && situation.clock().phase() == ExerciseClock.Phase.ENDED,
                about(situation));
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        scaffold.content.removeAllViews();
        scaffold.content.addView(look.heading(t("phone.tab.settings"), Look.Size.TITLE), Look.wide());
        addLanguages(next);
        if (!next.isOver()) {
            addPosition(next);
        }
        if (!next.pictures().isEmpty()) {
            PicturesOfMe.show(stage, section(R.drawable.ic_camera, t("phone.settings.pictures")), next.pictures());
        }
        addBrake(next);
        addReady();
        addNotifications();
        addTheme();
        if (next.isOver()) {
            addSummary();
        }
        addCopy();
        addDevice(next);
    }

    private LinearLayout section(int icon, String title) {
        LinearLayout card = look.card();
        LinearLayout row = look.row(10);
        row.addView(look.icon(icon, look.palette.accent(), 24));
        row.addView(look.heading(title, Look.Size.HEADING), Look.rest());
        card.addView(row, Look.wide());
        scaffold.content.addView(card, Look.wide());
        return card;
    }

    private void addLanguages(Shown now) {
        LinearLayout card = section(R.drawable.ic_globe, t("common.language"));
        card.addView(look.text(t("common.language.interface"), Look.Size.STRONG), Look.wide());
        card.addView(
                look.plain(
                        Languages.ownName(words.language),
                        () -> stage.go(Route.to(Route.Screen.LANGUAGE, "interface"))),
                Look.wide());
        if (words.isDraft()) {
            card.addView(look.hint(t("common.language.draft")), Look.wide());
        }
        card.addView(look.text(t("common.language.content"), Look.Size.STRONG), Look.wide());
        card.addView(look.hint(t("phone.settings.content-order")), Look.wide());
        for (int i = 0; i < now.content().size(); i++) {
            card.addView(contentLanguage(now.content(), i), Look.wide());
        }
        card.addView(
                look.plain(t("phone.settings.language-add"), () -> stage.go(Route.to(Route.Screen.LANGUAGE, "add"))),
                Look.wide());
    }

    private View contentLanguage(List<String> order, int index) {
        String language = order.get(index);
        String name = Languages.ownName(language);
        LinearLayout row = look.row(0);
        row.addView(
                look.content(
                        words.formats.number(index + 1) + ". " + Words.isolated(name), words.language, Look.Size.BODY),
                Look.rest());
        if (index > 0) {
            List<String> up = new ArrayList<>(order);
            up.add(index - 1, up.remove(index));
            row.addView(small(R.drawable.ic_up, t("phone.settings.language-up", "language", name), up));
        }
        if (order.size() > 1) {
            List<String> without = new ArrayList<>(order);
            without.remove(index);
            row.addView(small(R.drawable.ic_cross, t("phone.settings.language-remove", "language", name), without));
        }
        row.setMinimumHeight(look.dp(Look.TOUCH_DP));
        return row;
    }

    private ImageButton small(int icon, String label, List<String> then) {
        ImageButton button = new ImageButton(look.context);
        button.setImageResource(icon);
        button.setImageTintList(ColorStateList.valueOf(look.palette.ink()));
        button.setBackground(look.tappable(look.box(look.palette.raised(), 0, 0)));
        button.setContentDescription(label);
        button.setMinimumWidth(look.dp(Look.TOUCH_DP));
        button.setMinimumHeight(look.dp(Look.TOUCH_DP));
        button.setOnClickListener(view -> ReadingLanguages.chooseOrder(stage, then));
        return button;
    }

    private void addPosition(Shown now) {
        LinearLayout card = section(R.drawable.ic_position, t("phone.consent.title"));
        card.addView(
                look.text(
                        t(
                                !now.sharesPosition()
                                        ? "phone.settings.position-off"
                                        : now.missing() == null
                                                ? "phone.settings.position-on"
                                                : "phone.health.why.position-none"),
                        Look.Size.BODY),
                Look.wide());
        card.addView(look.hint(t("phone.consent.where-app")), Look.wide());
        String missing = now.sharesPosition() ? now.missing() : null;
        if (missing != null) {
            card.addView(look.wrong(t(missing)), Look.wide());
        }
        if (missing != null && stage.desk().whereabouts().trouble() == Whereabouts.Trouble.DENIED) {
            card.addView(look.plain(t("phone.settings.of-phone"), this::openDetails), Look.wide());
        }
        card.addView(
                look.plain(
                        t(now.sharesPosition() ? "phone.settings.position-stop" : "phone.consent.yes"),
                        () -> share(!now.sharesPosition())),
                Look.wide());
    }

    private void share(boolean yes) {
        if (ConsentPage.give(stage, yes) && yes) {
            stage.askPermission(android.Manifest.permission.ACCESS_FINE_LOCATION, ConsentPage.POSITION_PERMISSION);
        }
    }

    private void addBrake(Shown now) {
        if (!now.mayPullBrake()) {
            return;
        }
        LinearLayout card = section(R.drawable.ic_clock, t("phone.brake.title"));
        card.addView(look.text(t("phone.brake.explain"), Look.Size.BODY), Look.wide());
        card.addView(look.hint(t("phone.brake.marks")), Look.wide());
        card.addView(look.plain(t("phone.brake.pull"), () -> SilentBrake.pull(stage, card)), Look.wide());
    }

    private void addReady() {
        LinearLayout card = section(R.drawable.ic_role, t("phone.ready.title"));
        card.addView(look.plain(t("phone.ready.open"), () -> stage.go(Route.to(Route.Screen.READY))), Look.wide());
    }

    private void addNotifications() {
        LinearLayout card = section(R.drawable.ic_bell, t("phone.push.title"));
        card.addView(look.text(t("phone.push.lead"), Look.Size.BODY), Look.wide());
        card.addView(look.plain(t("phone.settings.of-phone"), this::openNotifications), Look.wide());
        card.addView(look.plain(t("phone.health.title"), this::openHealth), Look.wide());
    }

    private void openNotifications() {
        stage.activity()
                .startActivity(new Intent(Settings.ACTION_APP_NOTIFICATION_SETTINGS)
                        .putExtra(Settings.EXTRA_APP_PACKAGE, look.context.getPackageName()));
    }

    private void openHealth() {
        stage.activity().startActivity(new Intent(look.context, HealthActivity.class));
    }

    private void openDetails() {
        stage.activity()
                .startActivity(new Intent(
                        Settings.ACTION_APPLICATION_DETAILS_SETTINGS,
                        Uri.fromParts("package", look.context.getPackageName(), null)));
    }

    private void addTheme() {
        LinearLayout card = section(R.drawable.ic_light, t("phone.settings.theme"));
        for (Preferences.Theme theme : Preferences.Theme.values()) {
            boolean isChosen = stage.desk().preferences().theme() == theme;
            Button choice = Choices.choice(look, t("phone.settings.theme." + theme.word()), isChosen, () -> {
                stage.desk().preferences().choose(theme);
                stage.redress();
            });
            card.addView(choice, Look.wide());
        }
    }

    private void addCopy() {
        LinearLayout card = section(R.drawable.ic_role, t("phone.copy.title"));
        card.addView(look.hint(t("phone.copy.lead")), Look.wide());
        card.addView(look.plain(t("phone.copy.keep"), () -> copy.askWhere(TakeHome.COPY)), Look.wide());
    }

    private void addSummary() {
        LinearLayout card = section(R.drawable.ic_role, t("phone.summary.title"));
        card.addView(look.hint(t("phone.summary.lead")), Look.wide());
        card.addView(look.plain(t("phone.summary.keep"), () -> copy.askWhere(TakeHome.SUMMARY)), Look.wide());
        card.addView(
                look.plain(t("phone.summary.certificate"), () -> copy.askWhere(TakeHome.CERTIFICATE)), Look.wide());
    }

    @Override
    public void answered(int request, int result, @Nullable Intent data) {
        copy.answered(request, result, data);
    }

    private void addDevice(Shown now) {
        LinearLayout card = section(R.drawable.ic_role, t("phone.settings.about"));
        card.addView(look.hint(now.about()), Look.wide());
        Button leave = look.button(
                t("phone.leave.button"),
                look.palette.paper(),
                look.palette.danger(),
                look.palette.danger(),
                () -> stage.go(Route.to(Route.Screen.LEAVE)));
        leave.setGravity(Gravity.CENTER);
        card.addView(leave, Look.wide());
    }

    private String about(Situation situation) {
        List<String> parts = new ArrayList<>();
        Exercise exercise = situation.exercise();
        if (exercise != null) {
            parts.add(Words.isolated(exercise.name().text()));
        }
        if (situation.me() != null) {
            parts.add(Words.isolated(situation.me().callName()));
        }
        parts.add(Words.isolated("Livex " + Version.of(look.context)));
        return String.join(" · ", parts);
    }
}
