package org.livex.phone.screen.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.ChatLine;
import org.livex.phone.model.WrittenHere;
import org.livex.phone.model.read.Me;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.Unfinished;

/** What a mediator has begun to write of one voice, in each language, with which words were in sight then. */
final class WordsDraft {
    private final Stage stage;
    private final Unfinished unfinished;
    private final String line;

    WordsDraft(Stage stage, String line) {
        this.stage = stage;
        this.unfinished = stage.screenServices().unfinished();
        this.line = line;
    }

    String name(String language) {
        return BegunForLines.wordsOf(line, language);
    }

    /** Empty: nothing. */
    String words(String language) {
        return unfinished.read(name(language));
    }

    /** 0: there were none. */
    int seen(String language) {
        String kept = unfinished.read(seenName(language));
        return kept.matches("\\d{1,9}") ? Integer.parseInt(kept) : 0;
    }

    void write(String language, String words, int seen) {
        unfinished.write(name(language), words);
        unfinished.write(seenName(language), String.valueOf(seen));
    }

    void forget(String language) {
        unfinished.forget(name(language));
    }

    /** As all of it is once these words, which waited, are taken back. */
    Map<String, String> as(String language, WrittenHere written) {
        return Map.of(name(language), written.words(), seenName(language), String.valueOf(written.revision()));
    }

    private String seenName(String language) {
        return BegunForLines.seenAs(line, language);
    }

    /**
     * In which they may be written, first the likeliest: what was spoken, also where its writer does not read it, then the reader's own.
     * Where others have published some it is the language of those, but for what was begun in another one, which stays in its own.
     */
    List<String> languages(ChatLine now, @Nullable Me me) {
        List<String> own = me == null || !me.mediates() || now.isHidden() ? List.of() : me.languages();
        String source = now.text().source().language();
        if (now.revision() == 0) {
            return now.isOnlySaid() ? first(source, own) : List.of();
        }
        if (!own.isEmpty() && isBegun(source)) {
            return List.of(source);
        }
        return own.stream()
                .filter(this::isBegun)
                .findFirst()
                .map(List::of)
                .orElse(own.contains(source) ? List.of(source) : List.of());
    }

    private boolean isBegun(String language) {
        return !words(language).trim().isEmpty();
    }

    private List<String> first(String spoken, List<String> own) {
        if (own.isEmpty()) {
            return List.of();
        }
        List<String> all = new ArrayList<>(own);
        String read = stage.screenServices().languages().content().get(0);
        if (all.remove(read)) {
            all.add(0, read);
        }
        all.remove(spoken);
        all.add(0, spoken);
        return all;
    }
}
