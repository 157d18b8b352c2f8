package org.livex.phone.sync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okio.ByteString;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.HiddenFiles;
import org.livex.phone.model.SaidOrder;

/**
 * Brings files to the server and fetches those of injects, conversations, documents and a team's evidence, piece by piece, one after
 * the other, as a {@link Carrier} does.
 */
final class Courier {
    static final String THREAD = "livex-files";

    private static final Set<String> FOR_NOW = new HashSet<>(Arrays.asList(
            "internal", "try-again-later", "token-expired", "token-invalid", "token-missing", "device-revoked"));

    /** Kinds of items, with the field that names their files, the most urgent first. */
    private static final List<Map.Entry<String, String>> FILES_OF = List.of(
            Map.entry("inject", "attachments"),
            Map.entry("message", "voice"),
            Map.entry("translation", "voice"),
            Map.entry("document", "files"));

    /** Kinds of items, with the field that says who speaks. */
    private static final Map<String, String> VOICES_OF = Map.of("inject", "from", "document", "issuedBy");

    private final Api api;
    private final LocalFiles localFiles;
    private final DurableState durableState;
    private final Carrier carrier;
    /** Lines often take less than they give. */
    private final Pace bringing;

    private final Pace taking;
    private final Set<String> notToBeHad = new HashSet<>();
    private final ByteArrayOutputStream fetched = new ByteArrayOutputStream();
    private String fetching = "";

    Courier(Api api, LocalFiles localFiles, DurableState durableState, Phone phone, Runnable changed) {
        this.api = api;
        this.localFiles = localFiles;
        this.durableState = durableState;
        this.carrier = new Carrier(THREAD, this::carryOne, phone, changed);
        this.bringing = new Pace(phone.clock());
        this.taking = new Pace(phone.clock());
    }

    Carrier carrier() {
        return carrier;
    }

    private long carryOne() throws NoConnection, NotSaved, Problem {
        localFiles.hide(HiddenFiles.in(
                durableState.items("action").values(),
                durableState.items("message").values(),
                durableState.items("dossier").values()));
        Attached next = localFiles.nextToBring(durableState.outbox().heldIds());
        if (next != null) {
            bring(next);
            return 0;
        }
        JSONObject wanted = nextToFetch();
        if (wanted != null) {
            fetch(wanted);
            return 0;
        }
        return Carrier.NEVER;
    }

    private void bring(Attached attached) throws NoConnection, NotSaved, Problem {
        byte[] bytes = localFiles.bytes(attached.sha256());
        Attached now = attached;
        try {
            if (bytes == null) {
                note(attached.refused("file-damaged"));
                return;
            }
            now = noted(attached, api.announce(attached));
            while (carrier.isRunning() && carrier.isConnected() && now.state() == Attached.State.TO_BRING) {
                int from = (int) now.brought();
                ByteString piece = ByteString.of(bytes, from, Math.min(bringing.begin(), bytes.length - from));
                now = noted(now, append(now, piece));
            }
        } catch (NoConnection lost) {
            throwUnless(now.brought() > attached.brought(), lost);
        } catch (Problem problem) {
            refused(attached, problem);
        } catch (JSONException | IndexOutOfBoundsException notOurs) {
            throw new NoConnection(JoinResult.Reason.NOT_LIVEX, notOurs);
        }
    }

    /** Where some of it arrived, the next round asks at once how far it is, and goes on. */
    private static void throwUnless(boolean hasArrived, NoConnection lost) throws NoConnection {
        if (!hasArrived) {
            throw lost;
        }
    }

    /** What is lost on the way the server does not count: the next round asks it how far it is. */
    private JSONObject append(Attached attached, ByteString piece) throws NoConnection, NotSaved, Problem {
        try {
            JSONObject answer = api.append(attached, piece);
            bringing.arrived(piece.size());
            return answer;
        } catch (NoConnection lost) {
            bringing.lost();
            throw lost;
        }
    }

    private void refused(Attached attached, Problem problem) throws NotSaved, Problem {
        boolean isForNow = FOR_NOW.contains(problem.code()) || problem.endsIt();
        if (isForNow || problem.code().equals("offset-wrong") || problem.code().equals("not-found")) {
            throw problem;
        }
        note(attached.refused(problem.code()));
    }

    private Attached noted(Attached attached, JSONObject answer) throws NotSaved, JSONException {
        return note(attached.brought(answer.getLong("offset"), answer.getBoolean("complete")));
    }

    private void keep(byte[] whole, String type) throws NotSaved {
        carrier.whileHere(() -> localFiles.keep(whole, type, Attached.State.FETCHED));
    }

    private Attached note(Attached attached) throws NotSaved {
        carrier.whileHere(() -> localFiles.put(attached));
        return attached;
    }

    /** Of an inject, what was said, a document, a report on the team's board or the plan of the place, whole on the server and not here. */
    private @Nullable JSONObject nextToFetch() {
        Set<String> wanted = new HashSet<>();
        JSONObject next = null;
        for (Map.Entry<String, String> kind : FILES_OF) {
            for (JSONObject item :
                    SaidOrder.of(durableState.items(kind.getKey()).values())) {
                JSONObject first = firstToFetch(item, kind.getValue(), wanted);
                next = next == null ? first : next;
            }
        }
        for (JSONObject dossier : durableState.items("dossier").values()) {
            JSONArray reports = dossier.optJSONArray("reports");
            for (int i = 0; reports != null && i < reports.length(); i++) {
                JSONObject report = reports.optJSONObject(i);
                JSONObject first = report == null ? null : firstToFetch(report, "files", wanted);
                next = next == null ? first : next;
            }
        }
        for (Map.Entry<String, String> voice : VOICES_OF.entrySet()) {
            for (JSONObject item : durableState.items(voice.getKey()).values()) {
                JSONObject face = faceToFetch(item.optJSONObject(voice.getValue()), wanted);
                next = next == null ? face : next;
            }
        }
        for (JSONObject exercise : durableState.items("exercise").values()) {
            JSONObject plan = faceToFetch(exercise.optJSONObject("sitePlan"), wanted);
            next = next == null ? plan : next;
        }
        for (JSONObject asked : localFiles.asked()) {
            JSONObject first = ifNotHere(asked, wanted);
            next = next == null ? first : next;
        }
        localFiles.keepOfReceivedOnly(wanted);
        return next;
    }

    private @Nullable JSONObject firstToFetch(JSONObject item, String field, Set<String> wanted) {
        JSONObject only = item.optJSONObject(field);
        JSONArray files = only == null ? item.optJSONArray(field) : new JSONArray(List.of(only));
        JSONObject received = item.optJSONObject("received");
        JSONObject first = null;
        for (int i = 0; files != null && i < files.length(); i++) {
            JSONObject file = files.optJSONObject(i);
            String sha256 = file == null ? "" : file.optString("sha256");
            wanted.add(sha256);
            boolean isThere = received != null && received.has(sha256);
            if (isThere && !localFiles.has(sha256) && !notToBeHad.contains(sha256)) {
                first = first == null ? file : first;
            }
        }
        return first;
    }

    /** Of who speaks: nothing tells when the server has it, so it is asked for. */
    private @Nullable JSONObject faceToFetch(@Nullable JSONObject voice, Set<String> wanted) {
        JSONObject picture = voice == null ? null : voice.optJSONObject("picture");
        return picture == null ? null : ifNotHere(picture, wanted);
    }

    private @Nullable JSONObject ifNotHere(JSONObject file, Set<String> wanted) {
        String sha256 = file.optString("sha256");
        wanted.add(sha256);
        return localFiles.has(sha256) || notToBeHad.contains(sha256) ? null : file;
    }

    /** What came before the connection broke is not asked for again. */
    private void fetch(JSONObject attachment) throws NoConnection, NotSaved, Problem {
        String sha256 = attachment.optString("sha256");
        if (!fetching.equals(sha256)) {
            fetching = sha256;
            fetched.reset();
        }
        int before = fetched.size();
        try {
            while (fetched.size() < attachment.optLong("bytes")) {
                ByteString piece = piece(sha256);
                if (piece.size() == 0) {
                    break;
                }
                piece.write(fetched);
            }
            byte[] whole = fetched.toByteArray();
            fetching = "";
            if (ByteString.of(whole).sha256().hex().equals(sha256)) {
                keep(whole, attachment.optString("type"));
            } else {
                notToBeHad.add(sha256);
            }
        } catch (Problem problem) {
            if (FOR_NOW.contains(problem.code()) || problem.endsIt()) {
                throw problem;
            }
            notToBeHad.add(sha256);
        } catch (NoConnection lost) {
            throwUnless(fetched.size() > before, lost);
        } catch (NotSaved later) {
            throw later;
        } catch (IOException memory) {
            throw new IllegalStateException(memory);
        }
    }

    private ByteString piece(String sha256) throws NoConnection, NotSaved, Problem {
        try {
            ByteString piece = api.piece(sha256, fetched.size(), taking.begin());
            taking.arrived(piece.size());
            return piece;
        } catch (NoConnection lost) {
            taking.lost();
            throw lost;
        }
    }
}
