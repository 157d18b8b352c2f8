package org.livex.feed.items;

import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

/** Names one thing that clients show; they replace what they have under the same kind and id. */
public record Item(ItemKind kind, String id) {
    public static final Item EXERCISE = new Item(ItemKind.EXERCISE, "exercise");
    public static final Item CLOCK = new Item(ItemKind.CLOCK, "clock");
    public static final Item WALL_CLOCK = new Item(ItemKind.WALL_CLOCK, "wall-clock");
    public static final Item RED_STOP = new Item(ItemKind.RED_STOP, "red-stop");
    public static final Item REPORT = new Item(ItemKind.REPORT, "report");

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
        return new Item(ItemKind.TASK, inject.value() + "/" + person.value());
    }

    public static Item progress(InjectId inject, PersonId person) {
        return new Item(ItemKind.PROGRESS, inject.value() + "/" + person.value());
    }

    /** The two that it is named by: an inject, and a person or a rule. */
    public Pair pair() {
        int slash = id.indexOf('/');
        return new Pair(id.substring(0, slash), id.substring(slash + 1));
    }

    public record Pair(String one, String other) {}
}
