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
import org.livex.phone.model.read.Me;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.Unfinished;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.BilingualText;
import org.livex.phone.screen.parts.Choices;
import org.livex.phone.screen.parts.Labelled;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.Typed;
import org.livex.phone.words.Languages;

/** A line of a conversation that nobody there lacks, put by a mediator into a language of theirs all the same. */
public final class TranslateLinePage extends Page {
    private final String channel;
    private final String id;
    private final Scaffold scaffold = new Scaffold(widgets);
    private final LinearLayout line = widgets.column(8);
    private final LinearLayout languages = widgets.column(8);
    private final EditText body = widgets.field(ChannelPage.LONGEST);
    private final TextView label = widgets.text("", Widgets.Size.STRONG);
    private final LinearLayout field = Labelled.of(widgets, label, body);
    private final Button send = widgets.primary(t("common.chat.send"), this::send);
    private @Nullable ChatLine shown;
    private String language = "";

    /** @param subject the channel, and after the last space the line */
    public TranslateLinePage(Stage stage, String subject) {
        super(stage);
        int space = subject.lastIndexOf(' ');
        channel = subject.substring(0, Math.max(0, space));
        id = subject.substring(space + 1);
    }

    static Route of(ChatLine line) {
        return Route.to(Route.Screen.TRANSLATE_LINE, line.channel() + " " + line.id());
    }

    /** Of a mediator's, without the one that it was written in. */
    static List<String> languagesFor(ChatLine line, @Nullable Me me) {
        List<String> own = new ArrayList<>(me == null || !me.mediates() ? List.of() : me.languages());
        own.remove(line.text().source().language());
        return own;
    }

    @Override
    public View create() {
        Unfinished unfinished = stage.screenServices().unfinished();
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("common.chat.title")), BackRow.params());
        content.addView(widgets.heading(t("common.chat.translate"), Widgets.Size.TITLE), Widgets.wide());
        body.setInputType(InputType.TYPE_CLASS_TEXT
                | InputType.TYPE_TEXT_FLAG_MULTI_LINE
                | InputType.TYPE_TEXT_FLAG_CAP_SENTENCES);
        body.setMinLines(3);
        body.setGravity(Gravity.TOP | Gravity.START);
        body.addTextChangedListener(new Typed(typed -> {
            unfinished.write(draft(), typed);
            send.setEnabled(!typed.trim().isEmpty());
        }));
        for (View view : List.of(line, languages, field)) {
            content.addView(view, Widgets.wide());
        }
        send.setId(R.id.primary);
        scaffold.addBottom(send);
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        ChatLine now = situation.line(channel, id);
        if (line.getChildCount() > 0 && Objects.equals(now, shown)) {
            return;
        }
        shown = now;
        line.removeAllViews();
        List<String> offered = now == null ? List.of() : languagesFor(now, situation.me());
        boolean isThere = !offered.isEmpty();
        for (View part : List.of(field, scaffold.bottom)) {
            part.setVisibility(isThere ? View.VISIBLE : View.GONE);
        }
        languages.setVisibility(offered.size() > 1 ? View.VISIBLE : View.GONE);
        if (now == null || offered.isEmpty()) {
            String gone = t(situation.me() == null ? "phone.inbox.loading" : "common.desk.gone");
            line.addView(widgets.hint(gone), Widgets.wide());
            return;
        }
        LinearLayout card = widgets.card();
        String from = Languages.name(now.text().source().language(), words.language);
        card.addView(widgets.hint(t("common.desk.source", "language", from)), Widgets.wide());
        card.addView(
                BilingualText.byItsLetters(
                        widgets, now.text().source().text(), now.text().source().language(), Widgets.Size.BODY),
                Widgets.wide());
        line.addView(card, Widgets.wide());
        choose(offered.contains(language) ? language : offered.get(0), offered);
    }

    /** What was begun in another one is kept for it. */
    private void choose(String wanted, List<String> offered) {
        if (!wanted.equals(language)) {
            language = wanted;
            body.setTextLocale(Locale.forLanguageTag(wanted));
            body.setTextDirection(Languages.isRightToLeft(wanted) ? View.TEXT_DIRECTION_RTL : View.TEXT_DIRECTION_LTR);
            String begun = stage.screenServices().unfinished().read(draft());
            body.setText(begun);
            body.setSelection(body.length());
            send.setEnabled(!begun.trim().isEmpty());
        }
        String name = Languages.name(wanted, words.language);
        label.setText(t("common.desk.translation", "language", name));
        List<Button> choices = new ArrayList<>();
        for (String one : offered) {
            String called = Languages.name(one, words.language);
            choices.add(Choices.choice(widgets, called, one.equals(language), () -> choose(one, offered)));
        }
        Choices.inRows(widgets, languages, choices);
    }

    private void send() {
        String said = body.getText().toString().trim();
        if (!said.isEmpty() && stage.act(TextTask.TRANSLATE, translated(said), draft())) {
            stage.back();
            stage.tell(t("common.desk.handed-in"), false);
        }
    }

    private JSONObject translated(String said) {
        try {
            return new JSONObject()
                    .put("text", ChatLine.textOf(id))
                    .put("language", language)
                    .put("body", said)
                    .put("state", "needs-review")
                    .put("basedOn", shown == null ? 1 : Math.max(1, shown.revision()))
                    .put("replaces", 0);
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private String draft() {
        return BegunForLines.lineIn(id, language);
    }
}
