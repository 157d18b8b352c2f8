package org.livex.feed.items.scene;

import org.livex.exercise.scene.TaskFact;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;

/** What changes with how far a role player came: the task is a mark on their inject too, and the scene may need
 * somebody else. */
public final class TaskChanges {
    private final ChangeNotes notes;

    public TaskChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    public void follow(TaskFact fact, long seq) {
        InjectId inject = fact.inject();
        PersonId person = fact.person();
        notes.control(Item.task(inject, person), seq);
        notes.own(person, new Item(ItemKind.TASK, inject.value()), seq);
        notes.control(Item.progress(inject, person), seq);
        notes.control(ItemKind.MSEL_INJECT, inject, seq);
        notes.forecasts(inject, seq);
    }
}
