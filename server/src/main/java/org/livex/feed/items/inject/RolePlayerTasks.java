package org.livex.feed.items.inject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Release;
import org.livex.exercise.words.LocalizedText;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.TextJson;
import org.livex.i18n.Language;

/** A scene as its role players see it. */
final class RolePlayerTasks {
    private static final InjectDetails.RolePlayerTask NOTHING_BUT_A_TEXT =
            new InjectDetails.RolePlayerTask(null, null, null, null);

    private RolePlayerTasks() {}

    static InjectDetails.RolePlayerTask of(Inject scene) {
        return scene.details() instanceof InjectDetails.RolePlayerTask task ? task : NOTHING_BUT_A_TEXT;
    }

    static void details(
            ObjectNode json,
            Exercise exercise,
            Release release,
            InjectDetails.RolePlayerTask task,
            boolean readable,
            List<Language> languages,
            @Nullable Filling filling) {
        when(json, task);
        if (readable && task.mustNotSay() != null) {
            json.set("mustNotSay", TextJson.of(task.mustNotSay(), languages));
        }
        LocalizedText stopPhrase = ItemJson.planOf(exercise).caring().stopPhrase();
        if (stopPhrase != null) {
            json.set("stopPhrase", TextJson.of(stopPhrase, languages));
        }
        PlannedInject next = task.next() == null ? null : exercise.msel().find(task.next());
        if (next != null && isForAll(exercise, next.inject(), release)) {
            next(json.putObject("next"), next.inject(), languages, filling);
        }
    }

    /** When and where, so that they know where to go; what happens there comes with the task itself. */
    private static void next(ObjectNode json, Inject inject, List<Language> languages, @Nullable Filling filling) {
        json.put("inject", inject.id().value());
        if (inject.details() instanceof InjectDetails.RolePlayerTask task) {
            when(json, task);
        }
        if (inject.place() != null) {
            json.put("place", inject.place().value());
        }
        if (inject.subject() != null && inject.readableIn() == null) {
            json.set("subject", ParticipantInject.filled(TextJson.of(inject.subject(), languages), filling));
        }
    }

    /** Nobody learns of the next scene for whom it is not. */
    private static boolean isForAll(Exercise exercise, Inject next, Release release) {
        return release.recipients().stream()
                .map(person -> exercise.roster().find(person))
                .allMatch(person -> person != null && next.audience().addresses(person));
    }

    private static void when(ObjectNode json, InjectDetails.RolePlayerTask task) {
        if (task.startsAt() != null) {
            json.put("startsAt", task.startsAt().toString());
        }
        if (task.duration() != null) {
            json.put("duration", task.duration().toString());
        }
    }
}
