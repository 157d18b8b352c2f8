package org.livex.sheet;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How things are called in a sheet, and back: by name where a name is one thing's alone, else by name and id. Reading
 * knows every name of a thing in any language, and its id.
 */
public final class Labels<T> {
    private static final String RESERVED = ";؛|[]+\n";
    private static final String OTHER_APOSTROPHES = "’‘ʼ‛`´′＇";
    private static final Pattern APOSTROPHES = Pattern.compile("[" + OTHER_APOSTROPHES + "]");
    private static final Locale TURKISH = Locale.of("tr");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Supplier<List<Named<T>>> all;
    private @Nullable Known<T> known;

    /** {@code code} is unique, {@code names} begin with the one to show. */
    record Named<T>(T thing, String code, List<String> names) {}

    private record Known<T>(Map<T, String> labels, Map<String, Set<T>> found) {
        static <T> Known<T> of(List<Named<T>> all) {
            Known<T> known = new Known<>(new LinkedHashMap<>(), new HashMap<>());
            for (Named<T> named : all) {
                known.note(named.code(), named.thing());
                named.names().forEach(name -> known.note(name, named.thing()));
            }
            for (Named<T> named : all) {
                String name =
                        named.names().isEmpty() ? named.code() : named.names().getFirst();
                boolean clear = known.found(name).size() == 1 && name.chars().noneMatch(c -> RESERVED.indexOf(c) >= 0);
                String label = clear ? name : shown(name) + " [" + named.code() + "]";
                known.labels.put(named.thing(), label);
                known.note(label, named.thing());
            }
            return known;
        }

        Set<T> found(String text) {
            return found.getOrDefault(fold(text), Set.of());
        }

        private void note(String text, T thing) {
            found.computeIfAbsent(fold(text), _ -> new LinkedHashSet<>()).add(thing);
        }
    }

    Labels(List<Named<T>> all) {
        this(() -> all);
    }

    /** Asked once, when first something is looked for: most sheets call only a few kinds of things by name. */
    Labels(Supplier<List<Named<T>>> all) {
        this.all = all;
    }

    private Known<T> known() {
        if (known == null) {
            known = Known.of(all.get());
        }
        return known;
    }

    public String of(T thing) {
        return known().labels().getOrDefault(thing, "");
    }

    /** Of all things of these identities. */
    public <I> String labelled(Set<I> wanted, Function<T, I> identity) {
        return known().labels().entrySet().stream()
                .filter(entry -> wanted.contains(identity.apply(entry.getKey())))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(", "));
    }

    public List<String> all() {
        return new ArrayList<>(known().labels().values());
    }

    Set<T> things() {
        return known().labels().keySet();
    }

    public Optional<T> find(String text) {
        Set<T> things = known().found(text);
        return things.size() == 1 ? Optional.of(things.iterator().next()) : Optional.empty();
    }

    /** All things by what {@code key} makes of each of their names, in whatever language. */
    public Map<String, Set<T>> byKey(UnaryOperator<String> key) {
        Map<String, Set<T>> all = new HashMap<>();
        known().found()
                .forEach((name, things) -> all.computeIfAbsent(key.apply(name), _ -> new LinkedHashSet<>())
                        .addAll(things));
        return all;
    }

    T read(String text) throws NotTaken {
        Set<T> things = known().found(text);
        if (things.size() > 1) {
            throw NotTaken.named(Mistake.Code.AMBIGUOUS_NAME, text);
        }
        if (things.isEmpty()) {
            throw NotTaken.named(Mistake.Code.UNKNOWN_NAME, text);
        }
        return things.iterator().next();
    }

    @Nullable T readOrNull(String text) throws NotTaken {
        return text.isBlank() ? null : read(text);
    }

    /** Names that things of the same identity had once count too, where nothing else has them now. */
    void alsoAs(Labels<T> earlier, Function<T, Object> identity) {
        Map<Object, T> now = new HashMap<>();
        things().forEach(thing -> now.put(identity.apply(thing), thing));
        Map<String, Set<T>> found = known().found();
        earlier.known().found().forEach((name, things) -> {
            T thing = things.size() == 1
                    ? now.get(identity.apply(things.iterator().next()))
                    : null;
            if (thing != null && !found.containsKey(name)) {
                found.put(name, Set.of(thing));
            }
        });
    }

    /** For comparing: without case, with one kind of apostrophe and of space, and a Turkish capital with a dot like any other. */
    public static String fold(String text) {
        boolean isTidy = isTidy(text);
        if (isTidy && text.chars().allMatch(c -> c < 0x80)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String plain = isTidy ? text : APOSTROPHES.matcher(text.strip()).replaceAll("'");
        String folded = Normalizer2.getNFKCCasefoldInstance()
                .normalize(plain)
                .toLowerCase(Locale.ROOT)
                .replace("i\u0307", "i");
        return isTidy(folded) ? folded : SPACES.matcher(folded).replaceAll(" ");
    }

    /** Whether single spaces are all that is white in it, none of them at an end, and no apostrophe is of another kind. */
    private static boolean isTidy(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' ? before == ' ' : c < ' ' || Character.isWhitespace(c) || OTHER_APOSTROPHES.indexOf(c) >= 0) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    /** The same for what may be in Turkish capitals, of which the one without a dot has a small letter of its own. */
    public static String foldTurkish(String text) {
        return fold(text.toLowerCase(TURKISH));
    }

    private static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.chars().forEach(c -> shown.append(RESERVED.indexOf(c) >= 0 ? ' ' : (char) c));
        return shown.toString().strip();
    }
}
