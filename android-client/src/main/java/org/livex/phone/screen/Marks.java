package org.livex.phone.screen;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Message;
import org.livex.phone.sync.NotSaved;
import org.livex.phone.sync.Participation;

/** Gathers what was on screen and what was opened, each once in each version and language, and hands it on in one command instead of many. */
public final class Marks {
    public enum Kind {
        SHOWN("shown"),
        READ("read");

        final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    private record Mark(
            String inject,
            int revision,
            Kind kind,
            String takenAt,
            @Nullable String language) {}

    private final Clock clock;
    private final Participation participation;
    private final Set<String> made = new HashSet<>();
    private final Set<String> read = new HashSet<>();
    private List<Mark> gathered = new ArrayList<>();

    Marks(Clock clock, Participation participation) {
        this.clock = clock;
        this.participation = participation;
    }

    /** In the language that the screen shows; null where the text is withheld. True: it is the first time here in this language. */
    public boolean mark(Message message, Kind kind, @Nullable String language) {
        if (!made.add(kind.word + " " + message.key() + " " + language)) {
            return false;
        }
        if (kind == Kind.READ) {
            read.add(message.key());
        }
        gathered.add(new Mark(
                message.id(),
                message.version().shown(),
                kind,
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                language));
        return true;
    }

    /** The keys of what was opened. */
    Set<String> read() {
        return read;
    }

    /** Every few seconds, and before the app may be thrown away. What could not be kept comes with the next. */
    public void flush() {
        if (gathered.isEmpty()) {
            return;
        }
        try {
            JSONArray marks = new JSONArray();
            for (Mark mark : gathered) {
                marks.put(new JSONObject()
                        .put("inject", mark.inject())
                        .put("revision", mark.revision())
                        .put("kind", mark.kind().word)
                        .put("takenAt", mark.takenAt())
                        .putOpt("language", mark.language()));
            }
            participation.act("mark-injects", new JSONObject().put("marks", marks));
            gathered = new ArrayList<>();
        } catch (NotSaved e) {
            // Control sees "not shown yet", which is the safe side; the person is told when they do something
            // themselves.
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }
}
