package org.livex.phone.sync.kept;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.Json;

/**
 * What the server sent, per language as it came, and how far each language was read. A phone that is switched back to a
 * language offline shows it again.
 */
public final class Copies {
    private static final String PROGRESS = "progress ";

    /** By language, then by kind and id. */
    private final Map<String, Map<String, JSONObject>> byLanguage = new HashMap<>();

    private final Map<String, Progress> progress = new HashMap<>();

    /**
     * @param order all languages, best first, that were asked for: another order may give other texts
     * @param cursor everything up to here is kept, in this language
     * @param sight of what came, what was kept
     * @param journal which history of the exercise the cursor is of; empty where the server did not say
     */
    private record Progress(String order, long cursor, Sight sight, String journal) {}

    /** False if something of it is damaged: then all of it has to be read again. */
    public boolean load(Map<String, String> items, Map<String, String> kept, String person) {
        boolean isWhole = true;
        for (String row : items.values()) {
            JSONObject copy = Json.read(row);
            JSONObject item = copy == null ? null : copy.optJSONObject("item");
            if (copy == null || item == null) {
                isWhole = false;
            } else {
                of(copy.optString("language")).put(keyOf(item), item);
            }
        }
        for (Map.Entry<String, String> row : kept.entrySet()) {
            JSONObject read = row.getKey().startsWith(PROGRESS) ? Json.read(row.getValue()) : null;
            Sight sight = read == null ? null : Sight.read(read.optString("sight"), person);
            if (read != null && sight != null) {
                progress.put(
                        row.getKey().substring(PROGRESS.length()),
                        new Progress(
                                read.optString("order"), read.optLong("cursor"), sight, read.optString("journal")));
            }
        }
        return isWhole;
    }

    /** Where to go on reading in these languages; 0 if they were never read in this order. */
    public long cursor(List<String> languages) {
        Progress reached = progress.get(first(languages));
        return reached != null && reached.order().equals(String.join(",", languages)) ? reached.cursor() : 0;
    }

    /** What that cursor is of: another history after the server was restored from a backup. Empty where nobody said. */
    public String journal(List<String> languages) {
        Progress reached = progress.get(first(languages));
        return reached == null || cursor(languages) == 0 ? "" : reached.journal();
    }

    /**
     * One answer or push.
     *
     * @param isComplete it reaches until now
     * @param anewAt what was read in any language up to below this cursor is to be forgotten
     * @param journal which history of the exercise it is of; empty for a push, which is of that of the answer before it
     */
    public record Arrival(
            List<String> languages,
            List<JSONObject> items,
            Span span,
            boolean isReset,
            boolean isComplete,
            long anewAt,
            String journal) {
        /** What came from the very start was asked for in one language; any other start anew is news of the server's. */
        boolean wasAskedFor() {
            return span.from() == 0;
        }
    }

    /** Takes all of it. */
    public void take(Arrival arrival, Change change) {
        take(arrival, Sight.WHOLE, true, change);
    }

    /**
     * Takes it, and says in {@code change} what is to be kept of it. On failure the caller loads anew.
     *
     * @param sight of whom the phone is
     * @param isCertain this very arrival says who they are: else the sight of the pages before goes on
     */
    public void take(Arrival arrival, Sight sight, boolean isCertain, Change change) {
        String language = first(arrival.languages());
        long before = cursor(arrival.languages());
        Progress pages = arrival.isReset() ? null : progress.get(language);
        Sight now = isCertain || pages == null ? sight : pages.sight();
        boolean isOther = pages != null && !pages.sight().isSame(now);
        String journal = journalOf(arrival);
        if (arrival.isReset() && (!arrival.wasAskedFor() || knowsAnotherThan(journal))) {
            forget(change);
        } else if (arrival.isReset()) {
            for (String key : new ArrayList<>(of(language).keySet())) {
                forget(language, key, change);
            }
            forgetWhatWasReadBefore(arrival.anewAt(), language, change);
        }
        arrival.items().forEach(item -> keep(language, item, now, change));
        if (isOther) {
            forgetWhatIsOutOf(now, language, change);
        }
        if (arrival.isReset() || arrival.span().from() <= before) {
            long to = arrival.span().to();
            long reached = arrival.isReset() ? to : Math.max(to, before);
            reach(language, new Progress(String.join(",", arrival.languages()), reached, now, journal), change);
            if (arrival.isComplete()) {
                forgetWhatIsOutdated(language, reached, change);
            }
        }
        if (pages != null && isOther && !pages.sight().isWhole()) {
            // The pages before left out what is to be kept now.
            forgetProgress(language, change);
        }
    }

    private String journalOf(Arrival arrival) {
        Progress reached = progress.get(first(arrival.languages()));
        return arrival.journal().isEmpty() && reached != null ? reached.journal() : arrival.journal();
    }

    /** In whatever language: what was read of it may never have happened. */
    private boolean knowsAnotherThan(String journal) {
        return progress.values().stream()
                .anyMatch(reached -> !journal.isEmpty()
                        && !reached.journal().isEmpty()
                        && !reached.journal().equals(journal));
    }

    /**
     * What came in one more language. It neither moves a cursor nor adds anything: only what is as new as the thing that is
     * read, whatever was reset, recalled or pushed while it was on its way. Whoever reads the language before others next
     * reads it from the start: with those, other texts may come.
     */
    public void takeBeside(String language, List<JSONObject> items, Change change) {
        Progress reached = progress.get(language);
        if (reached != null && !reached.order().equals(language)) {
            forgetProgress(language, change);
        }
        for (JSONObject item : items) {
            JSONObject read = find(item.optString("kind"), item.optString("id"));
            if (read != null && read.optLong("seq") == item.optLong("seq")) {
                keep(language, item, Sight.WHOLE, change);
            }
        }
    }

    /** In the language, if it is not older than in any other. */
    @Nullable public JSONObject besides(String language, String kind, String id) {
        JSONObject copy = of(language).get(kind + " " + id);
        JSONObject read = find(kind, id);
        return copy == null || read == null || copy.optLong("seq") < read.optLong("seq") ? null : copy;
    }

    private void keep(String language, JSONObject came, Sight sight, Change change) {
        JSONObject known = of(language).get(keyOf(came));
        JSONObject item = sight.of(came);
        if (item == null) {
            if (known != null && known.optLong("seq") < came.optLong("seq")) {
                forget(language, keyOf(came), change);
            }
            return;
        }
        // Equally new is the same, or a late copy in the language that was read before.
        if (known == null || known.optLong("seq") < item.optLong("seq")) {
            of(language).put(keyOf(item), item);
            change.put(
                    Table.ITEM,
                    rowOf(language, keyOf(item)),
                    Json.object().put("language", language).put("item", item).text());
        }
    }

    private void forgetWhatWasReadBefore(long anewAt, String language, Change change) {
        for (String other : new ArrayList<>(byLanguage.keySet())) {
            Progress reached = progress.get(other);
            if (!other.equals(language) && (reached == null ? 0 : reached.cursor()) < anewAt) {
                for (String key : new ArrayList<>(of(other).keySet())) {
                    forget(other, key, change);
                }
                forgetProgress(other, change);
            }
        }
    }

    public void forget(Change change) {
        for (String language : new ArrayList<>(progress.keySet())) {
            forgetProgress(language, change);
        }
        byLanguage.clear();
        change.forgetAll(Table.ITEM);
    }

    /** Everything has to be read again, while what is here still shows. */
    public void readAgain(Change change) {
        for (String language : new ArrayList<>(progress.keySet())) {
            forgetProgress(language, change);
        }
    }

    /**
     * One item for each thing: the newest, whatever language it came in, so that no recall hides behind an older
     * translation; of equally new ones the one in the reader's best language.
     */
    public Map<String, Map<String, JSONObject>> newest(List<String> languages) {
        List<String> order = new ArrayList<>(byLanguage.keySet());
        order.sort((a, b) -> Integer.compare(rank(languages, a), rank(languages, b)));
        Map<String, Map<String, JSONObject>> newest = new HashMap<>();
        for (String language : order) {
            for (JSONObject item : of(language).values()) {
                Map<String, JSONObject> kind =
                        newest.computeIfAbsent(item.optString("kind"), k -> new LinkedHashMap<>());
                JSONObject known = kind.get(item.optString("id"));
                if (known == null || item.optLong("seq") > known.optLong("seq")) {
                    kind.put(item.optString("id"), item);
                }
            }
        }
        newest.replaceAll((kind, items) -> Collections.unmodifiableMap(items));
        return Collections.unmodifiableMap(newest);
    }

    @Nullable public JSONObject find(String kind, String id) {
        JSONObject newest = null;
        for (Map<String, JSONObject> items : byLanguage.values()) {
            JSONObject item = items.get(kind + " " + id);
            if (item != null && (newest == null || item.optLong("seq") > newest.optLong("seq"))) {
                newest = item;
            }
        }
        return newest;
    }

    /** What a language that is up to date does not have, or has in another version, is not so any more. */
    private void forgetWhatIsOutdated(String current, long cursor, Change change) {
        Map<String, JSONObject> valid = of(current);
        for (String language : new ArrayList<>(byLanguage.keySet())) {
            for (Map.Entry<String, JSONObject> copy :
                    new ArrayList<>(of(language).entrySet())) {
                JSONObject now = valid.get(copy.getKey());
                if (now == null || now.optLong("seq") != copy.getValue().optLong("seq")) {
                    forget(language, copy.getKey(), change);
                }
                if (now != null && now.optLong("seq") < copy.getValue().optLong("seq")) {
                    forgetProgress(language, change);
                }
            }
        }
        for (Map.Entry<String, Progress> reached : new ArrayList<>(progress.entrySet())) {
            if (reached.getValue().cursor() > cursor) {
                forgetProgress(reached.getKey(), change);
            }
        }
    }

    private void forgetWhatIsOutOf(Sight sight, String language, Change change) {
        for (Map.Entry<String, JSONObject> copy : new ArrayList<>(of(language).entrySet())) {
            if (sight.of(copy.getValue()) == null) {
                forget(language, copy.getKey(), change);
            }
        }
    }

    private void forget(String language, String key, Change change) {
        of(language).remove(key);
        change.forget(Table.ITEM, rowOf(language, key));
    }

    private void reach(String language, Progress reached, Change change) {
        if (!reached.equals(progress.put(language, reached))) {
            change.put(
                    Table.KEPT,
                    PROGRESS + language,
                    Json.object()
                            .put("order", reached.order())
                            .put("cursor", reached.cursor())
                            .put("sight", reached.sight().word())
                            .put("journal", reached.journal())
                            .text());
        }
    }

    private void forgetProgress(String language, Change change) {
        progress.remove(language);
        change.forget(Table.KEPT, PROGRESS + language);
    }

    private Map<String, JSONObject> of(String language) {
        return byLanguage.computeIfAbsent(language, l -> new LinkedHashMap<>());
    }

    private static int rank(List<String> languages, String language) {
        int index = languages.indexOf(language);
        return index < 0 ? languages.size() : index;
    }

    private static String first(List<String> languages) {
        return languages.isEmpty() ? "" : languages.get(0);
    }

    private static String keyOf(JSONObject item) {
        return item.optString("kind") + " " + item.optString("id");
    }

    private static String rowOf(String language, String key) {
        return language + " " + key;
    }
}
