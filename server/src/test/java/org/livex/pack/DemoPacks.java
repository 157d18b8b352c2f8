package org.livex.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import org.livex.exercise.Caller;
import org.livex.exercise.Command;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.Rules;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.Stamp;
import org.livex.pack.compare.ScenarioDiff;
import org.livex.pack.compare.TakingOver;

/** Makes packs of exercises that began as the demo, and takes them over into others. */
final class DemoPacks {
    private final PackedScenario demo;
    final Exercise plain;

    DemoPacks() throws IOException {
        demo = ((PackResult.Valid) PackFolder.of(DemoPackTest.DEMO).read()).scenario();
        plain = after(Exercise.EMPTY, demo.toImport());
    }

    /** What takes over {@code chosen} out of a pack of {@code newer}. */
    PlanCommand taking(Exercise exercise, Exercise newer, Set<String> chosen) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        PackWriter.writeZip(
                newer,
                new PackLabel("demo", "2", RandomScenario.NOW, 1, true),
                (sha256, to) -> to.write(file(sha256)),
                zip);
        PackedScenario pack = ((PackResult.Valid) PackReader.readZip(zip.toByteArray())).scenario();
        Exercise there = after(Exercise.EMPTY, pack.toImport());
        return TakingOver.of(exercise, pack, ScenarioDiff.between(exercise, there, false), chosen);
    }

    private byte[] file(MediaHash sha256) {
        return demo.files().stream()
                .filter(file -> file.sha256().equals(sha256))
                .findFirst()
                .orElseThrow()
                .bytes();
    }

    static Decision decide(Exercise exercise, Command command) {
        return Rules.decide(exercise, new Caller.Server(), command, RandomScenario.NOW);
    }

    static Exercise after(Exercise exercise, Command command) {
        return after(exercise, command, new Caller.Server());
    }

    static Exercise after(Exercise exercise, Command command, Caller caller) {
        Decision decision = Rules.decide(exercise, caller, command, RandomScenario.NOW);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        Exercise next = exercise;
        for (Fact fact : ((Decision.Accepted) decision).facts()) {
            next = next.apply(fact, new Stamp(1, RandomScenario.NOW));
        }
        return next;
    }
}
