package org.livex.feed.items.dossier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.dossier.Dossier;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.DossierId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.SharedItems;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/**
 * Whom and what a team registered, for the team, with the reports of the team that name it. What control knows it to be is in
 * control's alone.
 */
public final class DossierItems implements SharedItems, ItemsOfControl {
    @Override
    public boolean admits(Exercise exercise, Item item, Person person) {
        Dossier dossier = find(exercise, item);
        return dossier != null && dossier.isFor(person);
    }

    @Override
    public void ofReaders(ObjectNode json, Exercise exercise, Item item, List<Language> languages) {
        Dossier dossier = find(exercise, item);
        if (dossier != null) {
            write(json, exercise, dossier);
            NamingReportJson.write(json, exercise, dossier.id(), languages);
        }
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        Dossier dossier = find(exercise, item);
        if (dossier != null) {
            write(json, exercise, dossier);
            NamingReportJson.write(json, exercise, dossier.id(), null);
            if (dossier.truth() != null) {
                json.put("truth", dossier.truth().value());
            }
            json.put("revision", dossier.revision());
        }
    }

    private static void write(ObjectNode json, Exercise exercise, Dossier dossier) {
        json.put("team", dossier.team().value());
        if (dossier.into() != null) {
            json.put("into", dossier.into().value());
        }
        ArrayNode versions = json.putArray("versions");
        dossier.versions().forEach(version -> {
            ObjectNode one = versions.addObject();
            one.put("person", version.person().value())
                    .put(
                            "callName",
                            exercise.roster()
                                    .callNameAt(
                                            version.person(), version.stamp().at()));
            one.setAll(DomainJson.tree(version.described()));
            ItemJson.done(
                    one,
                    exercise,
                    version.described().takenAt(),
                    version.stamp().at());
            ItemJson.instant(one, "recordedAt", version.stamp().at());
        });
    }

    private static @Nullable Dossier find(Exercise exercise, Item item) {
        return exercise.dossiers().find(new DossierId(item.id()));
    }
}
