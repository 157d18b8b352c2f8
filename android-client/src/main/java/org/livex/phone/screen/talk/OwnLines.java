package org.livex.phone.screen.talk;

import android.widget.EditText;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.ChatLine;
import org.livex.phone.model.VoiceMessage;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.screen.ScreenServices;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.Voices;
import org.livex.phone.sync.NotSaved;

/**
 * Gives a line that the server does not have back to whoever wrote it: its words stand in the field again, before what was begun
 * since, and what was said lies where it was recorded.
 */
final class OwnLines implements LineBubble.Own {
    private final Stage stage;
    private final EditText body;
    private final String draft;
    private final Supplier<Voices> voices;
    private final BiPredicate<String, @Nullable VoiceMessage> post;

    /**
     * @param draft of {@link org.livex.phone.screen.Unfinished}, as which the field is kept
     * @param post says words or a voice once more; false: that could not be kept
     */
    OwnLines(
            Stage stage,
            EditText body,
            String draft,
            Supplier<Voices> voices,
            BiPredicate<String, @Nullable VoiceMessage> post) {
        this.stage = stage;
        this.body = body;
        this.draft = draft;
        this.voices = voices;
        this.post = post;
    }

    /** What was said goes once more as it is. */
    @Override
    public void again(ChatLine line, RefusedHere refusal) {
        if (line.voice() == null) {
            if (!hasRoomFor(refusal.words())) {
                tell("phone.chat.draft-first");
                return;
            }
            write(before(refusal.words()));
        } else if (!post.test(refusal.words(), line.voice())) {
            return;
        }
        stage.screenServices().participation().dismiss(refusal.id());
    }

    @Override
    public void takeBack(ChatLine line, String waiting) {
        VoiceMessage voice = line.voice();
        String words = line.text().text();
        if (!hasRoomFor(words) || (voice != null && !voices.get().hasRoom())) {
            tell("phone.chat.draft-first");
            return;
        }
        Map<String, String> drafts = new HashMap<>();
        if (voice != null) {
            drafts.putAll(voices.get().draft().as(voice));
        }
        if (!words.isEmpty()) {
            drafts.put(draft, before(words));
        }
        ScreenServices services = stage.screenServices();
        try {
            if (!services.unfinished().takeBack(services.participation(), waiting, drafts)) {
                tell("phone.chat.too-late");
                return;
            }
        } catch (NotSaved full) {
            tell("phone.not-saved");
            return;
        }
        if (!words.isEmpty()) {
            write(drafts.getOrDefault(draft, ""));
        }
        voices.get().draftChanged();
    }

    /** The field takes no more than a line may have, and would cut off the rest. */
    private boolean hasRoomFor(String words) {
        return before(words).length() <= ChannelPage.LONGEST;
    }

    private String before(String words) {
        String begun = body.getText().toString();
        return words.isEmpty() || begun.isEmpty() ? words + begun : words + "\n" + begun;
    }

    private void write(String words) {
        body.setText(words);
        body.setSelection(body.length());
        body.requestFocus();
    }

    private void tell(String key) {
        stage.tell(stage.words().text(key), true);
    }
}
