package org.livex.phone.screen.library;

import android.content.res.ColorStateList;
import android.view.View;
import android.widget.ImageView;
import android.widget.LinearLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.RoleCard;
import org.livex.phone.model.Scene;
import org.livex.phone.model.Situation;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Me;
import org.livex.phone.model.read.Team;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.inbox.SceneList;
import org.livex.phone.screen.inbox.SceneSecrets;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BilingualText;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.SideBySide;
import org.livex.phone.words.Languages;
import org.livex.phone.words.Words;

/** Whom I play, what I must keep to myself, and who is with me. */
public final class RolePage extends Page {
    private record Shown(@Nullable Me me, @Nullable RoleCard card, List<Team> teams, List<Scene> scenes, Links links) {}

    private record Links(boolean welfare, boolean library, boolean feedback) {}

    private final Scaffold scaffold = new Scaffold(widgets);
    private @Nullable Shown shown;
    private @Nullable SideBySide sides;
    /** Of the scenes that run. */
    private final Map<Scene, SceneSecrets> secrets = new LinkedHashMap<>();

    public RolePage(Stage stage) {
        super(stage);
    }

    @Override
    public View create() {
        return scaffold.view();
    }

    @Override
    public boolean isSecret(Situation situation) {
        Me me = situation.me();
        RoleCard card = situation.roleCard();
        return (me != null && me.isRolePlayer()) || (card != null && card.mustNotSay() != null);
    }

    @Override
    public void show(Situation situation) {
        Shown next = new Shown(
                situation.me(),
                situation.roleCard(),
                situation.teams(),
                situation.scenes().stream().filter(scene -> !scene.isRecalled()).collect(Collectors.toList()),
                new Links(
                        situation.me() != null && situation.me().isRolePlayer(),
                        !situation.library().isEmpty(),
                        !situation.feedback().isEmpty()));
        if (next.equals(shown)) {
            if (sides != null) {
                sides.show();
            }
            secrets.forEach((scene, secret) -> secret.show(scene));
            return;
        }
        shown = next;
        sides = null;
        scaffold.content.removeAllViews();
        addSecrets(next);
        addWho(next);
        addScenes(next);
        if (next.links().welfare()) {
            addLink("phone.welfare.title", Route.Screen.WELFARE);
        }
        if (next.links().library()) {
            addLink("phone.library.title", Route.Screen.LIBRARY);
        }
        if (next.links().feedback()) {
            addLink("phone.feedback.title", Route.Screen.FEEDBACK);
        }
        addCard(next);
        for (Team team : next.teams()) {
            addTeam(team, next.me());
        }
    }

    private void addLink(String key, Route.Screen there) {
        scaffold.content.addView(widgets.plain(t(key), () -> stage.go(Route.to(there))), Widgets.wide());
    }

    /** While a scene runs they come before all else. */
    private void addSecrets(Shown now) {
        secrets.clear();
        for (Scene scene : now.scenes()) {
            if (scene.state() == Scene.State.RUNNING) {
                SceneSecrets secret = new SceneSecrets(stage, scene.inject());
                secret.show(scene);
                secrets.put(scene, secret);
                scaffold.content.addView(secret.view, Widgets.wide());
            }
        }
    }

    private void addWho(Shown now) {
        LinearLayout head = widgets.column(4);
        RoleCard card = now.card();
        head.addView(
                card == null
                        ? widgets.heading(t("phone.role.title"), Widgets.Size.TITLE)
                        : Widgets.asHeading(widgets.content(
                                card.title().text(), card.title().language(), Widgets.Size.TITLE)),
                Widgets.wide());
        Me me = now.me();
        head.addView(
                widgets.hint(
                        me == null
                                ? t("common.loading")
                                : Words.isolated(me.callName()) + " · " + words.known("function.", me.function())),
                Widgets.wide());
        scaffold.content.addView(head, Widgets.wide());
    }

    private void addScenes(Shown now) {
        if (now.scenes().isEmpty()) {
            return;
        }
        LinearLayout all = widgets.column(8);
        all.addView(widgets.heading(t("inject-type.role-player-task"), Widgets.Size.HEADING), Widgets.wide());
        for (Scene scene : now.scenes()) {
            all.addView(SceneList.card(stage, scene), Widgets.wide());
        }
        scaffold.content.addView(all, Widgets.wide());
    }

    private void addCard(Shown now) {
        RoleCard card = now.card();
        if (card == null) {
            if (now.me() != null) {
                scaffold.content.addView(widgets.text(t("phone.role.none"), Widgets.Size.BODY), Widgets.wide());
            }
            return;
        }
        LocalText secret = card.mustNotSay();
        if (secret != null) {
            scaffold.content.addView(Secret.of(widgets, t("phone.role.must-not-say"), secret), Widgets.wide());
        }
        SideBySide both = SideBySide.of(stage, "role-card", card.id());
        sides = both;
        scaffold.content.addView(both.with(BilingualText.markdown(widgets, card.body())), Widgets.wide());
    }

    private void addTeam(Team team, @Nullable Me me) {
        LinearLayout card = widgets.card();
        LinearLayout title = widgets.row(8);
        ImageView icon = widgets.icon(R.drawable.ic_team, widgets.palette.accent(), 24);
        icon.setImageTintList(ColorStateList.valueOf(widgets.palette.accent()));
        title.addView(icon);
        title.addView(
                widgets.heading(
                        t("phone.role.team") + ": " + Words.isolated(team.name().text()), Widgets.Size.HEADING),
                Widgets.rest());
        card.addView(title, Widgets.wide());
        for (Team.Member member : team.members()) {
            LinearLayout one = widgets.column(1);
            boolean isMe = me != null && member.id().equals(me.id());
            String name = Words.isolated(member.callName());
            one.addView(
                    widgets.text(isMe ? name + " (" + t("common.you") + ")" : name, Widgets.Size.STRONG),
                    Widgets.wide());
            one.addView(
                    widgets.hint(words.known("function.", member.function()) + " · " + languages(member)),
                    Widgets.wide());
            one.setPadding(0, widgets.dp(4), 0, widgets.dp(4));
            card.addView(one, Widgets.wide());
        }
        scaffold.content.addView(card, Widgets.wide());
    }

    private static String languages(Team.Member member) {
        List<String> names = new ArrayList<>();
        for (String language : member.languages()) {
            names.add(Words.isolated(Objects.requireNonNull(Languages.ownName(language))));
        }
        return String.join(", ", names);
    }
}
