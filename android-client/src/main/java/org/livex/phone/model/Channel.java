package org.livex.phone.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Me;
import org.livex.phone.model.read.Reader;
import org.livex.phone.sync.Snapshot;

/**
 * A conversation that I may read and write in.
 *
 * @param id such as {@code team/team-alfa}, {@code direct/inv-01~med-01}, {@code control/inv-01}
 * @param type as in the catalog behind {@code common.chat.type.}
 * @param name of the team or the case; null: of neither
 * @param with the call name of the one other who is in it; null: there are more, or the server has not said
 * @param lines the oldest first, those that the server does not have yet last
 */
public record Channel(
        String id,
        String type,
        @Nullable LocalText name,
        @Nullable String with,
        List<ChatLine> lines) {
    private static final String DIRECT = "direct";
    private static final String CONTROL = "control";

    /** Between two people, whoever of them begins. */
    public static String direct(String me, String other) {
        return DIRECT + "/" + (me.compareTo(other) < 0 ? me + "~" + other : other + "~" + me);
    }

    /** One in which nothing was written yet, or which is closed to me by now. */
    public static Channel without(String id) {
        int slash = id.indexOf('/');
        return new Channel(id, slash < 0 ? id : id.substring(0, slash), null, null, List.of());
    }

    /** Whether somebody who was told of none such has no part in it, or none any more; two may always begin to talk. */
    public static boolean isClosedTo(String id, Me me) {
        List<String> both = List.of(id.substring(id.indexOf('/') + 1).split("~", -1));
        return !(id.startsWith(DIRECT + "/") && both.size() == 2 && both.contains(me.id()));
    }

    public @Nullable ChatLine latest() {
        return lines.isEmpty() ? null : lines.get(lines.size() - 1);
    }

    /** What I said last was refused. */
    public boolean isRefused() {
        ChatLine mine = null;
        for (ChatLine line : lines) {
            mine = line.isMine() ? line : mine;
        }
        return mine != null && mine.isRefused();
    }

    /** The numbers of all lines of others that can be news. */
    public List<Long> ofOthers() {
        return lines.stream().filter(Channel::canBeNews).map(ChatLine::seq).collect(Collectors.toList());
    }

    /** Lines of others that were not in view yet, the oldest first. */
    public List<ChatLine> unread(LongPredicate wasInView) {
        return lines.stream()
                .filter(line -> canBeNews(line) && !wasInView.test(line.seq()))
                .collect(Collectors.toList());
    }

    /** Of what nobody is to hear or read any more nothing is left that could be. */
    private static boolean canBeNews(ChatLine line) {
        return !line.isMine() && line.seq() > 0 && !line.isUnsaid();
    }

    /** Those with the newest words first. My line to control is always there, and where I wrote something. */
    static List<Channel> all(Snapshot snapshot, Reader reader, @Nullable Me me) {
        if (me == null || me.seesControl()) {
            return List.of();
        }
        Map<String, List<ChatLine>> lines = ChatLine.byChannel(snapshot, reader, me);
        Map<String, Channel> all = new LinkedHashMap<>();
        for (Channel told : reader.all(snapshot.items("channel"), Channel::of)) {
            all.put(told.id(), told);
        }
        all.putIfAbsent(CONTROL + "/" + me.id(), without(CONTROL + "/" + me.id()));
        lines.forEach((id, written) -> {
            if (written.stream().anyMatch(line -> line.seq() == 0)) {
                all.putIfAbsent(id, without(id));
            }
        });
        List<Channel> sorted = new ArrayList<>();
        all.values().forEach(one -> sorted.add(one.with(lines.getOrDefault(one.id(), List.of()))));
        sorted.sort(Comparator.comparing(Channel::latestAt).reversed().thenComparing(Channel::id));
        return Collections.unmodifiableList(sorted);
    }

    private static Channel of(JSONObject json, Reader reader) throws JSONException {
        JSONObject with = json.optJSONObject("with");
        return new Channel(
                json.getString("id"),
                json.getString("type"),
                reader.optText(json, "name"),
                with == null ? null : with.getString("callName"),
                List.of());
    }

    private Channel with(List<ChatLine> written) {
        return new Channel(id, type, name, with, Collections.unmodifiableList(written));
    }

    private Instant latestAt() {
        ChatLine latest = latest();
        return latest == null ? Instant.EPOCH : latest.sentAt();
    }
}
