package org.livex.phone.sync.ballot;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.json.JSONObject;
import org.livex.phone.sync.NotSaved;
import org.livex.phone.sync.kept.Change;
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.sync.kept.Reading;
import org.livex.phone.sync.kept.Table;

/**
 * What is answered without a sender, in memory as it is on disk: apart from the outbox, so that nothing that is said with a
 * token ever has it (docs/adr/0066). Thread-safe.
 */
public final class Ballots {
    private final PhoneStore store;
    private final Map<String, Ballot> ballots = new HashMap<>();

    public Ballots(PhoneStore store, PhoneStore.Contents contents) {
        this.store = store;
        load(contents);
    }

    /** A damaged one is as good as lost. */
    public synchronized void load(PhoneStore.Contents contents) {
        Reading.rowsOf(contents, Table.BALLOT).forEach((survey, row) -> {
            Ballot ballot = Ballot.read(row);
            if (ballot != null) {
                ballots.put(survey, ballot);
            }
        });
    }

    synchronized Ballot of(String survey) {
        return ballots.getOrDefault(survey, Ballot.NONE);
    }

    /** On disk when it returns, together with what changes by it. */
    public synchronized void answer(String survey, JSONObject answers, Change with) throws NotSaved {
        put(survey, of(survey).answered(answers), with);
    }

    /** On disk when it returns. */
    synchronized void change(String survey, UnaryOperator<Ballot> how) throws NotSaved {
        put(survey, how.apply(of(survey)), new Change());
    }

    /** By the survey's id. */
    public synchronized Map<String, Unnamed> shown() {
        Map<String, Unnamed> shown = new HashMap<>();
        ballots.forEach((survey, ballot) -> shown.put(survey, ballot.shown()));
        return Collections.unmodifiableMap(shown);
    }

    /** The store was wiped. */
    public synchronized void forgetAll() {
        ballots.clear();
    }

    private void put(String survey, Ballot next, Change with) throws NotSaved {
        store.commit(with.put(Table.BALLOT, survey, next.json()));
        ballots.put(survey, next);
    }
}
