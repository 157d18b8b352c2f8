package org.livex.phone.screen;

import android.os.Bundle;
import org.jspecify.annotations.Nullable;
import org.livex.phone.screen.act.ReportDraft;
import org.livex.phone.screen.watch.ObservationDraft;
import org.livex.phone.sync.JoinLink;

/**
 * What is being written. The report and the observation lie in the notebook; the rest is kept with the activity's state, so that neither a
 * change of language, a call nor the system takes it away.
 */
public final class Drafts {
    private static final String NAME = "draft.";

    public String stopCause = "";
    public String stopReason = "";
    /** The id of a place. */
    public String stopPlace = "";

    public String joinCode = "";
    public String joinServer = "";
    /** A link that was scanned or opened; empty once somebody types. */
    public String joinLink = "";
    /** Its authority is what the server itself says, where somebody typed. */
    public boolean isJoinTyped;
    /** What is looked for in the library. */
    public String search = "";
    /** What is looked for among people and things. */
    public String dossierSearch = "";
    /** What is looked for where people talk. */
    public String nameSearch = "";
    /** Whom that led to last, by id and by name: until they write, nobody else says what they are called. */
    public String foundPerson = "";

    public String foundName = "";
    /** How far somebody is with the practice, and the language that they began it in while they visit another. */
    public int practiceStep;

    public String practiceHome = "";
    /** What was visited when the practice of languages began. */
    public String practiceVisited = "";

    private final Unfinished unfinished;
    private @Nullable ReportDraft report;
    private @Nullable ObservationDraft observation;

    Drafts(Unfinished unfinished, @Nullable Bundle saved) {
        this.unfinished = unfinished;
        if (saved == null) {
            return;
        }
        stopCause = saved.getString(NAME + "stop-cause", "");
        stopReason = saved.getString(NAME + "stop-reason", "");
        stopPlace = saved.getString(NAME + "stop-place", "");
        joinCode = saved.getString(NAME + "join-code", "");
        joinServer = saved.getString(NAME + "join-server", "");
        joinLink = saved.getString(NAME + "join-link", "");
        isJoinTyped = saved.getBoolean(NAME + "join-typed");
        search = saved.getString(NAME + "search", "");
        dossierSearch = saved.getString(NAME + "dossier-search", "");
        nameSearch = saved.getString(NAME + "name-search", "");
        foundPerson = saved.getString(NAME + "found-person", "");
        foundName = saved.getString(NAME + "found-name", "");
        practiceStep = saved.getInt(NAME + "practice-step");
        practiceHome = saved.getString(NAME + "practice-home", "");
        practiceVisited = saved.getString(NAME + "practice-visited", "");
    }

    void keepIn(Bundle state) {
        state.putString(NAME + "stop-cause", stopCause);
        state.putString(NAME + "stop-reason", stopReason);
        state.putString(NAME + "stop-place", stopPlace);
        state.putString(NAME + "join-code", joinCode);
        state.putString(NAME + "join-server", joinServer);
        state.putString(NAME + "join-link", joinLink);
        state.putBoolean(NAME + "join-typed", isJoinTyped);
        state.putString(NAME + "search", search);
        state.putString(NAME + "dossier-search", dossierSearch);
        state.putString(NAME + "name-search", nameSearch);
        state.putString(NAME + "found-person", foundPerson);
        state.putString(NAME + "found-name", foundName);
        state.putInt(NAME + "practice-step", practiceStep);
        state.putString(NAME + "practice-home", practiceHome);
        state.putString(NAME + "practice-visited", practiceVisited);
    }

    /** Of whoever holds the phone now. */
    public ReportDraft report() {
        ReportDraft known = report;
        if (known == null || !known.isOf(unfinished.owner())) {
            known = ReportDraft.read(unfinished);
            report = known;
        }
        return known;
    }

    /** An evaluator's. */
    public ObservationDraft observation() {
        ObservationDraft known = observation;
        if (known == null || !known.isOf(unfinished.owner())) {
            known = ObservationDraft.read(unfinished);
            observation = known;
        }
        return known;
    }

    /** A photo or recording of anything that is being written. */
    public boolean has(String sha256) {
        return report().has(sha256) || observation().has(sha256) || VoiceDraft.has(unfinished, sha256);
    }

    public void take(JoinLink link, String written) {
        joinLink = written;
        joinCode = link.code();
        joinServer = link.address();
        isJoinTyped = false;
    }

    /** What was typed, once the server said whose it is. */
    public void takeTyped(JoinLink pinned) {
        joinLink = pinned.written();
        isJoinTyped = true;
    }

    public void forgetStop() {
        stopCause = "";
        stopReason = "";
        stopPlace = "";
    }

    /** The notebook goes with everything else. */
    public void clear() {
        report = null;
        observation = null;
        forgetStop();
        joinCode = "";
        joinLink = "";
        isJoinTyped = false;
        search = "";
        dossierSearch = "";
        nameSearch = "";
        foundPerson = "";
        foundName = "";
        practiceStep = 0;
        practiceHome = "";
        practiceVisited = "";
    }
}
