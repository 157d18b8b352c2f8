package org.livex.phone.model;

import java.time.Instant;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.Enclosure;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.OwnFields;
import org.livex.phone.model.read.Reader;
import org.livex.phone.model.read.SaidVersion;
import org.livex.phone.model.read.Voice;

/**
 * An inject that was sent to me, with how far I came with it.
 *
 * @param type as in the catalog behind {@code inject-type.}
 * @param seq grows with each change of it
 * @param from whose voice it is; null: control's own
 * @param own what it has by its type
 * @param body null: it is withheld, for it is in languages only that I do not read, and a mediator is needed
 * @param mediatorNeeded the languages that it is withheld in
 * @param recalled why it was taken back; null: it was not
 * @param recalledAfterEnd it was there as long as there was play
 * @param version which words of it these are
 * @param corrected what it said before control changed its words; null: they are as they were sent
 * @param read I opened it, on this device or another
 * @param asking what it asks of me; it may be nothing
 */
public record Message(
        String id,
        long seq,
        String type,
        @Nullable Voice from,
        @Nullable OwnFields own,
        @Nullable LocalText subject,
        @Nullable LocalText body,
        List<String> mediatorNeeded,
        List<Enclosure> files,
        @Nullable String place,
        boolean mustAcknowledge,
        ExerciseTime at,
        Instant sentAt,
        boolean late,
        @Nullable LocalText recalled,
        boolean recalledAfterEnd,
        Version version,
        @Nullable Corrected corrected,
        boolean read,
        List<SaidVersion> versionsRead,
        Acknowledgement acknowledgement,
        Asking asking) {
    /** How far I came with it. */
    record Progress(boolean read, List<SaidVersion> versionsRead, Acknowledgement acknowledgement, Asking asking) {}

    public enum Acknowledgement {
        NOT_YET,
        /** By a tap on this phone; the server does not know it yet. */
        WAITS,
        KNOWN
    }

    /**
     * The words of a message since it was last corrected; what somebody says of it names their revision.
     *
     * @param shown the same, where a small correction since then is told too
     * @param since when it came to say them
     */
    public record Version(int revision, int shown, Instant since, boolean isCorrected) {
        static Version of(JSONObject inject) throws JSONException {
            JSONObject correction = inject.optJSONObject("correction");
            int newest = inject.optInt("revision");
            if (correction == null) {
                return new Version(newest, newest, Instant.parse(inject.getString("sentAt")), false);
            }
            int revision = correction.getInt("revision");
            return new Version(revision, Math.max(revision, newest), Instant.parse(correction.getString("at")), true);
        }

        /** Whether what was said of that revision was said of these words; 0: it was said without one. */
        boolean includes(int said) {
            return !isCorrected || said >= revision;
        }
    }

    /** What it said and asked before, of what says something else now, and does not stand with an answer of mine. */
    public List<Corrected.Former> saidBefore() {
        return corrected == null
                ? List.of()
                : corrected.saidBefore(subject, body, !asks() || asking.before().isEmpty(), versionsRead);
    }

    /** What its originals say now, where the translation still says what they said before. */
    public List<LocalText.Original> originalsNow() {
        return corrected == null ? List.of() : corrected.originalsNow(subject, body);
    }

    static Message of(JSONObject json, Reader reader, Version version, Progress progress) throws JSONException {
        JSONObject needed = json.optJSONObject("mediatorNeeded");
        JSONObject recalled = json.optJSONObject("recalled");
        return new Message(
                json.getString("id"),
                json.optLong("seq"),
                json.getString("type"),
                Voice.of(json.optJSONObject("from"), reader),
                OwnFields.of(json.optJSONObject("details"), reader),
                reader.optText(json, "subject"),
                reader.optText(json, "body"),
                Reader.strings(needed == null ? null : needed.optJSONArray("languages")),
                Enclosure.in(json, "attachments"),
                Reader.optString(json, "place"),
                json.optBoolean("mustAcknowledge"),
                ExerciseTime.read(json.getString("at")),
                Instant.parse(json.getString("sentAt")),
                json.optBoolean("late"),
                recalled == null ? null : reader.text(recalled, "reason"),
                recalled != null && recalled.optBoolean("afterEnd"),
                version,
                Corrected.of(json.optJSONObject("corrected"), reader),
                progress.read(),
                progress.versionsRead(),
                progress.acknowledgement(),
                progress.asking());
    }

    public boolean isAcknowledged() {
        return acknowledgement != Acknowledgement.NOT_YET;
    }

    /** Of what is shown; null where it is withheld. */
    public @Nullable String language() {
        return body == null ? null : body.language();
    }

    public boolean isRecalled() {
        return recalled != null;
    }

    /** What was there as long as there was play can be read as it was. */
    public boolean isStruck() {
        return isRecalled() && !recalledAfterEnd;
    }

    /** One that was taken back, only where the server asks that this be read too. */
    public boolean isToBeRead() {
        return !isRecalled() || (version.isCorrected() && !recalledAfterEnd);
    }

    /** It asks something of me, answered or not. What was taken back asks nothing any more. */
    public boolean asks() {
        return asking.question() != null && !isRecalled();
    }

    /** It asks, and nothing that counts was answered yet: a confirmation is no answer. */
    public boolean isAnswerOpen() {
        return asks() && !asking.isAnswered();
    }

    /** Names these words of it. */
    public String key() {
        return key(id, version);
    }

    static String key(String id, Version version) {
        return version.isCorrected() ? id + " " + version.revision() : id;
    }

    /** Control insists, and I have not done it. */
    public boolean insists() {
        return mustAcknowledge && !isAcknowledged() && isToBeRead();
    }

    /** While something of it is still to be confirmed or answered, it is a message like others. */
    public boolean isNews() {
        return type.equals(News.TYPE) && !insists() && !isAnswerOpen();
    }

    public boolean isNew() {
        return !read && isToBeRead();
    }
}
