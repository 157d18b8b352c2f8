package org.livex.feed.items;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

/** Names one thing that clients show; they replace what they have under the same kind and id. */
public final class Item {
    public static final Item EXERCISE = new Item(ItemKind.EXERCISE, "exercise");
    public static final Item CLOCK = new Item(ItemKind.CLOCK, "clock");
    public static final Item WALL_CLOCK = new Item(ItemKind.WALL_CLOCK, "wall-clock");
    public static final Item RED_STOP = new Item(ItemKind.RED_STOP, "red-stop");
    public static final Item REPORT = new Item(ItemKind.REPORT, "report");

    private static final char BETWEEN = '/';

    /** 2³² by the golden ratio. */
    private static final int SPREAD = 0x9E3779B9;

    private final ItemKind kind;
    private final String one;

    /** Apart: what is named by two that have a name already needs no third one. */
    private final @Nullable String other;

    public Item(ItemKind kind, String id) {
        int slash = id.indexOf(BETWEEN);
        this(kind, slash < 0 ? id : id.substring(0, slash), slash < 0 ? null : id.substring(slash + 1));
    }

    private Item(ItemKind kind, String one, @Nullable String other) {
        this.kind = kind;
        this.one = one;
        this.other = other;
    }

    public static Item translation(TextRef text, Language language) {
        return new Item(ItemKind.TRANSLATION, text + "~" + language.tag());
    }

    public static Item readiness(PersonId person) {
        return new Item(ItemKind.READINESS, person.value());
    }

    public static Item welfare(PersonId person) {
        return new Item(ItemKind.WELFARE, person.value());
    }

    /** As control has it; to the role player it is their own and named by the inject. */
    public static Item task(InjectId inject, PersonId person) {
        return new Item(ItemKind.TASK, inject.value(), person.value());
    }

    public static Item progress(InjectId inject, PersonId person) {
        return new Item(ItemKind.PROGRESS, inject.value(), person.value());
    }

    public ItemKind kind() {
        return kind;
    }

    public String id() {
        return other == null ? one : one + BETWEEN + other;
    }

    /** The two that it is named by: an inject, and a person or a rule. */
    public Pair pair() {
        return new Pair(one, Objects.requireNonNull(other, "named by one"));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Item item
                && kind == item.kind
                && one.equals(item.one)
                && Objects.equals(other, item.other);
    }

    /** A hundred injects by a hundred people, all numbered, are ten thousand hashes: 31 times the one and the other would be a tenth of that. */
    @Override
    public int hashCode() {
        return (31 * kind.hashCode() + one.hashCode()) * SPREAD + Objects.hashCode(other);
    }

    @Override
    public String toString() {
        return kind + " " + id();
    }

    public record Pair(String one, String other) {}
}
