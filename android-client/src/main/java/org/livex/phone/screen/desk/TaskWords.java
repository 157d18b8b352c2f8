package org.livex.phone.screen.desk;

import android.graphics.Typeface;
import android.view.View;
import android.widget.TextView;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Channel;
import org.livex.phone.model.TextTask;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.talk.ChannelName;
import org.livex.phone.words.Languages;
import org.livex.phone.words.Words;

/** What is said of a text on the translation desk, in its list and where it is translated. */
final class TaskWords {
    private static final Duration SOON = Duration.ofMinutes(1);

    /** What a text is of, by the first word of its name; an inject's number and type say it. */
    private static final Map<String, String> OWNERS = new HashMap<>();

    static {
        OWNERS.put("exercise", "common.desk.of.exercise");
        OWNERS.put("welfare", "common.desk.of.exercise");
        OWNERS.put("agency", "common.term.agency");
        OWNERS.put("team", "common.term.team");
        OWNERS.put("place", "common.term.place");
        OWNERS.put("persona", "common.term.persona");
        OWNERS.put("storyline", "common.term.storyline");
        OWNERS.put("milestone", "common.desk.of.milestone");
        OWNERS.put("phase", "common.desk.of.phase");
        OWNERS.put("objective", "common.desk.of.objective");
        OWNERS.put("action-kind", "common.desk.of.report");
        OWNERS.put("action-word", "common.desk.of.report");
        OWNERS.put("role-card", "common.term.role-card");
        OWNERS.put("term", "common.desk.term");
        OWNERS.put("case", "common.desk.of.case");
        OWNERS.put("message", "inject-type.message");
        OWNERS.put("world-entry", "common.desk.of.world");
        OWNERS.put("document", "common.media.document");
        OWNERS.put("request-form", "common.desk.of.form");
        OWNERS.put("form-word", "common.desk.of.form");
        OWNERS.put("evaluation-guide", "common.desk.of.guide");
        OWNERS.put("guide-word", "common.desk.of.guide");
        OWNERS.put("duty", "common.duties");
        OWNERS.put("survey", "common.surveys");
        OWNERS.put("survey-word", "common.surveys");
        OWNERS.put("survey-note", "common.surveys");
    }

    private TaskWords() {}

    /** From which language into which. */
    static String pair(Words words, TextTask task) {
        return Words.isolated(Languages.name(task.source().language(), words.language)) + " " + words.onward() + " "
                + Words.isolated(Languages.name(task.language(), words.language));
    }

    static String state(Words words, TextTask task) {
        return words.text(
                "common.desk.state." + (task.waits() ? "unsent" : task.state().word()));
    }

    /** Null: it is an inject's, or an owner that this app does not know. */
    static @Nullable String owner(Words words, TextTask task) {
        String name = task.text();
        int slash = name.indexOf('/');
        String key = OWNERS.get(slash < 0 ? name : name.substring(0, slash));
        return key == null ? null : words.text(key);
    }

    /** Of the conversation that it was written in; null: of none, or none that is here. */
    static @Nullable LocalText channel(Stage stage, TextTask task) {
        String id = task.context().channel();
        Channel channel = id == null ? null : stage.situation().channel(id);
        return channel == null ? null : ChannelName.of(channel, stage.situation(), stage);
    }

    /** How long there is, or that readers wait; {@link #tick} keeps it true. */
    static TextView left(Stage stage, TextTask task) {
        TextView left = stage.widgets().text("", Widgets.Size.SMALL);
        left.setId(R.id.time_left);
        left.setTypeface(Typeface.DEFAULT_BOLD);
        tick(stage, task, left);
        return left;
    }

    /** @param around the view that {@link #left} is in */
    static void tick(Stage stage, TextTask task, View around) {
        TextView left = around.findViewById(R.id.time_left);
        if (left == null) {
            return;
        }
        Widgets widgets = stage.widgets();
        Instant until = task.waitingUntil();
        Duration time = until == null ? Duration.ZERO : Duration.between(stage.serverNow(), until);
        Instant since = task.readersWaitSince();
        left.setVisibility(until == null && since == null ? View.GONE : View.VISIBLE);
        left.setTextColor(
                until != null && time.compareTo(SOON) < 0 ? widgets.palette.danger() : widgets.palette.warn());
        if (until != null) {
            String length = widgets.words.formats.length(Math.max(0, time.toMillis()));
            left.setText(widgets.words.text("common.desk.left", "time", length));
        } else if (since != null) {
            left.setText(widgets.words.text("common.desk.wanted-since", "time", stage.when(since)));
        }
    }
}
