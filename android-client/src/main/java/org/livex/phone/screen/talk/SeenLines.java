package org.livex.phone.screen.talk;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Channel;
import org.livex.phone.model.ChatLine;
import org.livex.phone.model.Situation;
import org.livex.phone.model.VoiceMessage;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.Unfinished;

/** Which lines of others were in view on this phone, by their numbers. Nobody else learns of it. */
public final class SeenLines {
    private static final String NAME = "channels seen";
    private static final String UP_TO = "upTo";
    private static final String BEYOND = "beyond";

    private final Stage stage;
    /** What was kept as the unread were counted last; null: nobody has counted. */
    private @Nullable String counted;

    /** Of one channel: all lines up to one, and those behind it that were in view although others before them were not. */
    private record InChannel(long upTo, Set<Long> beyond) implements LongPredicate {
        static InChannel of(JSONObject all, String channel) {
            JSONObject kept = all.optJSONObject(channel);
            if (kept == null) {
                // An earlier version knew the last one alone.
                return new InChannel(all.optLong(channel), Set.of());
            }
            Set<Long> beyond = new TreeSet<>();
            JSONArray numbers = kept.optJSONArray(BEYOND);
            for (int i = 0; numbers != null && i < numbers.length(); i++) {
                beyond.add(numbers.optLong(i));
            }
            return new InChannel(kept.optLong(UP_TO), beyond);
        }

        @Override
        public boolean test(long number) {
            return number <= upTo || beyond.contains(number);
        }

        InChannel with(Collection<Long> inView, Collection<Long> all) {
            Set<Long> more = new TreeSet<>(beyond);
            more.addAll(inView);
            long reached = upTo;
            for (long number : new TreeSet<>(all)) {
                if (number > reached && !more.contains(number)) {
                    break;
                }
                reached = Math.max(reached, number);
            }
            long up = reached;
            more.removeIf(number -> number <= up);
            return new InChannel(reached, more);
        }

        JSONObject json() throws JSONException {
            return new JSONObject().put(UP_TO, upTo).put(BEYOND, new JSONArray(beyond));
        }
    }

    public SeenLines(Stage stage) {
        this.stage = stage;
    }

    LongPredicate in(String channel) {
        return InChannel.of(read(), channel);
    }

    /** Lines of others that were not in view yet, in all channels. */
    public int unread(Situation situation) {
        counted = kept();
        if (situation.channels().isEmpty()) {
            return 0;
        }
        JSONObject seen = read();
        return situation.channels().stream()
                .mapToInt(channel ->
                        channel.unread(InChannel.of(seen, channel.id())).size())
                .sum();
    }

    /** Something came into view since the unread were counted. */
    public boolean hasChanged() {
        return !kept().equals(counted);
    }

    /**
     * Notes what is in view now.
     *
     * @param all the numbers of all lines of others that are here
     */
    void see(String channel, Collection<Long> inView, Collection<Long> all) {
        JSONObject seen = read();
        InChannel before = InChannel.of(seen, channel);
        if (inView.stream().allMatch(before::test)) {
            return;
        }
        try {
            unfinished()
                    .write(
                            NAME,
                            seen.put(channel, before.with(inView, all).json()).toString());
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    /** To its end: it is no news any more, wherever its line is. */
    void heard(String channel, VoiceMessage voice) {
        Channel known = stage.situation().channel(channel);
        if (known != null) {
            List<Long> heard = known.lines().stream()
                    .filter(line ->
                            line.voice() != null && line.voice().sha256().equals(voice.sha256()))
                    .map(ChatLine::seq)
                    .collect(Collectors.toList());
            see(channel, heard, known.ofOthers());
        }
    }

    private JSONObject read() {
        String kept = kept();
        try {
            return kept.isEmpty() ? new JSONObject() : new JSONObject(kept);
        } catch (JSONException damaged) {
            return new JSONObject();
        }
    }

    private String kept() {
        return unfinished().read(NAME);
    }

    private Unfinished unfinished() {
        return stage.screenServices().unfinished();
    }
}
