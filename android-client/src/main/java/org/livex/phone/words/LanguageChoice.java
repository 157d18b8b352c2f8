package org.livex.phone.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The language of buttons and the languages of messages, best first. A language that somebody visits stands before those,
 * for both, and leaves their order as it was: that is the person's own, and changed in the settings alone. Kept on this
 * phone.
 */
public final class LanguageChoice {
    /** The server takes no more. */
    static final int MOST_LANGUAGES = 12;

    private static final String INTERFACE = "languages.interface";
    private static final String CONTENT = "languages.content";
    private static final String CHOSEN = "languages.chosen";
    private static final String SECOND = "languages.second";
    private static final String VISITED = "languages.visited";

    /** What survives the process: the app's preferences. */
    public interface Kept {
        String get(String name, String otherwise);

        void put(String name, String value);
    }

    private final Catalogs catalogs;
    private final Kept kept;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile List<String> order;
    private volatile List<String> content;
    private volatile Words words;

    /** What was kept, or else the languages that the phone is set to, best first. */
    public LanguageChoice(Catalogs catalogs, Kept kept, List<String> ofThePhone) {
        this.catalogs = catalogs;
        this.kept = kept;
        String known = kept.get(CONTENT, "");
        order = known.isEmpty() ? tidy(ofThePhone) : tidy(Arrays.asList(known.split(" ")));
        content = visiting(kept.get(VISITED, ""));
        String buttons = kept.get(INTERFACE, "");
        words = catalogs.wordsFor(buttons.isEmpty() ? content : List.of(buttons));
    }

    /** In the language of buttons and menus. */
    public Words words() {
        return words;
    }

    /** The languages that messages are read in now, best first, never none. */
    public List<String> content() {
        return content;
    }

    /** The person's own, best first, never none, whatever is visited. */
    public List<String> order() {
        return order;
    }

    /** What messages are also shown in, beside the first language of content; null: in nothing more. */
    public @Nullable String second() {
        String second = kept.get(SECOND, "");
        return second.isEmpty() || Languages.isSame(second, content.get(0)) ? null : second;
    }

    /** Empty: in none. */
    public void chooseSecond(String language) {
        kept.put(SECOND, language);
    }

    /** A human chose in the settings; else the exercise's plan for the person is followed. */
    public boolean isChosen() {
        return !kept.get(CHOSEN, "").isEmpty();
    }

    /** For buttons and messages. Back in the first language of their own the person is as they never had been away. */
    public void visit(String language) {
        kept.put(VISITED, language.equals(order.get(0)) ? "" : language);
        set(language, order);
    }

    /** Empty: none. */
    public String visited() {
        return kept.get(VISITED, "");
    }

    /** As it was before a visit. */
    public void comeBack(String language, String visited) {
        kept.put(VISITED, visited);
        set(language, order);
    }

    public void chooseInterface(String language) {
        kept.put(CHOSEN, "yes");
        set(language, order);
    }

    public void chooseOrder(List<String> languages) {
        kept.put(CHOSEN, "yes");
        set(words.language, languages);
    }

    /** What the exercise's plan says of this person, as long as no human chose otherwise here. True: something changed. */
    public boolean suggest(List<String> planned) {
        List<String> next = tidy(planned);
        if (isChosen() || planned.isEmpty() || next.equals(order)) {
            return false;
        }
        String visited = kept.get(VISITED, "");
        set(visited.isEmpty() ? next.get(0) : visited, next);
        return true;
    }

    public void add(Runnable listener) {
        listeners.add(listener);
    }

    public void remove(Runnable listener) {
        listeners.remove(listener);
    }

    private List<String> visiting(String language) {
        List<String> all = new ArrayList<>(List.of(language));
        all.addAll(order);
        return tidy(all);
    }

    private void set(String language, List<String> next) {
        order = tidy(next);
        content = visiting(kept.get(VISITED, ""));
        List<String> wanted = new ArrayList<>(List.of(language));
        wanted.addAll(content);
        words = catalogs.wordsFor(wanted);
        kept.put(INTERFACE, words.language);
        kept.put(CONTENT, String.join(" ", order));
        for (Runnable listener : listeners) {
            listener.run();
        }
    }

    private static List<String> tidy(List<String> languages) {
        Set<String> once = new LinkedHashSet<>(languages);
        once.remove("");
        if (once.isEmpty()) {
            once.add(Languages.ENGLISH);
        }
        return List.copyOf(new ArrayList<>(once).subList(0, Math.min(MOST_LANGUAGES, once.size())));
    }
}
