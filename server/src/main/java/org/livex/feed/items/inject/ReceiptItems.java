package org.livex.feed.items.inject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Progress;
import org.livex.exercise.inject.Release;
import org.livex.exercise.words.ids.InjectId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.PersonalItems;
import org.livex.feed.items.Reader;

/** How far somebody came with an inject, for themselves. */
public final class ReceiptItems implements PersonalItems {
    @Override
    public void ofPerson(ObjectNode json, Exercise exercise, Item item, Reader reader) {
        PlannedInject planned = exercise.msel().find(new InjectId(item.id()));
        Release release = planned == null ? null : planned.release();
        if (planned != null && release != null) {
            Progress progress = release.progressOf(reader.person().id());
            ItemJson.instant(json, "shownAt", progress.at(MarkKind.SHOWN));
            ItemJson.instant(json, "readAt", progress.at(MarkKind.READ));
            ItemJson.instant(json, "acknowledgedAt", progress.at(MarkKind.ACKNOWLEDGED));
            SaidVersionJson.readBy(json, exercise, planned, reader.person().id());
            QuestionJson.answer(
                    json, exercise, planned, reader, ParticipantInject.filling(exercise, reader.person(), release));
        }
    }
}
