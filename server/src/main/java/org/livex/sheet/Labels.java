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
    private static final Pattern APOSTROPHES = Pattern.compile("[’‘ʼ‛`´′＇]");
    private static final Locale TURKISH = Locale.of("tr");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<T, String> labels = new LinkedHashMap<>();
    private final Map<String, Set<T>> found = new HashMap<>();

    /** {@code code} is unique, {@code names} begin with the one to show. */
    record Named<T>(T thing, String code, List<String> names) {}

    Labels(List<Named<T>> all) {
        for (Named<T> named : all) {
            note(named.code(), named.thing());
            named.names().forEach(name -> note(name, named.thing()));
        }
        for (Named<T> named : all) {
            String name = named.names().isEmpty() ? named.code() : named.names().getFirst();
            boolean clear = found.getOrDefault(fold(name), Set.of()).size() == 1
                    && name.chars().noneMatch(c -> RESERVED.indexOf(c) >= 0);
            String label = clear ? name : shown(name) + " [" + named.code() + "]";
            labels.put(named.thing(), label);
            note(label, named.thing());
        }
    }

    public String of(T thing) {
        return labels.getOrDefault(thing, "");
    }

    /** Of all things of these identities. */
    public <I> String labelled(Set<I> wanted, Function<T, I> identity) {
        return labels.entrySet().stream()
                .filter(entry -> wanted.contains(identity.apply(entry.getKey())))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(", "));
    }

    public List<String> all() {
        return new ArrayList<>(labels.values());
    }

    Set<T> things() {
        return labels.keySet();
    }

    public Optional<T> find(String text) {
        Set<T> things = found.getOrDefault(fold(text), Set.of());
        return things.size() == 1 ? Optional.of(things.iterator().next()) : Optional.empty();
    }

    /** All things by what {@code key} makes of each of their names, in whatever language. */
    public Map<String, Set<T>> byKey(UnaryOperator<String> key) {
        Map<String, Set<T>> all = new HashMap<>();
        found.forEach((name, things) ->
                all.computeIfAbsent(key.apply(name), _ -> new LinkedHashSet<>()).addAll(things));
        return all;
    }

    T read(String text) throws NotTaken {
        Set<T> things = found.getOrDefault(fold(text), Set.of());
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
        labels.keySet().forEach(thing -> now.put(identity.apply(thing), thing));
        earlier.found.forEach((name, things) -> {
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
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String plain = APOSTROPHES.matcher(text.strip()).replaceAll("'");
        String folded = Normalizer2.getNFKCCasefoldInstance()
                .normalize(plain)
                .toLowerCase(Locale.ROOT)
                .replace("i\u0307", "i");
        return SPACES.matcher(folded).replaceAll(" ");
    }

    /** Of the letters that need no more than a change of case, without a space too many. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean taken = c == ' ' ? before != ' ' : c > ' ' && c < 0x7F && c != '`';
            if (!taken) {
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

    private void note(String text, T thing) {
        found.computeIfAbsent(fold(text), _ -> new LinkedHashSet<>()).add(thing);
    }
}
