package org.livex.phone.screen.talk;

import android.graphics.Typeface;
import android.text.TextDirectionHeuristics;
import android.text.TextUtils;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Channel;
import org.livex.phone.model.ChatLine;
import org.livex.phone.model.Situation;
import org.livex.phone.model.Talker;
import org.livex.phone.model.VoiceMessage;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Me;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.VoiceButton;
import org.livex.phone.screen.VoiceDraft;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BilingualText;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.Folds;
import org.livex.phone.screen.parts.Framed;

/** Conversations with what was written last in each, and the way to begin one with somebody of my teams. */
final class ChannelList {
    final LinearLayout view;
    private final Stage stage;
    private final Widgets widgets;
    private final SeenLines seen;
    private final Folds folds;
    private final BegunWords begun;
    private final BegunForLines forLines;
    private final Cards<Shown> channels;
    private final LinearLayout begin;
    private List<Talker> mates = List.of();

    private record Shown(Channel channel, LocalText name, int unread, String begun, boolean hasDraft) {
        String id() {
            return channel.id();
        }
    }

    ChannelList(Stage stage) {
        this.stage = stage;
        this.widgets = stage.widgets();
        this.seen = new SeenLines(stage);
        this.folds = new Folds(widgets);
        this.begun = new BegunWords(stage.screenServices().unfinished());
        this.forLines = new BegunForLines(stage.screenServices().unfinished());
        channels = new Cards<>(widgets, 10, Shown::id, this::card);
        begin = widgets.column(0);
        view = widgets.column(10);
        view.addView(widgets.heading(widgets.words.text("common.chat.title"), Widgets.Size.HEADING), Widgets.wide());
        view.addView(widgets.hint(widgets.words.text("common.chat.control-reads")), Widgets.wide());
        view.addView(channels.view, Widgets.wide());
        view.addView(begin, Widgets.wide());
    }

    void show(Situation situation) {
        List<Channel> all = new ArrayList<>(situation.channels());
        if (situation.me() != null) {
            // Also those in which nothing but what was begun is left.
            Stream.concat(begun.channels().stream(), VoiceDraft.channels(stage).stream())
                    .distinct()
                    .filter(id -> situation.channel(id) == null)
                    .forEach(id -> all.add(Channel.without(id)));
        }
        channels.show(all.stream()
                .map(each -> new Shown(
                        each,
                        ChannelName.of(each, situation, stage),
                        each.unread(seen.in(each.id())).size(),
                        begunIn(each, situation.me()),
                        VoiceDraft.isThere(stage, each.id())))
                .collect(Collectors.toList()));
        channels.view.setVisibility(all.isEmpty() ? View.GONE : View.VISIBLE);
        showMates(situation);
    }

    private String begunIn(Channel channel, @Nullable Me me) {
        String own = begun.read(channel.id()).trim();
        return own.isEmpty() && me != null ? forLines.in(channel, me) : own;
    }

    private void showMates(Situation situation) {
        Me me = situation.me();
        List<Talker> now = situation.mates();
        begin.setVisibility(me == null || now.isEmpty() ? View.GONE : View.VISIBLE);
        if (me == null || now.equals(mates)) {
            return;
        }
        mates = now;
        String self = me.id();
        begin.removeAllViews();
        begin.addView(
                folds.view("begin", widgets.words.text("common.chat.begin"), () -> people(self, now)), Widgets.wide());
    }

    private View people(String me, List<Talker> others) {
        LinearLayout all = widgets.column(8);
        for (Talker other : others) {
            Route there = Route.to(Route.Screen.CHANNEL, Channel.direct(me, other.id()));
            Button person = widgets.plain(other.callName(), () -> stage.go(there));
            person.setTypeface(Typeface.DEFAULT);
            person.setGravity(Gravity.START | Gravity.CENTER_VERTICAL);
            all.addView(person, Widgets.wide());
        }
        return all;
    }

    private View card(Shown shown) {
        Channel channel = shown.channel();
        ChatLine latest = channel.latest();
        LinearLayout inside = widgets.column(4);
        Flow head = widgets.flow();
        head.addView(widgets.content(shown.name().text(), shown.name().language(), Widgets.Size.STRONG));
        inside.addView(head, Widgets.wide());
        if (latest == null) {
            inside.addView(widgets.hint(widgets.words.known("common.chat.type.", channel.type())), Widgets.wide());
        } else {
            head.addView(widgets.hint(LineBubble.done(stage, latest)));
            inside.addView(preview(latest), Widgets.wide());
        }
        if (channel.isRefused()) {
            inside.addView(State.REFUSED.view(widgets), Widgets.wide());
        } else if (channel.lines().stream().anyMatch(ChatLine::waits)) {
            inside.addView(State.QUEUED.view(widgets), Widgets.wide());
        }
        if (!shown.begun().isEmpty()) {
            TextView words = widgets.hint(widgets.words.text("common.chat.draft", Map.of("words", shown.begun())));
            // What is cut is its end, also where it is read the other way than the word before it.
            boolean fromRight = TextDirectionHeuristics.FIRSTSTRONG_LTR.isRtl(
                    shown.begun(), 0, shown.begun().length());
            words.setTextDirection(fromRight ? View.TEXT_DIRECTION_RTL : View.TEXT_DIRECTION_LTR);
            words.setMaxLines(1);
            words.setEllipsize(TextUtils.TruncateAt.END);
            words.setTextColor(widgets.palette.accent());
            inside.addView(words, Widgets.wide());
        }
        if (shown.hasDraft()) {
            inside.addView(widgets.hint(widgets.words.text("phone.voice.draft-waits")), Widgets.wide());
        }
        if (shown.unread() > 0) {
            String count = widgets.words.text("common.chat.unread", "count", shown.unread());
            TextView unread = widgets.text(count, Widgets.Size.SMALL);
            unread.setTypeface(Typeface.DEFAULT_BOLD);
            unread.setTextColor(widgets.palette.accent());
            inside.addView(unread, Widgets.wide());
        }
        Route there = Route.to(Route.Screen.CHANNEL, channel.id());
        return Framed.card(widgets, inside, shown.unread() > 0, false, () -> stage.go(there));
    }

    private TextView preview(ChatLine latest) {
        LocalText text = latest.text();
        VoiceMessage voice = latest.voice();
        TextView line = voice == null || latest.isWritten()
                ? BilingualText.byItsLetters(widgets, text.text(), text.language(), Widgets.Size.BODY)
                : widgets.text(
                        latest.isHidden()
                                ? widgets.words.text("common.media.hidden")
                                : VoiceButton.words(widgets, voice),
                        Widgets.Size.BODY);
        line.setMaxLines(1);
        line.setEllipsize(TextUtils.TruncateAt.END);
        line.setTag(R.id.preview, true);
        return line;
    }
}
