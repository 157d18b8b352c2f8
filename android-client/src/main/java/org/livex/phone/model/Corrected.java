package org.livex.phone.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Reader;
import org.livex.phone.model.read.SaidVersion;

/**
 * What a message said when it went out, of what has changed since.
 *
 * @param afterEnd nobody saw in play what it says now
 * @param said the versions that said the first of it
 * @param meanwhile what else somebody can have read, oldest first
 * @param asked before the question of now, the first that was asked first
 */
public record Corrected(
        Instant at,
        boolean afterEnd,
        @Nullable LocalText subject,
        @Nullable LocalText body,
        List<SaidVersion> said,
        List<Words> meanwhile,
        List<AskedBefore> asked) {
    /** What these versions said; null: as it does now, or as before. */
    record Words(@Nullable LocalText subject, @Nullable LocalText body, List<SaidVersion> said) {}

    /**
     * What it said before, or asked, where that says something else now.
     *
     * @param said the versions that said so; empty: the server does not tell them
     * @param isRead this person had read exactly that
     * @param isQuestion it is what was asked
     */
    public record Former(List<LocalText> words, List<SaidVersion> said, boolean isRead, boolean isQuestion) {}

    /** Of a question that an older server tells, without until when it was asked. */
    static final int UNTIL_NOW = Integer.MAX_VALUE;

    static @Nullable Corrected of(@Nullable JSONObject json, Reader reader) throws JSONException {
        return json == null
                ? null
                : new Corrected(
                        Instant.parse(json.getString("at")),
                        json.optBoolean("afterEnd"),
                        reader.optText(json, "subject"),
                        reader.optText(json, "body"),
                        SaidVersion.in(json, "said"),
                        meanwhile(json.optJSONArray("meanwhile"), reader),
                        asked(json, reader));
    }

    private static List<Words> meanwhile(@Nullable JSONArray versions, Reader reader) throws JSONException {
        List<Words> meanwhile = new ArrayList<>();
        for (int i = 0; versions != null && i < versions.length(); i++) {
            JSONObject version = versions.getJSONObject(i);
            meanwhile.add(new Words(
                    reader.optText(version, "subject"),
                    reader.optText(version, "body"),
                    SaidVersion.in(version, "said")));
        }
        return meanwhile;
    }

    /** An older server says only the last of them. */
    static List<AskedBefore> asked(@Nullable JSONObject json, Reader reader) throws JSONException {
        JSONArray all = json == null ? null : json.optJSONArray("askedBefore");
        if (json == null || all != null) {
            return AskedBefore.read(all, reader);
        }
        Question last = Question.of(json.optJSONObject("question"), reader);
        return last == null ? List.of() : List.of(new AskedBefore(UNTIL_NOW, last, List.of(), null));
    }

    /**
     * Each that it said: of it, what says something else now; with the questions where they do not stand with their answers.
     *
     * @param read the versions that this person has read
     */
    List<Former> saidBefore(
            @Nullable LocalText subjectNow,
            @Nullable LocalText bodyNow,
            boolean withQuestions,
            List<SaidVersion> read) {
        List<Former> before = new ArrayList<>();
        for (Words former : versions()) {
            List<LocalText> words = new ArrayList<>();
            addChanged(words, former.subject(), subjectNow);
            addChanged(words, former.body(), bodyNow);
            if (!words.isEmpty()) {
                boolean isRead =
                        former.said().stream().anyMatch(one -> read.stream().anyMatch(one::isSameAs));
                before.add(new Former(words, former.said(), isRead, false));
            }
        }
        for (AskedBefore one : asked) {
            Question question = one.question();
            if (withQuestions && question != null) {
                List<LocalText> words = new ArrayList<>(List.of(question.text()));
                question.options().forEach(option -> words.add(option.name()));
                before.add(new Former(words, one.said(), false, true));
            }
        }
        return before;
    }

    private List<Words> versions() {
        List<Words> versions = new ArrayList<>(List.of(new Words(subject, body, said)));
        versions.addAll(meanwhile);
        return versions;
    }

    /** Of a translation that still says what was said before. */
    List<LocalText.Original> originalsNow(@Nullable LocalText subjectNow, @Nullable LocalText bodyNow) {
        List<LocalText.Original> originals = new ArrayList<>();
        if (versions().stream().anyMatch(words -> words.subject() != null)) {
            addOriginal(originals, subjectNow);
        }
        if (versions().stream().anyMatch(words -> words.body() != null)) {
            addOriginal(originals, bodyNow);
        }
        return originals;
    }

    private static void addChanged(List<LocalText> changed, @Nullable LocalText before, @Nullable LocalText now) {
        if (before != null && (now == null || !before.text().equals(now.text()))) {
            changed.add(before);
        }
    }

    private static void addOriginal(List<LocalText.Original> originals, @Nullable LocalText now) {
        if (now != null && now.original() != null && now.marks().contains(LocalText.Mark.STALE)) {
            originals.add(now.original());
        }
    }
}
