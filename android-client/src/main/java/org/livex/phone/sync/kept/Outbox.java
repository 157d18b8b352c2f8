package org.livex.phone.sync.kept;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.sync.DeviceClock;
import org.livex.phone.sync.Errand;
import org.livex.phone.sync.Problem;
import org.livex.phone.sync.Refused;
import org.livex.phone.sync.Waiting;

/**
 * What was done here and is not confirmed for good, by id: the order in which it was done. What the server cannot digest holds up
 * nothing else: it is sent in ever smaller parts until it is found, and then stands aside for a while.
 */
public final class Outbox {
    /** As in docs/protocol.md, "Limits". */
    private static final int MOST_AT_ONCE = 100;

    /** Of the megabyte that a request may have. */
    private static final int MOST_CHARACTERS = 250_000;

    private static final int FAILURES_BEFORE_SMALLER = 2;
    private static final long ASIDE_MILLIS = 600_000;

    /** Nobody waits for these: refused, they were said already or do not matter any more. */
    private static final Set<String> BEHIND_THE_SCENES = new HashSet<>(Arrays.asList(
            "mark-injects",
            "confirm-red-stop",
            "choose-languages",
            "answer-comms-check",
            "see-feedback",
            "pull-brake"));

    private static final String POST = "post-message";
    private static final Set<String> WORDS = new HashSet<>(Arrays.asList("translate-text", "revise-source"));

    private final DeviceClock clock;
    private final TreeMap<String, Errand> errands = new TreeMap<>();
    private final Map<String, Long> asideUntil = new HashMap<>();
    /** Gone out of a phone that had no room to keep so: not forgotten while this process lives, and kept with the next try. */
    private final Set<String> goneUnkept = new HashSet<>();

    private int most = MOST_AT_ONCE;
    private int failures;

    public Outbox(DeviceClock clock) {
        this.clock = clock;
    }

    /** As it was kept; what is no errand any more is lost. */
    public boolean load(Map<String, String> rows) {
        boolean isWhole = true;
        for (String row : rows.values()) {
            try {
                Errand kept = Errand.read(row);
                add(goneUnkept.contains(kept.id()) ? kept.leaving() : kept);
            } catch (JSONException damaged) {
                isWhole = false;
            }
        }
        return isWhole;
    }

    public void add(Errand errand) {
        errands.put(errand.id(), errand);
    }

    public void remove(String id) {
        errands.remove(id);
        asideUntil.remove(id);
        goneUnkept.remove(id);
    }

    public void clear() {
        errands.clear();
        asideUntil.clear();
    }

    /** Whether it waits and has certainly not left this phone. */
    public boolean isUnsent(String id) {
        Errand errand = errands.get(id);
        return errand != null && errand.isWaiting() && errand.isUnsent();
    }

    public boolean hasAll(List<String> ids) {
        return errands.keySet().containsAll(ids);
    }

    /** Those of them of which it is not kept that they go out, to be kept with {@code change}; {@link #left} follows. */
    public List<Errand> leaving(List<String> ids, Change change) {
        List<Errand> leaving = new ArrayList<>();
        for (String id : ids) {
            Errand errand = errands.get(id);
            if (errand != null && (errand.isUnsent() || goneUnkept.contains(id))) {
                Errand gone = errand.leaving();
                change.put(Table.OUTBOX, id, gone.json());
                leaving.add(gone);
            }
        }
        return leaving;
    }

    /**
     * They go out now.
     *
     * @param isKept false: there was no room to keep so
     */
    public void left(List<Errand> gone, boolean isKept) {
        for (Errand errand : gone) {
            add(errand);
            if (isKept) {
                goneUnkept.remove(errand.id());
            } else {
                goneUnkept.add(errand.id());
            }
        }
    }

    public String lastId() {
        return errands.isEmpty() ? "" : errands.lastKey();
    }

    /** The oldest that may be sent now. */
    public List<Errand> next() {
        List<Errand> batch = new ArrayList<>();
        int characters = 0;
        for (Errand errand : errands.values()) {
            if (!errand.isWaiting() || isAside(errand)) {
                continue;
            }
            characters += errand.command().toString().length();
            if (batch.size() == most || (!batch.isEmpty() && characters > MOST_CHARACTERS)) {
                break;
            }
            batch.add(errand);
        }
        return batch;
    }

    /**
     * What was accepted before: it goes once the server loses nothing up to {@code safe}, and is said again where the server
     * begins anew, since it may have lost it. Kept with {@code change}.
     */
    public void lookAgain(boolean isAnew, long safe, Change change) {
        for (Errand errand : new ArrayList<>(errands.values())) {
            if (errand.isAccepted() && isAnew) {
                Errand again = errand.unsaid();
                change.put(Table.OUTBOX, again.id(), again.json());
                add(again);
            } else if (errand.isAccepted() && errand.seq() <= safe) {
                change.forget(Table.OUTBOX, errand.id());
                remove(errand.id());
            }
        }
    }

    /**
     * This phone is nobody's any more: what the server has goes, and what was said and it did not take.
     *
     * @return those that it did not take
     */
    public Set<String> forgetWhatIsOver(Change change) {
        lookAgain(false, Long.MAX_VALUE, change);
        return forget(errand -> errand.isRefused() && (errand.type().equals(POST) || isOfMessage(errand)), change);
    }

    /** Words for what nobody is to hear any more, by the names of the texts, whether they wait or were refused. */
    public void forgetUnsaid(Set<String> texts, Change change) {
        forget(errand -> isWords(errand) && texts.contains(errand.command().optString("text")), change);
    }

    private Set<String> forget(Predicate<Errand> isOver, Change change) {
        Set<String> over = new HashSet<>();
        errands.values().stream().filter(isOver).map(Errand::id).forEach(over::add);
        for (String id : over) {
            change.forget(Table.OUTBOX, id);
            remove(id);
        }
        return over;
    }

    private static boolean isOfMessage(Errand errand) {
        return isWords(errand) && errand.command().optString("text").startsWith("message/");
    }

    private static boolean isWords(Errand errand) {
        return WORDS.contains(errand.type());
    }

    /**
     * What the server made of some of them, to be kept with {@code change}; {@link #settled} follows once it is. What it
     * accepted behind {@code safe} it may still lose.
     */
    public List<Errand> settle(JSONArray results, long safe, Change change) {
        List<Errand> settled = new ArrayList<>();
        for (int i = 0; i < results.length(); i++) {
            JSONObject result = results.optJSONObject(i);
            Errand errand = result == null ? null : errands.get(result.optString("id"));
            if (result == null || errand == null || errand.isRefused()) {
                continue;
            }
            if (result.optString("outcome").equals("rejected")) {
                JSONObject parameters = result.optJSONObject("parameters");
                settled.add(refuse(
                        errand, result.optString("code"), parameters == null ? new JSONObject() : parameters, change));
            } else if (result.optString("outcome").equals("accepted")) {
                settled.add(accept(errand, result.optLong("seq"), safe, change));
            }
        }
        return settled;
    }

    public void settled(List<Errand> settled) {
        for (Errand errand : settled) {
            remove(errand.id());
            if (!errand.isWaiting()) {
                add(errand);
            }
        }
    }

    /** The server answered; whatever it did not digest before may be better now. */
    public void answered() {
        failures = 0;
        most = Math.min(MOST_AT_ONCE, most * 2);
    }

    /** The server broke on these, or cannot read them. */
    public List<Errand> failed(List<String> ids, Problem problem, Change change) {
        List<Errand> settled = new ArrayList<>();
        boolean isCertain = problem.isOfTheRequest();
        if (ids.isEmpty() || (!isCertain && ++failures < FAILURES_BEFORE_SMALLER)) {
            return settled;
        }
        failures = 0;
        if (ids.size() > 1) {
            most = Math.max(1, ids.size() / 2);
            return settled;
        }
        Errand alone = errands.get(ids.get(0));
        if (alone != null && isCertain) {
            settled.add(refuse(alone, problem.code(), problem.parameters(), change));
        } else if (alone != null) {
            asideUntil.put(alone.id(), clock.elapsedMillis() + ASIDE_MILLIS);
        }
        return settled;
    }

    public List<Waiting> waiting() {
        List<Waiting> waiting = new ArrayList<>();
        for (Errand errand : errands.values()) {
            if (errand.isWaiting()) {
                waiting.add(new Waiting(errand.id(), errand.type(), errand.command(), errand.isUnsent()));
            }
        }
        return waiting;
    }

    public List<Refused> refused() {
        List<Refused> refused = new ArrayList<>();
        for (Errand errand : errands.values()) {
            JSONObject why = errand.refusal();
            if (why != null) {
                refused.add(new Refused(
                        errand.id(),
                        errand.type(),
                        errand.command(),
                        why.optString("code"),
                        why.optJSONObject("parameters") == null ? new JSONObject() : why.optJSONObject("parameters")));
            }
        }
        return refused;
    }

    private static Errand accept(Errand errand, long seq, long safe, Change change) {
        if (seq <= safe) {
            change.forget(Table.OUTBOX, errand.id());
            return errand.unsaid();
        }
        Errand accepted = errand.accepted(seq);
        change.put(Table.OUTBOX, errand.id(), accepted.json());
        return accepted;
    }

    private static Errand refuse(Errand errand, String code, JSONObject parameters, Change change) {
        if (BEHIND_THE_SCENES.contains(errand.type()) || code.equals(Unsaid.REFUSAL)) {
            change.forget(Table.OUTBOX, errand.id());
            return errand;
        }
        Errand refused = errand.refused(code, parameters);
        change.put(Table.OUTBOX, errand.id(), refused.json());
        return refused;
    }

    private boolean isAside(Errand errand) {
        Long until = asideUntil.get(errand.id());
        return until != null && clock.elapsedMillis() < until;
    }
}
