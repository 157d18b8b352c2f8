package org.livex.phone.screen.talk;

import android.text.InputType;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.ChatLine;
import org.livex.phone.model.Situation;
import org.livex.phone.model.TextTask;
import org.livex.phone.model.VoiceMessage;
import org.livex.phone.model.WrittenHere;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Me;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.VoiceSource;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.BilingualText;
import org.livex.phone.screen.parts.Choices;
import org.livex.phone.screen.parts.Labelled;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.Typed;
import org.livex.phone.words.Languages;

/** The words for what was only said, written down by a mediator who hears it, or mended. */
public final class VoiceWordsPage extends Page {
    private final String channel;
    private final String id;
    private final Scaffold scaffold = new Scaffold(widgets);
    private final VoiceSource sound = new VoiceSource(stage);
    private final TextView title = widgets.heading("", Widgets.Size.TITLE);
    private final LinearLayout said = widgets.card();
    private final LinearLayout languages = widgets.column(8);
    private final EditText body = widgets.field(ChannelPage.LONGEST);
    private final TextView label = widgets.text("", Widgets.Size.STRONG);
    private final LinearLayout field = Labelled.of(widgets, label, body);
    private final Button save = widgets.primary(t("common.save"), this::save);
    private @Nullable ChatLine shown;
    private String language = "";
    /** Of the words that were in sight as it was opened: whoever writes over others is told. */
    private int seen;

    /** @param subject the channel, and after the last space the line */
    public VoiceWordsPage(Stage stage, String subject) {
        super(stage);
        int space = subject.lastIndexOf(' ');
        channel = subject.substring(0, Math.max(0, space));
        id = subject.substring(space + 1);
    }

    /** Where the words of a line are written. */
    public static Route of(ChatLine line) {
        return Route.to(Route.Screen.VOICE_WORDS, line.channel() + " " + line.id());
    }

    /** Whether whoever holds this phone may write them, and nothing of theirs waits; one that was fetched besides leads nowhere. */
    public static boolean isFor(ChatLine line, Situation situation) {
        WrittenHere written = line.written();
        return (written == null || written.refused() != null)
                && situation.line(line.channel(), line.id()) != null
                && !languagesFor(line, situation.me()).isEmpty();
    }

    /** That of the words that are there; else a mediator's own, first the one that was spoken. */
    private static List<String> languagesFor(ChatLine line, @Nullable Me me) {
        List<String> own = me == null || !me.mediates() ? List.of() : me.languages();
        String source = line.text().source().language();
        if (line.isHidden()) {
            return List.of();
        }
        if (line.revision() > 0) {
            return own.contains(source) ? List.of(source) : List.of();
        }
        List<String> all = new ArrayList<>(line.isOnlySaid() ? own : List.of());
        if (all.remove(source)) {
            all.add(0, source);
        }
        return all;
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("common.chat.title")), BackRow.params());
        body.setInputType(InputType.TYPE_CLASS_TEXT
                | InputType.TYPE_TEXT_FLAG_MULTI_LINE
                | InputType.TYPE_TEXT_FLAG_CAP_SENTENCES);
        body.setMinLines(3);
        body.setGravity(Gravity.TOP | Gravity.START);
        body.addTextChangedListener(new Typed(typed -> {
            stage.screenServices().unfinished().write(draft(), typed);
            save.setEnabled(!typed.trim().isEmpty());
        }));
        for (View view : List.of(title, said, languages, field)) {
            content.addView(view, Widgets.wide());
        }
        save.setId(R.id.primary);
        scaffold.addBottom(save);
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        sound.refresh();
        if (situation.isStopped()) {
            sound.beQuiet();
        }
        ChatLine now = situation.line(channel, id);
        if (said.getChildCount() > 0 && Objects.equals(now, shown)) {
            return;
        }
        boolean isFirst = shown == null;
        shown = now;
        List<String> offered = now == null ? List.of() : languagesFor(now, situation.me());
        boolean isThere = now != null && !offered.isEmpty();
        for (View part : List.of(title, field, scaffold.bottom)) {
            part.setVisibility(isThere ? View.VISIBLE : View.GONE);
        }
        languages.setVisibility(offered.size() > 1 ? View.VISIBLE : View.GONE);
        said.removeAllViews();
        if (now == null || offered.isEmpty()) {
            said.addView(
                    widgets.hint(t(situation.me() == null ? "phone.inbox.loading" : "common.desk.gone")),
                    Widgets.wide());
            return;
        }
        if (isFirst) {
            seen = now.revision();
        }
        title.setText(t(seen > 0 ? "phone.voice.mend" : "phone.voice.write-down"));
        VoiceMessage voice = now.voice();
        if (voice != null) {
            sound.addTo(said, voice);
        }
        if (now.revision() > 0) {
            LocalText.Original words = now.text().source();
            said.addView(widgets.hint(t("common.desk.now")), Widgets.wide());
            said.addView(
                    BilingualText.byItsLetters(widgets, words.text(), words.language(), Widgets.Size.BODY),
                    Widgets.wide());
        }
        choose(offered.contains(language) ? language : offered.get(0), offered, now);
    }

    /** What was begun in another one is kept for it. */
    private void choose(String wanted, List<String> offered, ChatLine now) {
        if (!wanted.equals(language)) {
            language = wanted;
            body.setTextLocale(Locale.forLanguageTag(wanted));
            body.setTextDirection(Languages.isRightToLeft(wanted) ? View.TEXT_DIRECTION_RTL : View.TEXT_DIRECTION_LTR);
            String begun = stage.screenServices().unfinished().read(draft());
            String there = begun.isEmpty() ? there(now) : begun;
            body.setText(there);
            body.setSelection(body.length());
            save.setEnabled(!there.trim().isEmpty());
        }
        label.setText(t("phone.voice.words", "language", Languages.name(wanted, words.language)));
        List<Button> choices = new ArrayList<>();
        for (String one : offered) {
            String called = Languages.name(one, words.language);
            choices.add(Choices.choice(widgets, called, one.equals(language), () -> choose(one, offered, now)));
        }
        Choices.inRows(widgets, languages, choices);
    }

    /** What I wrote and the server refused, or else the words that are to be mended. */
    private String there(ChatLine now) {
        WrittenHere written = now.written();
        if (written != null && (written.language() == null || written.language().equals(language))) {
            return written.words();
        }
        return now.revision() > 0 ? now.text().source().text() : "";
    }

    private void save() {
        String typed = body.getText().toString().trim();
        ChatLine now = shown;
        if (typed.isEmpty() || now == null) {
            return;
        }
        boolean isAsItWas =
                now.revision() > 0 && typed.equals(now.text().source().text());
        if (isAsItWas) {
            stage.screenServices().unfinished().forget(draft());
        } else if (!stage.act(seen > 0 ? WrittenHere.MEND : TextTask.TRANSLATE, written(typed), draft())) {
            return;
        }
        WrittenHere before = now.written();
        RefusedHere refused = before == null ? null : before.refused();
        if (refused != null) {
            stage.screenServices().participation().dismiss(refused.id());
        }
        stage.back();
        stage.tell(t("phone.voice.mended"), false);
    }

    private JSONObject written(String typed) {
        try {
            JSONObject command =
                    new JSONObject().put("text", ChatLine.textOf(id)).put("body", typed);
            return seen > 0
                    ? command.put("basedOn", seen)
                    : command.put("language", language)
                            .put("state", "needs-review")
                            .put("basedOn", 1)
                            .put("replaces", 0);
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private String draft() {
        return BegunForLines.wordsOf(id, language);
    }

    @Override
    public void tick() {
        sound.refresh();
    }

    @Override
    public void covered() {
        sound.beQuiet();
    }

    @Override
    public void left() {
        sound.beQuiet();
    }
}
