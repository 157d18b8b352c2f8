package org.livex.phone.sync;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.json.JSONObject;
import org.livex.phone.sync.ballot.Ballots;
import org.livex.phone.sync.kept.Change;
import org.livex.phone.sync.kept.Pages;

/** Keeps what the person did with its files, in place of what it was written as, and the other way round: all of it or nothing. */
final class Acts {
    private final DurableOutbox outbox;
    private final LocalFiles localFiles;
    private final Pages pages;
    private final Ballots ballots;

    Acts(EngineParts engineParts) {
        this.outbox = engineParts.durableState().outbox();
        this.localFiles = engineParts.localFiles();
        this.pages = engineParts.pages();
        this.ballots = engineParts.ballots();
    }

    void act(String id, String type, JSONObject fields, Set<String> drafts) throws NotSaved {
        JSONObject command = Json.put(Json.put(Json.copy(fields), "id", id), "type", type);
        Change change = new Change();
        List<Attached> named = localFiles.namedBy(id, command, change);
        pages.saying(drafts, change);
        outbox.add(Errand.done(id, type, command), change);
        localFiles.took(named);
        pages.said(drafts);
    }

    boolean takeBack(String waitingId, Map<String, String> drafts) throws NotSaved {
        Change change = new Change();
        List<Attached> freed = localFiles.freedOf(waitingId, change);
        pages.writing(drafts, change);
        boolean isBack = outbox.takeBack(waitingId, change);
        if (isBack) {
            localFiles.took(freed);
            pages.wrote(drafts);
        }
        return isBack;
    }

    void answerUnnamed(String survey, JSONObject answers, Set<String> drafts) throws NotSaved {
        Change change = new Change();
        pages.saying(drafts, change);
        ballots.answer(survey, answers, change);
        pages.said(drafts);
    }
}
