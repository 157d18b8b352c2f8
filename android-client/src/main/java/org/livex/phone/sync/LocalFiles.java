package org.livex.phone.sync;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okio.ByteString;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.kept.Change;
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.sync.kept.Table;

/** What this phone knows of files, in memory as it is on disk. Thread-safe. */
final class LocalFiles {
    private final PhoneStore store;
    private final Map<String, Attached> files = new LinkedHashMap<>();
    /** Those that no item names, by their hashes. */
    private final Map<String, JSONObject> asked = new LinkedHashMap<>();

    LocalFiles(PhoneStore store, PhoneStore.Contents contents) {
        this.store = store;
        load(contents);
    }

    synchronized void load(PhoneStore.Contents contents) {
        contents.rows()
                .getOrDefault(Table.MEDIA, Collections.emptyMap())
                .values()
                .forEach(this::take);
    }

    synchronized Map<String, Attached> all() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** The file first, then the row: a row promises a file. */
    synchronized Attached keep(byte[] bytes, String type, Attached.State state) throws NotSaved {
        String sha256 = ByteString.of(bytes).sha256().hex();
        Attached known = files.get(sha256);
        if (known != null && known.state() != Attached.State.REMOVED) {
            return known;
        }
        store.keepFile(sha256, bytes);
        return put(new Attached(sha256, type, bytes.length, 0, state, "", null));
    }

    synchronized Attached put(Attached attached) throws NotSaved {
        store.commit(new Change().put(Table.MEDIA, attached.sha256(), attached.json()));
        files.put(attached.sha256(), attached);
        return attached;
    }

    synchronized byte @Nullable [] bytes(String sha256) {
        return files.containsKey(sha256) ? store.file(sha256) : null;
    }

    /** @param refusedCommands what they name, nobody waits for */
    synchronized void discard(String sha256, Set<String> refusedCommands) {
        Attached known = files.get(sha256);
        boolean isUnwanted = known != null && refusedCommands.contains(known.command());
        if (known != null && (known.state() == Attached.State.DRAFT || isUnwanted)) {
            forget(known);
        } else if (known != null && known.state() == Attached.State.REFUSED) {
            remove(known);
        }
    }

    /** Those that a command names, as they are from now on; to be kept together with it. {@link #took} follows once it is. */
    synchronized List<Attached> namedBy(String id, JSONObject command, Change change) {
        List<Attached> named = new ArrayList<>();
        JSONObject voice = command.optJSONObject("voice");
        Attached said = voice == null ? null : files.get(voice.optString("sha256"));
        // One that was refused may be said again.
        if (said != null && (said.state() == Attached.State.DRAFT || said.state() == Attached.State.TO_BRING)) {
            name(said, id, named, change);
        }
        JSONObject action = command.optJSONObject("action");
        JSONObject seen = action == null ? command.optJSONObject("evidence") : action;
        JSONArray attachments = seen == null ? null : seen.optJSONArray("attachments");
        for (int i = 0; attachments != null && i < attachments.length(); i++) {
            JSONObject attachment = attachments.optJSONObject(i);
            Attached known = attachment == null ? null : files.get(attachment.optString("sha256"));
            if (known != null && known.state() == Attached.State.DRAFT) {
                name(known, id, named, change);
            }
        }
        return named;
    }

    private static void name(Attached known, String id, List<Attached> named, Change change) {
        Attached its = known.namedBy(id);
        named.add(its);
        change.put(Table.MEDIA, its.sha256(), its.json());
    }

    synchronized void took(List<Attached> named) {
        named.forEach(attached -> files.put(attached.sha256(), attached));
    }

    /** What was brought is offered again, to a server that may have lost it: it says what it lacks. */
    synchronized void bringAgain() throws NotSaved {
        for (Attached attached : new ArrayList<>(files.values())) {
            if (attached.state() == Attached.State.BROUGHT) {
                put(attached.again());
            }
        }
    }

    /** One that the server refused; where there is no room to note it, it stays refused. */
    synchronized void bringAgain(String sha256) {
        Attached known = files.get(sha256);
        if (known == null || known.state() != Attached.State.REFUSED) {
            return;
        }
        try {
            put(known.again());
        } catch (NotSaved full) {
            // Whoever asked sees that it is refused, and asks once more.
        }
    }

    /** Those of a command that is taken back, which are drafts again; to be kept together with that. {@link #took} follows once it is. */
    synchronized List<Attached> freedOf(String command, Change change) {
        List<Attached> freed = new ArrayList<>();
        for (Attached attached : files.values()) {
            if (attached.command().equals(command) && attached.state() == Attached.State.TO_BRING) {
                Attached draft = attached.draftAgain();
                freed.add(draft);
                change.put(Table.MEDIA, draft.sha256(), draft.json());
            }
        }
        return freed;
    }

    /**
     * The smallest first: they are through before the next dead spot.
     *
     * @param held commands whose files stay here
     */
    synchronized @Nullable Attached nextToBring(Set<String> held) {
        Attached next = null;
        for (Attached attached : files.values()) {
            boolean isDue = attached.state() == Attached.State.TO_BRING && !held.contains(attached.command());
            if (isDue && (next == null || attached.bytes() < next.bytes())) {
                next = attached;
            }
        }
        return next;
    }

    synchronized boolean has(String sha256) {
        Attached known = files.get(sha256);
        return known != null && known.state() != Attached.State.REMOVED;
    }

    /** Somebody wants to hear it who went back to where no item is. */
    synchronized void ask(String sha256, String type, long bytes) {
        asked.put(
                sha256,
                Json.object()
                        .put("sha256", sha256)
                        .put("type", type)
                        .put("bytes", bytes)
                        .done());
    }

    /** What nobody here may see any more is not told of: whoever wants to hear it asks once more. */
    synchronized void forgetAsked() {
        asked.clear();
    }

    synchronized List<JSONObject> asked() {
        return new ArrayList<>(asked.values());
    }

    /** What came with injects goes with them. */
    synchronized void keepOfReceivedOnly(Set<String> wanted) {
        for (Attached attached : new ArrayList<>(files.values())) {
            if (attached.state() == Attached.State.FETCHED && !wanted.contains(attached.sha256())) {
                forget(attached);
            }
        }
    }

    /**
     * Of a role that was taken away: what was made here and the server may still get.
     *
     * @param notTaken commands that it refused
     */
    synchronized void keepWhatWaits(Set<String> notTaken) {
        for (Attached attached : new ArrayList<>(files.values())) {
            boolean waits = attached.state() == Attached.State.DRAFT
                    || (attached.state() == Attached.State.TO_BRING && !notTaken.contains(attached.command()));
            if (!waits) {
                forget(attached);
            }
        }
    }

    /** Nobody is to see these any more. */
    synchronized void hide(Set<String> hidden) {
        for (String sha256 : hidden) {
            Attached known = files.get(sha256);
            if (known != null && known.state() != Attached.State.REMOVED) {
                remove(known);
            }
        }
    }

    /** The store was wiped. */
    synchronized void forgetAll() {
        files.clear();
        asked.clear();
    }

    /** The row stays: it says that the report is complete without the file. */
    private void remove(Attached attached) {
        try {
            put(attached.removed());
            store.forgetFile(attached.sha256());
        } catch (NotSaved full) {
            // It stays a while longer.
        }
    }

    private void forget(Attached attached) {
        try {
            store.commit(new Change().forget(Table.MEDIA, attached.sha256()));
            files.remove(attached.sha256());
            store.forgetFile(attached.sha256());
        } catch (NotSaved full) {
            // It stays a while longer.
        }
    }

    private void take(String row) {
        try {
            Attached attached = Attached.read(row);
            files.put(attached.sha256(), attached);
        } catch (JSONException | IllegalArgumentException damaged) {
            // A file without a row is nobody's; what came is fetched again.
        }
    }
}
