package org.livex.phone.screen.talk;

import android.graphics.Typeface;
import android.text.TextUtils;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import java.util.stream.Collectors;
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
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.Folds;
import org.livex.phone.screen.parts.Framed;
import org.livex.phone.screen.parts.Said;

/** Conversations with what was written last in each, and the way to begin one with somebody of my teams. */
final class ChannelList {
    final LinearLayout view;
    private final Stage stage;
    private final Look look;
    private final SeenLines seen;
    private final Folds folds;
    private final Cards<Shown> channels;
    private final LinearLayout begin;
    private List<Talker> mates = List.of();

    private record Shown(Channel channel, LocalText name, int unread, boolean hasDraft) {
        String id() {
            return channel.id();
        }
    }

    ChannelList(Stage stage) {
        this.stage = stage;
        this.look = stage.look();
        this.seen = new SeenLines(stage);
        this.folds = new Folds(look);
        channels = new Cards<>(look, 10, Shown::id, this::card);
        begin = look.column(0);
        view = look.column(10);
        view.addView(look.heading(look.words.text("common.chat.title"), Look.Size.HEADING), Look.wide());
        view.addView(look.hint(look.words.text("common.chat.control-reads")), Look.wide());
        view.addView(channels.view, Look.wide());
        view.addView(begin, Look.wide());
    }

    void show(Situation situation) {
        List<Channel> all = situation.channels();
        channels.show(all.stream()
                .map(each -> new Shown(
                        each,
                        ChannelName.of(each, situation, stage),
                        each.unread(seen.in(each.id())),
                        VoiceDraft.isThere(stage, each.id())))
                .collect(Collectors.toList()));
        channels.view.setVisibility(all.isEmpty() ? View.GONE : View.VISIBLE);
        showMates(situation);
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
        begin.addView(folds.view("begin", look.words.text("common.chat.begin"), () -> people(self, now)), Look.wide());
    }

    private View people(String me, List<Talker> others) {
        LinearLayout all = look.column(8);
        for (Talker other : others) {
            Route there = Route.to(Route.Screen.CHANNEL, Channel.direct(me, other.id()));
            Button person = look.plain(other.callName(), () -> stage.go(there));
            person.setTypeface(Typeface.DEFAULT);
            person.setGravity(Gravity.START | Gravity.CENTER_VERTICAL);
            all.addView(person, Look.wide());
        }
        return all;
    }

    private View card(Shown shown) {
        Channel channel = shown.channel();
        ChatLine latest = channel.latest();
        LinearLayout inside = look.column(4);
        Flow head = look.flow();
        head.addView(look.content(shown.name().text(), shown.name().language(), Look.Size.STRONG));
        inside.addView(head, Look.wide());
        if (latest == null) {
            inside.addView(look.hint(look.words.known("common.chat.type.", channel.type())), Look.wide());
        } else {
            head.addView(look.hint(LineBubble.done(stage, latest)));
            inside.addView(preview(latest), Look.wide());
        }
        if (channel.lines().stream().anyMatch(line -> line.refusal() != null)) {
            inside.addView(State.REFUSED.view(look), Look.wide());
        } else if (channel.lines().stream().anyMatch(ChatLine::waits)) {
            inside.addView(State.QUEUED.view(look), Look.wide());
        }
        if (shown.hasDraft()) {
            inside.addView(look.hint(look.words.text("phone.voice.draft-waits")), Look.wide());
        }
        if (shown.unread() > 0) {
            String count = look.words.text("common.chat.unread", "count", shown.unread());
            TextView unread = look.text(count, Look.Size.SMALL);
            unread.setTypeface(Typeface.DEFAULT_BOLD);
            unread.setTextColor(look.palette.accent());
            inside.addView(unread, Look.wide());
        }
        Route there = Route.to(Route.Screen.CHANNEL, channel.id());
        return Framed.card(look, inside, shown.unread() > 0, false, () -> stage.go(there));
    }

    private TextView preview(ChatLine latest) {
        LocalText text = latest.text();
        VoiceMessage voice = latest.voice();
        TextView line = voice == null || latest.isWritten()
                ? Said.byItsLetters(look, text.text(), text.language(), Look.Size.BODY)
                : look.text(VoiceButton.words(look, voice), Look.Size.BODY);
        line.setMaxLines(1);
        line.setEllipsize(TextUtils.TruncateAt.END);
        line.setTag(R.id.preview, true);
        return line;
    }
}
