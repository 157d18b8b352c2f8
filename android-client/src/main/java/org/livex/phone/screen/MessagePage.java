package org.livex.phone.screen;

import android.content.res.ColorStateList;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.LocalText;
import org.livex.phone.model.Message;
import org.livex.phone.model.Place;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.look.State;

/** One message, and what to do about it. */
final class MessagePage extends Page {
    private final String id;
    private final Enclosures enclosures;
    private final SceneBox scene;
    private final Scaffold scaffold = new Scaffold(look);
    private final LinearLayout letter = look.column(16);
    private @Nullable Message shown;
    private Set<String> here = Set.of();
    private @Nullable Place place;
    private boolean isFilled;
    private int seconds;

    MessagePage(Stage stage, String id) {
        super(stage);
        this.id = id;
        enclosures = new Enclosures(stage);
        scene = new SceneBox(stage, id);
    }

    @Override
    View create() {
        scaffold.content.addView(
                BackRow.to(stage, t("phone.inbox.title")),
                new LinearLayout.LayoutParams(
                        LinearLayout.LayoutParams.WRAP_CONTENT, LinearLayout.LayoutParams.WRAP_CONTENT));
        scaffold.content.addView(letter, Look.wide());
        return scaffold.view();
    }

    @Override
    void show(Situation situation) {
        scene.show(situation.scene(id));
        Message message = situation.message(id);
        Place there = message == null ? null : situation.place(message.place());
        Set<String> files = message == null ? Set.of() : Enclosures.here(stage, message.files());
        boolean same = Objects.equals(message, shown) && Objects.equals(there, place) && files.equals(here);
        if (isFilled && same) {
            return;
        }
        shown = message;
        here = files;
        place = there;
        isFilled = true;
        letter.removeAllViews();
        scaffold.bottom.removeAllViews();
        if (message == null) {
            letter.addView(look.hint(t(situation.me() == null ? "phone.inbox.loading" : "phone.message.unknown")));
        } else {
            fill(message);
            addActions(message);
        }
        scaffold.bottomChanged();
    }

    @Override
    void left() {
        enclosures.stop();
    }

    @Override
    void tick() {
        scene.tick();
        if (shown == null) {
            return;
        }
        String language = shown.language();
        stage.marks().mark(id, Marks.Kind.READ, language);
        if (++seconds >= 2) {
            stage.marks().mark(id, Marks.Kind.SHOWN, language);
        }
    }

    private void fill(Message message) {
        letter.addView(Sender.of(look, message), Look.wide());
        LocalText reason = message.recalled();
        if (reason != null) {
            LinearLayout recall = look.card();
            recall.setBackground(look.box(look.palette.warnWash(), look.palette.warn(), 1));
            recall.addView(look.text(t("phone.message.recalled"), Look.Size.STRONG), Look.wide());
            recall.addView(Said.of(look, reason, Look.Size.BODY, false), Look.wide());
            letter.addView(recall, Look.wide());
        }
        if (message.corrected() != null) {
            letter.addView(Correction.of(look, message.corrected()), Look.wide());
        }
        LocalText subject = message.subject();
        if (subject != null) {
            TextView heading = Look.asHeading(look.content(subject.text(), subject.language(), Look.Size.TITLE));
            if (message.isRecalled()) {
                Said.strike(look, heading);
            }
            letter.addView(heading, Look.wide());
        }
        letter.addView(Said.of(look, Said.body(message, words), Look.Size.LARGE, message.isRecalled()), Look.wide());
        if (!message.files().isEmpty()) {
            letter.addView(enclosures.view(message.files()), Look.wide());
        }
        if (place != null) {
            letter.addView(placeButton(place));
        }
        letter.addView(scene.view, Look.wide());
    }

    private View placeButton(Place there) {
        Button button = look.quiet(there.name().text(), () -> stage.go(Route.to(Route.Screen.MAP, there.id())));
        button.setCompoundDrawablesRelativeWithIntrinsicBounds(R.drawable.ic_position, 0, 0, 0);
        button.setCompoundDrawableTintList(ColorStateList.valueOf(look.palette.accent()));
        button.setCompoundDrawablePadding(look.dp(6));
        return button;
    }

    private void addActions(Message message) {
        if (message.acknowledgement() == Message.Acknowledgement.WAITS) {
            addState(State.QUEUED, t("phone.message.acknowledged-waiting"));
        } else if (message.isAcknowledged()) {
            addState(State.ACKNOWLEDGED, t("phone.message.acknowledged"));
        } else if (!message.isRecalled()) {
            String key = message.mustAcknowledge() ? "phone.message.confirm-insisted" : "phone.message.confirm";
            Button confirm = look.primary(t(key), this::acknowledge);
            confirm.setId(R.id.primary);
            scaffold.bottom.addView(confirm, Look.wide());
        }
        Runnable report = () -> {
            stage.drafts().report().isAbout(id);
            stage.go(Route.to(Route.Screen.ACT, id));
        };
        // One thing to do at the thumb; on a small phone two would hide the message.
        if (message.isAcknowledged() && !message.isRecalled()) {
            scaffold.bottom.addView(look.primary(t("phone.message.report"), report), Look.wide());
        } else {
            letter.addView(look.plain(t("phone.message.report"), report), Look.wide());
        }
    }

    private void addState(State state, String word) {
        LinearLayout row = (LinearLayout) state.view(look, word);
        row.setGravity(Gravity.CENTER);
        row.getChildAt(1)
                .setLayoutParams(new LinearLayout.LayoutParams(
                        LinearLayout.LayoutParams.WRAP_CONTENT, LinearLayout.LayoutParams.WRAP_CONTENT));
        row.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        row.setMinimumHeight(look.dp(36));
        scaffold.bottom.addView(row, Look.wide());
    }

    private void acknowledge() {
        try {
            JSONObject fields = new JSONObject()
                    .put("inject", id)
                    .put(
                            "takenAt",
                            stage.desk()
                                    .clock()
                                    .instant()
                                    .truncatedTo(ChronoUnit.MILLIS)
                                    .toString())
                    .putOpt("language", shown == null ? null : shown.language());
            stage.act("acknowledge-inject", fields);
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }
}
