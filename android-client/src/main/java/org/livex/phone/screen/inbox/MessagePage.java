package org.livex.phone.screen.inbox;

import android.content.res.ColorStateList;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Message;
import org.livex.phone.model.Place;
import org.livex.phone.model.Scene;
import org.livex.phone.model.Situation;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.OwnFields;
import org.livex.phone.screen.Marks;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.BilingualText;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.SideBySide;
import org.livex.phone.screen.talk.Correction;
import org.livex.phone.words.Languages;
import org.livex.phone.words.Words;

/** One message, and what to do about it. */
public final class MessagePage extends Page {
    private final String id;
    private final Enclosures enclosures;
    private final QuestionBox question;
    private final SceneSecrets secrets;
    private final SceneBox scene;
    private final SceneActions sceneActions;
    private final SideBySide sides;
    private final Scaffold scaffold = new Scaffold(widgets);
    private final LinearLayout letter = Scaffold.parts(widgets);
    private final LinearLayout after = Scaffold.parts(widgets);
    private final MessageActions actions;
    private @Nullable Message shown;
    private Set<String> here = Set.of();
    private @Nullable Place place;
    private @Nullable String paper;
    private Scene.@Nullable State played;
    private boolean isFilled;
    private int seconds;

    public MessagePage(Stage stage, String id) {
        super(stage);
        this.id = id;
        enclosures = new Enclosures(stage);
        question = new QuestionBox(stage);
        secrets = new SceneSecrets(stage, id);
        scene = new SceneBox(stage, id);
        sceneActions = new SceneActions(stage, id, this::bottomChanged);
        actions = new MessageActions(stage, id, question, after);
        sides = SideBySide.ofMessage(stage, id);
    }

    @Override
    public View create() {
        Message message = stage.situation().message(id);
        boolean isNews = message != null && message.isNews();
        // On a small phone the words come first: the tab and the phone's own way back lead there too.
        if (!widgets.isSmall()) {
            scaffold.content.addView(
                    BackRow.to(stage, t(isNews ? "phone.news.title" : "phone.inbox.title")), BackRow.params());
        }
        // What is typed into is never taken out of the page: it would lose the finger.
        for (View part : List.of(secrets.view, letter, question.view, scene.view, after)) {
            scaffold.content.addView(part, Widgets.wide());
        }
        scaffold.bottom.addView(sceneActions.view, Widgets.wide());
        scaffold.bottom.addView(actions.atThumb, Widgets.wide());
        return scaffold.view();
    }

    @Override
    public boolean isSecret(Situation situation) {
        return situation.scene(id) != null;
    }

    @Override
    public void show(Situation situation) {
        Scene task = situation.scene(id);
        secrets.show(task);
        scene.show(task, situation.welfare());
        sides.show();
        Message message = situation.message(id);
        Place there = message == null ? null : situation.place(message.place());
        Set<String> files = message == null ? Set.of() : Enclosures.here(stage, message.files());
        String open = message == null ? null : openPaper(message, situation);
        Scene.State now = message == null || task == null ? null : played(message, task, situation);
        boolean same = Objects.equals(message, shown)
                && Objects.equals(there, place)
                && Objects.equals(open, paper)
                && now == played
                && files.equals(here);
        if (isFilled && same) {
            return;
        }
        question.show(message);
        boolean isChanged = shown != null && message != null && !shown.key().equals(message.key());
        if (isChanged) {
            seconds = 0;
        }
        shown = message;
        here = files;
        place = there;
        paper = open;
        played = now;
        isFilled = true;
        letter.removeAllViews();
        after.removeAllViews();
        if (message == null) {
            letter.addView(widgets.hint(t(situation.me() == null ? "phone.inbox.loading" : "phone.message.unknown")));
        } else {
            fill(message);
        }
        actions.show(message, now != null);
        if (message != null && isChanged) {
            actions.settle();
        }
        after.setVisibility(after.getChildCount() == 0 ? View.GONE : View.VISIBLE);
        sceneActions.show(now, now == null ? null : actions.confirmation());
        bottomChanged();
    }

    private void bottomChanged() {
        boolean hasActions = actions.isAnythingAtThumb();
        scaffold.bottomChanged();
        scaffold.bottom.setVisibility(hasActions || played != null ? View.VISIBLE : View.GONE);
    }

    /** How far its scene is, where there is something to do with it; null: there is not. */
    private static Scene.@Nullable State played(Message message, Scene task, Situation situation) {
        boolean isToBePlayed = message.body() != null
                && !task.isRecalled()
                && !situation.moments().hasEnded()
                && task.state() != Scene.State.FINISHED;
        return isToBePlayed ? task.state() : null;
    }

    @Override
    public void left() {
        enclosures.stop();
    }

    @Override
    public void tick() {
        scene.tick();
        if (shown == null) {
            return;
        }
        String language = shown.language();
        boolean isReadable = shown.body() != null;
        if (isReadable || ++seconds >= 2) {
            stage.marks().mark(shown, Marks.Kind.SHOWN, language);
        }
        if (isReadable) {
            stage.marks().mark(shown, Marks.Kind.READ, language);
        }
    }

    private void fill(Message message) {
        letter.addView(Sender.withoutAddress(stage, message), Widgets.wide());
        LocalText reason = message.recalled();
        if (reason != null) {
            LinearLayout recall = widgets.card();
            recall.setBackground(widgets.box(widgets.palette.warnWash(), widgets.palette.warn(), 1));
            String what = message.recalledAfterEnd() ? "common.recalled-after-end" : "phone.message.recalled";
            recall.addView(widgets.text(t(what), Widgets.Size.STRONG), Widgets.wide());
            recall.addView(BilingualText.of(widgets, reason, Widgets.Size.BODY, false), Widgets.wide());
            letter.addView(recall, Widgets.wide());
        }
        Correction.addOriginals(stage, letter, message);
        letter.addView(InjectBody.of(widgets, message, said(message)), Widgets.wide());
        String open = paper;
        if (open != null) {
            letter.addView(
                    widgets.plain(
                            t("inject-field.open-document"), () -> stage.go(Route.to(Route.Screen.RELEASED, open))),
                    Widgets.wide());
        }
        if (!message.files().isEmpty()) {
            letter.addView(enclosures.view(message.files()), Widgets.wide());
        }
        if (place != null) {
            after.addView(placeButton(place));
        }
    }

    private View said(Message message) {
        LinearLayout said = Scaffold.parts(widgets);
        LocalText subject = message.subject();
        if (subject != null) {
            TextView heading =
                    Widgets.asHeading(widgets.content(subject.text(), subject.language(), Widgets.Size.TITLE));
            if (message.isStruck()) {
                BilingualText.strike(widgets, heading);
            }
            said.addView(heading, Widgets.wide());
        }
        LocalText body = message.body();
        View says = body == null
                ? withheld(message)
                : BilingualText.of(widgets, body, Widgets.Size.LARGE, message.isStruck());
        said.addView(says, Widgets.wide());
        Correction.addFormer(stage, said, message);
        return body == null ? said : sides.with(said);
    }

    private View withheld(Message message) {
        LinearLayout card = widgets.card();
        card.setBackground(widgets.box(widgets.palette.warnWash(), widgets.palette.warn(), 1));
        card.addView(widgets.text(t("phone.message.mediator-needed"), Widgets.Size.BODY), Widgets.wide());
        if (!message.mediatorNeeded().isEmpty()) {
            String names = message.mediatorNeeded().stream()
                    .map(tag -> Words.isolated(Languages.name(tag, words.language)))
                    .collect(Collectors.joining(" · "));
            card.addView(widgets.text(names, Widgets.Size.STRONG), Widgets.wide());
        }
        return card;
    }

    /** The paper in the library, while I may open it. */
    private static @Nullable String openPaper(Message message, Situation situation) {
        String document = message.own() instanceof OwnFields.Paper paper ? paper.document() : null;
        return document == null || situation.library().document(document) == null ? null : document;
    }

    private View placeButton(Place there) {
        Button button = widgets.quiet(there.name().text(), () -> stage.go(Route.to(Route.Screen.MAP, there.id())));
        button.setCompoundDrawablesRelativeWithIntrinsicBounds(R.drawable.ic_position, 0, 0, 0);
        button.setCompoundDrawableTintList(ColorStateList.valueOf(widgets.palette.accent()));
        button.setCompoundDrawablePadding(widgets.dp(6));
        return button;
    }
}
