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
import org.livex.phone.model.SetAside;
import org.livex.phone.model.Situation;
import org.livex.phone.model.TextTask;
import org.livex.phone.model.VoiceMessage;
import org.livex.phone.model.WordsWay;
import org.livex.phone.model.WrittenHere;
import org.livex.phone.model.read.LocalText;
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
    private final Button save = widgets.primary(t("phone.voice.publish"), this::save);
    private final WordsDraft draft;
    private @Nullable ChatLine shown;
    private String language = "";
    /** Of the words that were in sight as these were begun: whoever writes over others says so. */
    private int seen;

    private boolean isBeingFilled;

    /** @param subject the channel, and after the last space the line */
    public VoiceWordsPage(Stage stage, String subject) {
        super(stage);
        int space = subject.lastIndexOf(' ');
        channel = subject.substring(0, Math.max(0, space));
        id = subject.substring(space + 1);
        draft = new WordsDraft(stage, id);
    }

    /** Where the words of a line are written. */
    public static Route of(ChatLine line) {
        return Route.to(Route.Screen.VOICE_WORDS, line.channel() + " " + line.id());
    }

    /** Whether whoever holds this phone may write them, and nothing of theirs waits; one that was fetched besides leads nowhere. */
    public static boolean isFor(ChatLine line, Stage stage) {
        WrittenHere written = line.written();
        Situation situation = stage.situation();
        return (written == null || written.refused() != null)
                && situation.line(line.channel(), line.id()) != null
                && !new WordsDraft(stage, line.id())
                        .languages(line, situation.me())
                        .isEmpty();
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
            if (!isBeingFilled) {
                draft.write(language, typed, seen);
                allow();
            }
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
        ChatLine before = shown;
        shown = now;
        boolean isNews = before != null && now != null && before.revision() != now.revision();
        if (isNews && draft.words(language).isEmpty()) {
            // Nothing was typed that would have to stay.
            language = "";
        }
        List<String> offered = now == null ? List.of() : draft.languages(now, situation.me());
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
        VoiceMessage voice = now.voice();
        if (voice != null) {
            sound.addTo(said, voice);
        }
        choose(offered.contains(language) ? language : offered.get(0), offered, now);
        addPublished(now);
    }

    /** The words that are there, and where others published them meanwhile, what becomes of these. */
    private void addPublished(ChatLine now) {
        WordsWay way = WordsWay.of(now, language, seen);
        title.setText(t(seen > 0 ? "phone.voice.mend" : "phone.voice.write-down"));
        if (way == WordsWay.FIRST) {
            return;
        }
        LocalText.Original words = now.text().source();
        TextView hint = widgets.hint(way == WordsWay.MEND ? t("common.desk.now") : publishedBy(words.language()));
        hint.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        said.addView(hint, Widgets.wide());
        said.addView(
                BilingualText.byItsLetters(widgets, words.text(), words.language(), Widgets.Size.BODY), Widgets.wide());
        if (way == WordsWay.OVER) {
            said.addView(widgets.plain(t("phone.voice.replace"), this::keep));
        }
    }

    private CharSequence publishedBy(String published) {
        SetAside draft = stage.situation().setAside(TextTask.idOf(ChatLine.textOf(id), published));
        return draft == null || draft.by().isEmpty()
                ? t("phone.voice.published-meanwhile")
                : t("phone.voice.published-by", "name", draft.by());
    }

    /** What was begun in another one is kept for it. */
    private void choose(String wanted, List<String> offered, ChatLine now) {
        if (!wanted.equals(language)) {
            language = wanted;
            body.setTextLocale(Locale.forLanguageTag(wanted));
            body.setTextDirection(Languages.isRightToLeft(wanted) ? View.TEXT_DIRECTION_RTL : View.TEXT_DIRECTION_LTR);
            fill(now);
        }
        allow();
        label.setText(t("phone.voice.words", "language", Languages.name(wanted, words.language)));
        List<Button> choices = new ArrayList<>();
        for (String one : offered) {
            String called = Languages.name(one, words.language);
            choices.add(Choices.choice(widgets, called, one.equals(language), () -> choose(one, offered, now)));
        }
        Choices.inRows(widgets, languages, choices);
    }

    /** What was begun; else what I wrote and the server refused, or the words that are to be mended. */
    private void fill(ChatLine now) {
        String begun = draft.words(language);
        WrittenHere written = now.written();
        boolean isRefused = written != null
                && (written.language() == null || written.language().equals(language));
        String there = now.revision() > 0 ? now.text().source().text() : "";
        if (!begun.isEmpty()) {
            seen = draft.seen(language);
            there = begun;
        } else if (written != null && isRefused) {
            seen = written.revision();
            there = written.words();
        } else {
            seen = now.revision();
        }
        isBeingFilled = true;
        body.setText(there);
        body.setSelection(body.length());
        isBeingFilled = false;
    }

    /** Over words of others nothing is saved that was not meant to be. */
    private void allow() {
        ChatLine now = shown;
        boolean isHeld = now == null || WordsWay.of(now, language, seen) == WordsWay.OVER;
        save.setEnabled(!isHeld && !body.getText().toString().trim().isEmpty());
    }

    private void save() {
        if (save.isEnabled()) {
            keep();
        }
    }

    private void keep() {
        String typed = body.getText().toString().trim();
        ChatLine now = shown;
        if (typed.isEmpty() || now == null) {
            return;
        }
        WordsWay way = WordsWay.of(now, language, seen);
        boolean mends = way == WordsWay.MEND || way == WordsWay.OVER;
        if (mends && typed.equals(now.text().source().text())) {
            draft.forget(language);
        } else if (!stage.act(
                mends ? WrittenHere.MEND : TextTask.TRANSLATE, written(typed, now, mends), draft.name(language))) {
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

    /** Of the words that are in sight now. */
    private JSONObject written(String typed, ChatLine now, boolean mends) {
        try {
            JSONObject command =
                    new JSONObject().put("text", ChatLine.textOf(id)).put("body", typed);
            int basedOn = Math.max(1, now.revision());
            return mends
                    ? command.put("basedOn", basedOn)
                    : command.put("language", language)
                            .put("state", "needs-review")
                            .put("basedOn", basedOn)
                            .put("replaces", 0);
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
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
