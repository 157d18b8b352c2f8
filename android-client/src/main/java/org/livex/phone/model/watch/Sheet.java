package org.livex.phone.model.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Reader;

/**
 * A team or person whom an evaluator watches, with which guides and in which phases.
 *
 * @param about {@code team/alfa} or {@code person/inv-01}
 */
public record Sheet(String about, LocalText name, List<WatchPhase> phases, List<Guide> guides) implements InPhases {
    private static final List<String> PSMU = List.of("performed", "some-challenges", "major-challenges", "unable");
    private static final List<String> YES_NO = List.of("yes", "no", "not-seen");

    /** What is looked at with one capability in mind. */
    public record Guide(String id, LocalText capability, List<WatchPhase> phases, List<Task> tasks)
            implements InPhases {
        public Stream<Item> items() {
            return tasks.stream().flatMap(task -> task.items().stream());
        }
    }

    /** A critical task. */
    public record Task(String id, LocalText text, List<Item> items) {}

    /**
     * What is rated.
     *
     * @param guidance how to tell
     * @param grades as in the catalog behind {@code common.grade.}, the best first
     * @param rating my last one; null: none yet
     */
    public record Item(
            String id,
            LocalText text,
            @Nullable LocalText guidance,
            List<String> grades,
            @Nullable Rating rating) {}

    /**
     * What an evaluator said of an item.
     *
     * @param waits it is here, and the server does not know it yet
     */
    public record Rating(String grade, String note, boolean waits) {}

    public Stream<Item> items() {
        return guides.stream().flatMap(Guide::items);
    }

    public int rated() {
        return (int) items().filter(item -> item.rating() != null).count();
    }

    public @Nullable Item item(String guide, String id) {
        return guides.stream()
                .filter(one -> one.id().equals(guide))
                .flatMap(Guide::items)
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Of what an evaluator rated, the last of each. */
    static String key(String guide, String item, String about) {
        return guide + "/" + item + "/" + about;
    }

    /**
     * With what was said of it.
     *
     * @param ratings mine, by {@link #key}
     */
    static Guide guide(
            JSONObject json, String about, List<WatchPhase> phases, Map<String, Rating> ratings, Reader reader)
            throws JSONException {
        String guide = json.getString("id");
        List<Task> tasks = new ArrayList<>();
        for (JSONObject task : objects(json.getJSONArray("tasks"))) {
            List<Item> items = new ArrayList<>();
            for (JSONObject item : objects(task.getJSONArray("items"))) {
                String id = item.getString("id");
                items.add(new Item(
                        id,
                        reader.text(item, "text"),
                        reader.optText(item, "guidance"),
                        item.getString("scale").equals("psmu") ? PSMU : YES_NO,
                        ratings.get(key(guide, id, about))));
            }
            tasks.add(new Task(task.getString("id"), reader.text(task, "text"), List.copyOf(items)));
        }
        return new Guide(guide, reader.text(json, "capability"), phases, List.copyOf(tasks));
    }

    private static List<JSONObject> objects(JSONArray array) throws JSONException {
        List<JSONObject> objects = new ArrayList<>();
        for (int i = 0; i < array.length(); i++) {
            objects.add(array.getJSONObject(i));
        }
        return objects;
    }
}
