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
import org.livex.phone.screen.look.Widgets;
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

    private final Scaffold scaffold = new Scaffold(widgets);
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
                stage.screenServices().languages().order(),
                situation.areaToMeasure(stage.serverNow()) == null
                        ? null
                        : stage.screenServices().whereabouts().missing(),
                situation.me() == null ? List.of() : situation.me().pictures(),
                situation.clock() != null && situation.clock().phase() == ExerciseClock.Phase.ENDED,
                about(situation));
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        scaffold.content.removeAllViews();
        scaffold.content.addView(widgets.heading(t("phone.tab.settings"), Widgets.Size.TITLE), Widgets.wide());
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
        LinearLayout card = widgets.card();
        LinearLayout row = widgets.row(10);
        row.addView(widgets.icon(icon, widgets.palette.accent(), 24));
        row.addView(widgets.heading(title, Widgets.Size.HEADING), Widgets.rest());
        card.addView(row, Widgets.wide());
        scaffold.content.addView(card, Widgets.wide());
        return card;
    }

    private void addLanguages(Shown now) {
        LinearLayout card = section(R.drawable.ic_globe, t("common.language"));
        card.addView(widgets.text(t("common.language.interface"), Widgets.Size.STRONG), Widgets.wide());
        card.addView(
                widgets.plain(
                        Languages.ownName(words.language),
                        () -> stage.go(Route.to(Route.Screen.LANGUAGE, "interface"))),
                Widgets.wide());
        if (words.isDraft()) {
            card.addView(widgets.hint(t("common.language.draft")), Widgets.wide());
        }
        card.addView(widgets.text(t("common.language.content"), Widgets.Size.STRONG), Widgets.wide());
        card.addView(widgets.hint(t("phone.settings.content-order")), Widgets.wide());
        for (int i = 0; i < now.content().size(); i++) {
            card.addView(contentLanguage(now.content(), i), Widgets.wide());
        }
        card.addView(
                widgets.plain(t("phone.settings.language-add"), () -> stage.go(Route.to(Route.Screen.LANGUAGE, "add"))),
                Widgets.wide());
    }

    private View contentLanguage(List<String> order, int index) {
        String language = order.get(index);
        String name = Languages.ownName(language);
        LinearLayout row = widgets.row(0);
        row.addView(
                widgets.content(
                        words.formats.number(index + 1) + ". " + Words.isolated(name),
                        words.language,
                        Widgets.Size.BODY),
                Widgets.rest());
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
        row.setMinimumHeight(widgets.dp(Widgets.TOUCH_DP));
        return row;
    }

    private ImageButton small(int icon, String label, List<String> then) {
        ImageButton button = new ImageButton(widgets.context);
        button.setImageResource(icon);
        button.setImageTintList(ColorStateList.valueOf(widgets.palette.ink()));
        button.setBackground(widgets.tappable(widgets.box(widgets.palette.raised(), 0, 0)));
        button.setContentDescription(label);
        button.setMinimumWidth(widgets.dp(Widgets.TOUCH_DP));
        button.setMinimumHeight(widgets.dp(Widgets.TOUCH_DP));
        button.setOnClickListener(view -> ReadingLanguages.chooseOrder(stage, then));
        return button;
    }

    private void addPosition(Shown now) {
        LinearLayout card = section(R.drawable.ic_position, t("phone.consent.title"));
        card.addView(
                widgets.text(
                        t(
                                !now.sharesPosition()
                                        ? "phone.settings.position-off"
                                        : now.missing() == null
                                                ? "phone.settings.position-on"
                                                : "phone.health.why.position-none"),
                        Widgets.Size.BODY),
                Widgets.wide());
        card.addView(widgets.hint(t("phone.consent.where-app")), Widgets.wide());
        String missing = now.sharesPosition() ? now.missing() : null;
        if (missing != null) {
            card.addView(widgets.wrong(t(missing)), Widgets.wide());
        }
        if (missing != null && stage.screenServices().whereabouts().trouble() == Whereabouts.Trouble.DENIED) {
            card.addView(widgets.plain(t("phone.settings.of-phone"), this::openDetails), Widgets.wide());
        }
        card.addView(
                widgets.plain(
                        t(now.sharesPosition() ? "phone.settings.position-stop" : "phone.consent.yes"),
                        () -> share(!now.sharesPosition())),
                Widgets.wide());
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
        card.addView(widgets.text(t("phone.brake.explain"), Widgets.Size.BODY), Widgets.wide());
        card.addView(widgets.hint(t("phone.brake.marks")), Widgets.wide());
        card.addView(widgets.plain(t("phone.brake.pull"), () -> SilentBrake.pull(stage, card)), Widgets.wide());
    }

    private void addReady() {
        LinearLayout card = section(R.drawable.ic_role, t("phone.ready.title"));
        card.addView(
                widgets.plain(t("phone.ready.open"), () -> stage.go(Route.to(Route.Screen.READY))), Widgets.wide());
    }

    private void addNotifications() {
        LinearLayout card = section(R.drawable.ic_bell, t("phone.push.title"));
        card.addView(widgets.text(t("phone.push.lead"), Widgets.Size.BODY), Widgets.wide());
        card.addView(widgets.plain(t("phone.settings.of-phone"), this::openNotifications), Widgets.wide());
        card.addView(widgets.plain(t("phone.health.title"), this::openHealth), Widgets.wide());
    }

    private void openNotifications() {
        stage.activity()
                .startActivity(new Intent(Settings.ACTION_APP_NOTIFICATION_SETTINGS)
                        .putExtra(Settings.EXTRA_APP_PACKAGE, widgets.context.getPackageName()));
    }

    private void openHealth() {
        stage.activity().startActivity(new Intent(widgets.context, HealthActivity.class));
    }

    private void openDetails() {
        stage.activity()
                .startActivity(new Intent(
                        Settings.ACTION_APPLICATION_DETAILS_SETTINGS,
                        Uri.fromParts("package", widgets.context.getPackageName(), null)));
    }

    private void addTheme() {
        LinearLayout card = section(R.drawable.ic_light, t("phone.settings.theme"));
        for (Preferences.Theme theme : Preferences.Theme.values()) {
            boolean isChosen = stage.screenServices().preferences().theme() == theme;
            Button choice = Choices.choice(widgets, t("phone.settings.theme." + theme.word()), isChosen, () -> {
                stage.screenServices().preferences().choose(theme);
                stage.redress();
            });
            card.addView(choice, Widgets.wide());
        }
    }

    private void addCopy() {
        LinearLayout card = section(R.drawable.ic_role, t("phone.copy.title"));
        card.addView(widgets.hint(t("phone.copy.lead")), Widgets.wide());
        card.addView(widgets.plain(t("phone.copy.keep"), () -> copy.askWhere(TakeHome.COPY)), Widgets.wide());
    }

    private void addSummary() {
        LinearLayout card = section(R.drawable.ic_role, t("phone.summary.title"));
        card.addView(widgets.hint(t("phone.summary.lead")), Widgets.wide());
        card.addView(widgets.plain(t("phone.summary.keep"), () -> copy.askWhere(TakeHome.SUMMARY)), Widgets.wide());
        card.addView(
                widgets.plain(t("phone.summary.certificate"), () -> copy.askWhere(TakeHome.CERTIFICATE)),
                Widgets.wide());
    }

    @Override
    public void answered(int request, int result, @Nullable Intent data) {
        copy.answered(request, result, data);
    }

    private void addDevice(Shown now) {
        LinearLayout card = section(R.drawable.ic_role, t("phone.settings.about"));
        card.addView(widgets.hint(now.about()), Widgets.wide());
        Button leave = widgets.button(
                t("phone.leave.button"),
                widgets.palette.paper(),
                widgets.palette.danger(),
                widgets.palette.danger(),
                () -> stage.go(Route.to(Route.Screen.LEAVE)));
        leave.setGravity(Gravity.CENTER);
        card.addView(leave, Widgets.wide());
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
        parts.add(Words.isolated("Livex " + Version.of(widgets.context)));
        return String.join(" · ", parts);
    }
}
