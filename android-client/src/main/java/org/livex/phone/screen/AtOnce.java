package org.livex.phone.screen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.ChatLine;
import org.livex.phone.model.VoiceMessage;
import org.livex.phone.sync.Attached;

/** Plays what others say into a channel while somebody looks at it, one after the other, in the order in which it was said. */
final class AtOnce {
    private final Stage stage;
    private final VoicePlayer player;
    private final Set<String> known = new HashSet<>();
    private List<VoiceMessage> waiting = new ArrayList<>();
    /** What plays by itself, or did last. */
    private @Nullable VoiceMessage begun;

    private boolean isThere;

    AtOnce(Stage stage, VoicePlayer player) {
        this.stage = stage;
        this.player = player;
    }

    /** @param lines of the feed: what is fetched besides is old */
    void hear(List<ChatLine> lines, boolean isWanted) {
        List<VoiceMessage> next = new ArrayList<>();
        for (ChatLine line : lines) {
            VoiceMessage voice = line.voice();
            boolean isNew = known.add(line.id()) && isThere && isWanted;
            if (voice != null && !voice.isHidden() && !line.isMine() && (isNew || isWaiting(voice))) {
                next.add(voice);
            }
        }
        isThere = true;
        waiting = next;
    }

    private boolean isWaiting(VoiceMessage voice) {
        return waiting.stream().anyMatch(one -> one.sha256().equals(voice.sha256()));
    }

    /** Nothing else is to be heard now: the first that is on this phone. */
    void goOn() {
        if (waiting.isEmpty() || player.isPlaying()) {
            return;
        }
        if (SoundFocus.isSilent(stage.activity())) {
            hush();
            return;
        }
        Map<String, Attached> here = stage.screenServices().attachments().attached();
        VoiceMessage next = waiting.stream()
                .filter(voice -> here.containsKey(voice.sha256()))
                .findFirst()
                .orElse(null);
        // While somebody is on the phone it waits.
        if (next != null && player.play(next)) {
            waiting.remove(next);
            begun = next;
        }
    }

    boolean hasBegun(VoiceMessage voice) {
        return voice.equals(begun);
    }

    /** Play stands still: what is being heard by itself is heard from its beginning afterwards, before what waits. */
    void hold() {
        VoiceMessage playing = begun;
        if (playing != null && player.isPlaying(playing)) {
            waiting.add(0, playing);
        }
        player.stop();
    }

    /** What waits is left to a tap. */
    void hush() {
        waiting.clear();
    }

    /** Nobody wants to hear anything by itself any more, nor the rest of what plays so. */
    void end() {
        hush();
        VoiceMessage playing = begun;
        if (playing != null && player.isPlaying(playing)) {
            player.stop();
        }
    }

    /** What comes meanwhile is not new to whoever comes back. */
    void away() {
        hush();
        isThere = false;
    }
}
