package org.livex.pack;

import java.util.List;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.ids.PersonId;
import org.livex.pack.files.PackedFile;

/**
 * A pack that was read. {@code commands} plan the whole exercise, each after all that it refers to; {@code director} is
 * whom the first join link is for; {@code files} are what its injects carry, {@code catalogue} what it offers to other exercises.
 * {@code withoutNames}: what people are called stands for their roles alone.
 */
public record PackedScenario(
        String id,
        String version,
        PersonId director,
        List<PlanCommand> commands,
        List<PackedFile> files,
        List<Inject> catalogue,
        boolean withoutNames) {
    public PackedScenario {
        commands = List.copyOf(commands);
        files = List.copyOf(files);
        catalogue = List.copyOf(catalogue);
    }

    public PlanCommand.ImportScenario toImport() {
        return new PlanCommand.ImportScenario(commands);
    }
}
