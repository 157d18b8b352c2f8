package org.livex.feed;

import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.TextRef;
import org.livex.i18n.Language;

/** Names one thing that clients show; they replace what they have under the same kind and id. */
record Item(ItemKind kind, String id) {
    static final Item EXERCISE = new Item(ItemKind.EXERCISE, "exercise");
    static final Item CLOCK = new Item(ItemKind.CLOCK, "clock");
    static final Item RED_STOP = new Item(ItemKind.RED_STOP, "red-stop");

    static Item translation(TextRef text, Language language) {
        return new Item(ItemKind.TRANSLATION, text + "~" + language.tag());
    }

    /** As control has it; to the role player it is their own and named by the inject. */
    static Item task(InjectId inject, PersonId person) {
        return new Item(ItemKind.TASK, inject.value() + "/" + person.value());
    }

    static Item progress(InjectId inject, PersonId person) {
        return new Item(ItemKind.PROGRESS, inject.value() + "/" + person.value());
    }
}
