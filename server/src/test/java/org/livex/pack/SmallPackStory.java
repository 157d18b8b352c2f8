package org.livex.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.plan.PlanCommand;
import org.livex.i18n.Language;

/** The small pack, with something written otherwise. */
abstract class SmallPackStory {
    static final Language EN = Language.of("en");
    static final Language RU = Language.of("ru");

    @TempDir
    Path temp;

    static <C> List<C> commands(PackFolder pack, Class<C> kind) throws IOException {
        PackResult result = pack.read();
        assertThat(result).isInstanceOf(PackResult.Valid.class);
        return ((PackResult.Valid) result)
                .scenario().commands().stream()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .toList();
    }

    static PackedScenario small() throws IOException {
        return scenario(PackFolder.small());
    }

    static PackedScenario scenario(PackFolder folder) throws IOException {
        return switch (folder.read()) {
            case PackResult.Valid valid -> valid.scenario();
            case PackResult.Invalid invalid -> throw new AssertionError(invalid.findings());
        };
    }

    static <C extends PlanCommand> List<C> all(Class<C> kind) throws IOException {
        return small().commands().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    static <C extends PlanCommand> C only(Class<C> kind) throws IOException {
        assertThat(all(kind)).hasSize(1);
        return all(kind).getFirst();
    }

    static List<Inject> injects(PackedScenario scenario) {
        return scenario.commands().stream()
                .filter(PlanCommand.PlanInject.class::isInstance)
                .map(command -> ((PlanCommand.PlanInject) command).inject())
                .toList();
    }

    static Inject inject(String id) throws IOException {
        return injects(small()).stream()
                .filter(inject -> inject.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
