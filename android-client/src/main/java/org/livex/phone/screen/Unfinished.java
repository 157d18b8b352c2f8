package org.livex.phone.screen;

import android.os.Handler;
import android.os.Looper;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.Joined;
import org.livex.phone.sync.NotSaved;
import org.livex.phone.sync.Participation;
import org.livex.phone.sync.kept.Notebook;

/**
 * What somebody is writing and has not said yet, by name: in memory at once, in the notebook within a second. Whoever joins
 * next on this phone does not get it. For the screens' thread.
 */
public final class Unfinished {
    private static final long PAUSE_MILLIS = 1_000;

    private final Notebook notebook;
    private final Supplier<@Nullable Joined> who;
    private final Handler main = new Handler(Looper.getMainLooper());
    private final Runnable keep = this::keep;
    private final Map<String, String> texts = new HashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();

    public Unfinished(Notebook notebook, Supplier<@Nullable Joined> who) {
        this.notebook = notebook;
        this.who = who;
    }

    /** Empty: nothing was written. */
    public String read(String name) {
        return texts.computeIfAbsent(mine(name), notebook::read);
    }

    public void write(String name, String text) {
        String mine = mine(name);
        texts.put(mine, text);
        changed.add(mine);
        main.removeCallbacks(keep);
        main.postDelayed(keep, PAUSE_MILLIS);
    }

    public void forget(String name) {
        write(name, "");
        keep();
    }

    /** Says it instead of keeping what it was written as. */
    void say(Participation participation, String type, JSONObject fields, Set<String> names) throws NotSaved {
        Set<String> mine = mine(names);
        participation.act(type, fields, mine);
        texts.keySet().removeAll(mine);
        changed.removeAll(mine);
    }

    /**
     * Takes it back into what it was written as.
     *
     * @param written by name, as all of that is from then on
     * @return false: it may have gone out, and nothing has changed
     */
    public boolean takeBack(Participation participation, String waiting, Map<String, String> written) throws NotSaved {
        Map<String, String> mine = new HashMap<>();
        written.forEach((name, text) -> mine.put(mine(name), text));
        boolean isBack = participation.takeBack(waiting, mine);
        if (isBack) {
            texts.putAll(mine);
            changed.removeAll(mine.keySet());
        }
        return isBack;
    }

    /** Says what has no sender instead of keeping what it was written as. */
    public void sayUnnamed(Participation participation, String survey, JSONObject answers, Set<String> names)
            throws NotSaved {
        Set<String> mine = mine(names);
        participation.answerUnnamed(survey, answers, mine);
        texts.keySet().removeAll(mine);
        changed.removeAll(mine);
    }

    /** Before the process may end. What there is no room for stays in memory, and is tried again with the next letter. */
    public void keep() {
        main.removeCallbacks(keep);
        // Not of somebody who left meanwhile: that was wiped.
        changed.removeIf(name -> !name.startsWith(owner() + "/"));
        for (String mine : Set.copyOf(changed)) {
            try {
                notebook.write(mine, texts.getOrDefault(mine, ""));
                changed.remove(mine);
            } catch (NotSaved full) {
                // The engine tells the person that the storage is full, as soon as anything is to be kept.
            }
        }
    }

    /** The notebook was wiped. */
    public void clear() {
        main.removeCallbacks(keep);
        texts.clear();
        changed.clear();
    }

    /** Differs between people and between exercises. */
    public String owner() {
        Joined joined = who.get();
        return joined == null ? "" : joined.exercise() + "/" + joined.person();
    }

    private Set<String> mine(Set<String> names) {
        Set<String> mine = new LinkedHashSet<>();
        names.forEach(name -> mine.add(mine(name)));
        return mine;
    }

    private String mine(String name) {
        return owner() + "/" + name;
    }
}
