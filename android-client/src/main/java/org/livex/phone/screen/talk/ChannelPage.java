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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Channel;
import org.livex.phone.model.ChatLine;
import org.livex.phone.model.Situation;
import org.livex.phone.model.VoiceMessage;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Me;
import org.livex.phone.screen.IconButton;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.VoiceRecorder;
import org.livex.phone.screen.Voices;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.Typed;
import org.livex.phone.sync.Attached;
import org.livex.phone.sync.Connection;
import org.livex.phone.sync.Earlier;

/** One conversation, the latest at the end, and at the thumb the field to write into it and the microphone to talk. */
public final class ChannelPage extends Page {
    /** As in docs/protocol.md, "Chat". */
    static final int LONGEST = 2_000;

    private static final String POST = "post-message";

    /** The feed brings the latest of a channel: where there are fewer, there are no others. */
    private static final int MANY = 50;

    private static final int MOST_LINES_IN_SIGHT = 4;
    private static final int NEAR_THE_TOP_DP = 120;

    private final String id;
    private final String draft;
    private final BegunWords begun;
    private final SeenLines seen = new SeenLines(stage);
    private final Scaffold scaffold = new Scaffold(widgets);
    private final LinearLayout head = widgets.column(4);
    private final LinearLayout closed = widgets.column(8);
    private final Button more = widgets.plain(t("common.chat.earlier"), this::fetchEarlier);
    private final TextView none = widgets.hint(t("common.chat.empty"));
    private final EditText body = widgets.field(LONGEST);
    private final LatestInSight inSight = new LatestInSight(widgets, scaffold.scroll, this::scrolledTo);
    private final Voices voices;
    private final View ways;
    private final Cards<LineBubble.Shown> lines;
    private List<ChatLine> earlier = List.of();
    private long oldest;
    private boolean isAsked;
    private boolean hasEarlier;
    private boolean isFetching;
    private boolean hasFailed;
    private boolean isLeft;
    private boolean isOpened;
    private @Nullable LocalText named;

    public ChannelPage(Stage stage, String id) {
        super(stage);
        this.id = id;
        this.draft = BegunWords.name(id);
        this.begun = new BegunWords(stage.screenServices().unfinished());
        LineBubble.Own own = new OwnLines(stage, body, draft, this::voices, this::post);
        voices = new Voices(stage, id, own, this::say, voice -> seen.heard(id, voice));
        lines = voices.lines();
        ways = voices.ways();
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("phone.tab.talk")), BackRow.params());
        for (View view : List.of(head, closed, ways, more, none, lines.view)) {
            content.addView(view, Widgets.wide());
        }
        scaffold.addBottom(writing());
        return scaffold.view();
    }

    private View writing() {
        body.setInputType(InputType.TYPE_CLASS_TEXT
                | InputType.TYPE_TEXT_FLAG_MULTI_LINE
                | InputType.TYPE_TEXT_FLAG_CAP_SENTENCES);
        body.setMaxLines(MOST_LINES_IN_SIGHT);
        body.setHint(t("common.chat.write"));
        body.setText(begun.read(id));
        body.addTextChangedListener(new Typed(typed -> begun.write(id, typed)));
        LinearLayout row = widgets.row(8);
        row.setGravity(Gravity.BOTTOM);
        row.addView(body, Widgets.rest());
        row.addView(voices.bar.microphone);
        row.addView(IconButton.primary(widgets, R.id.primary, R.drawable.ic_send, t("common.chat.send"), this::send));
        return voices.around(row);
    }

    @Override
    public void show(Situation situation) {
        Channel known = situation.channel(id);
        if (known == null) {
            earlier = List.of();
            isAsked = false;
        }
        Me me = situation.me();
        showClosed(known == null && me != null && Channel.isClosedTo(id, me));
        Channel channel = known == null ? Channel.without(id) : known;
        showHead(channel, situation);
        List<ChatLine> all = with(channel.lines());
        oldest = Stream.concat(earlier.stream(), channel.lines().stream())
                .mapToLong(ChatLine::seq)
                .filter(seq -> seq > 0)
                .min()
                .orElse(0);
        Map<String, Attached> files = stage.screenServices().attachments().attached();
        lines.show(all.stream()
                .map(line -> LineBubble.Shown.of(line, stage, files))
                .collect(Collectors.toList()));
        show(none, all.isEmpty() && closed.getVisibility() == View.GONE);
        show(lines.view, !all.isEmpty());
        askWhether(channel.lines());
        show(more, hasEarlier && oldest > 0);
        openAtUnread(channel, all);
        scaffold.scroll.post(this::seeWhatIsInView);
        voices.show(situation, channel.lines());
    }

    private void openAtUnread(Channel channel, List<ChatLine> all) {
        if (isOpened || all.isEmpty()) {
            return;
        }
        isOpened = true;
        channel.unread(seen.in(id)).stream()
                .findFirst()
                .ifPresent(first -> lines.each((line, view) -> {
                    if (line.id().equals(first.id())) {
                        inSight.opensAt(view);
                    }
                }));
    }

    /** Only that counts as read. */
    private void seeWhatIsInView() {
        Situation situation = stage.situation();
        Channel known = situation.channel(id);
        if (isLeft || known == null || situation.isStopped()) {
            return;
        }
        List<Long> inView = new ArrayList<>();
        lines.each((line, view) -> {
            if (!line.line().isMine() && line.line().seq() > 0 && inSight.shows(view)) {
                inView.add(line.line().seq());
            }
        });
        seen.see(id, inView, known.ofOthers());
    }

    /** What was begun for it can be read, and goes nowhere. */
    private void showClosed(boolean isClosed) {
        for (View part : List.of(head, ways, scaffold.bottom)) {
            show(part, !isClosed);
        }
        show(closed, isClosed);
        if (!isClosed) {
            closed.removeAllViews();
        }
        if (!isClosed || closed.getChildCount() > 0) {
            return;
        }
        voices.away();
        closed.addView(widgets.heading(t("phone.voice.no-channel"), Widgets.Size.TITLE), Widgets.wide());
        String words = body.getText().toString().trim();
        VoiceMessage said = voices.draft().now();
        if (!words.isEmpty() || said != null) {
            closed.addView(widgets.hint(t("phone.voice.draft")), Widgets.wide());
        }
        if (!words.isEmpty()) {
            TextView written = widgets.text(words, Widgets.Size.BODY);
            written.setTextIsSelectable(true);
            closed.addView(written, Widgets.wide());
        }
        if (said != null) {
            closed.addView(voices.button(said), Widgets.wide());
        }
    }

    private void showHead(Channel channel, Situation situation) {
        LocalText name = ChannelName.of(channel, situation, stage);
        if (name.equals(named)) {
            return;
        }
        named = name;
        head.removeAllViews();
        head.addView(
                Widgets.asHeading(widgets.content(name.text(), name.language(), Widgets.Size.TITLE)), Widgets.wide());
        String type = words.known("common.chat.type.", channel.type());
        head.addView(widgets.hint(type + " · " + t("common.chat.control-reads")), Widgets.wide());
    }

    /** What came by itself, without those that the feed has as well. */
    private List<ChatLine> with(List<ChatLine> latest) {
        Set<String> told = latest.stream().map(ChatLine::id).collect(Collectors.toSet());
        Stream<ChatLine> others = earlier.stream().filter(line -> !told.contains(line.id()));
        return ChatLine.inOrder(Stream.concat(others, latest.stream()).collect(Collectors.toList()));
    }

    /** Nobody can tell until the server has answered. */
    private void askWhether(List<ChatLine> here) {
        boolean isConnected = stage.snapshot().connection().way() != Connection.Way.OFFLINE;
        if (isConnected && !isAsked && oldest > 0 && here.size() >= MANY) {
            isAsked = true;
            stage.screenServices().participation().earlier(id, oldest, 1, answer -> told(answer, here));
        }
    }

    private void told(@Nullable Earlier answer, List<ChatLine> here) {
        isAsked = answer != null;
        hasEarlier = answer != null && answer.hasOthersThan(here.stream().map(ChatLine::id));
        show(more, hasEarlier && oldest > 0);
    }

    private void scrolledTo(int y) {
        seeWhatIsInView();
        if (y < widgets.dp(NEAR_THE_TOP_DP) && !hasFailed && more.getVisibility() == View.VISIBLE) {
            fetchEarlier();
        }
    }

    private void fetchEarlier() {
        if (!isFetching && oldest > 0) {
            isFetching = true;
            stage.screenServices().participation().earlier(id, oldest, Earlier.MOST, this::came);
        }
    }

    private void came(@Nullable Earlier answer) {
        isFetching = false;
        // Whoever was not reached is asked again by the button alone.
        hasFailed = answer == null;
        if (isLeft) {
            return;
        }
        if (answer == null) {
            stage.tell(words.problem("no-connection"), true);
            return;
        }
        hasEarlier = answer.hasMore() && !answer.items().isEmpty();
        List<ChatLine> all = new ArrayList<>(ChatLine.earlier(
                answer.items(),
                stage.screenServices().languages().content(),
                stage.situation().me()));
        all.forEach(voices::fetch);
        all.addAll(earlier);
        earlier = all;
        inSight.growsAbove();
        show(stage.situation());
    }

    private void send() {
        String said = body.getText().toString().trim();
        if (said.isEmpty()) {
            body.requestFocus();
            return;
        }
        inSight.goesToEnd();
        if (stage.act(POST, posted(said, null), draft)) {
            body.setText("");
            stage.screenServices().unfinished().forget(draft);
        }
    }

    private Voices voices() {
        return voices;
    }

    private boolean post(String words, @Nullable VoiceMessage voice) {
        return stage.act(POST, posted(words, voice));
    }

    private void say(VoiceMessage voice) {
        inSight.goesToEnd();
        if (stage.act(POST, posted("", voice), voices.draft().name())) {
            voices.draft().said(voice);
        }
    }

    private JSONObject posted(String said, @Nullable VoiceMessage voice) {
        try {
            return new JSONObject()
                    .put("message", UUID.randomUUID().toString())
                    .put("channel", id)
                    .put("body", said)
                    .put(
                            "language",
                            stage.screenServices().languages().content().get(0))
                    .put(
                            "takenAt",
                            ReportJson.written(stage.screenServices().clock().instant()))
                    .putOpt("voice", voice == null ? null : voice.json());
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void tick() {
        voices.tick();
    }

    @Override
    public void permitted(int request, boolean granted) {
        if (request == VoiceRecorder.MICROPHONE) {
            voices.bar.permitted(granted);
        }
    }

    @Override
    public void covered() {
        voices.away();
    }

    @Override
    public void left() {
        isLeft = true;
        voices.away();
    }

    private static void show(View view, boolean isShown) {
        view.setVisibility(isShown ? View.VISIBLE : View.GONE);
    }
}
