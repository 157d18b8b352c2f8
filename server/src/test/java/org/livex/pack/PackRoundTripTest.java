package org.livex.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.Seeds;
import org.livex.exercise.Caller;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.Rules;
import org.livex.exercise.dossier.DossierKind;
import org.livex.exercise.dossier.LinkKind;
import org.livex.exercise.dossier.Linking;
import org.livex.exercise.dossier.Truth;
import org.livex.exercise.dossier.TruthLink;
import org.livex.exercise.evaluation.Assignment;
import org.livex.exercise.evaluation.Watch;
import org.livex.exercise.inject.Handling;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.ReviewState;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.exercise.words.ids.TruthId;
import org.livex.i18n.Language;
import org.livex.sheet.SheetSamples;

/** What an exercise exports is the exercise again, on any host, and the same bytes. */
class PackRoundTripTest {
    private static final PackLabel WITH_NAMES = new PackLabel("lantern", "7", RandomScenario.NOW, 7, true);
    private static final PackLabel ROLES = new PackLabel("lantern", "7", RandomScenario.NOW, 7, false);

    private record Imported(Exercise exercise, Map<MediaHash, byte[]> media) {}

    @Test
    void the_demo_comes_back_as_it_was() throws IOException {
        Imported demo = imported(PackFolder.of(DemoPackTest.DEMO).read());

        comesBack(demo.exercise, demo.media);
    }

    @Test
    void the_small_pack_comes_back_as_it_was() throws IOException {
        Imported small = imported(PackFolder.small().read());

        comesBack(small.exercise, small.media);
    }

    @Test
    void whoever_may_be_in_a_role_for_as_long_as_the_rules_take_may_so_afterwards() throws IOException {
        Imported small = imported(PackFolder.small()
                .replacing(
                        "storylines/house.yaml",
                        "body: {en: The door is open., ru: Дверь открыта.}",
                        "body: {en: The door is open., ru: Дверь открыта.}\n    task: {limit: 2d}")
                .read());

        comesBack(small.exercise, small.media);
    }

    static LongStream scenarios() {
        return Seeds.some(3, 12);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void whatever_authors_can_write_comes_back_as_it_was(long seed) throws IOException {
        RandomScenario.Made made = RandomScenario.of(seed);

        comesBack(made.exercise(), made.media());
    }

    static LongStream scenariosWithoutNames() {
        return Seeds.some(1, 3);
    }

    @ParameterizedTest
    @MethodSource("scenariosWithoutNames")
    void without_names_it_is_the_same_pack_wherever_it_is_written_again(long seed) throws IOException {
        RandomScenario.Made made = RandomScenario.of(seed);
        byte[] roles = zip(made.exercise(), made.media(), ROLES);

        Imported second = imported(PackReader.readZip(roles));

        assertThat(zip(second.exercise, second.media, ROLES)).isEqualTo(roles);
        String people = text(roles, "people.yaml");
        for (Person person : made.exercise().roster().people().values()) {
            assertThat(people).doesNotContain("call-name: " + person.callName());
        }
        assertThat(people).doesNotContain("gender").contains("id: director-1").contains("call-name: director-1");
        assertThat(text(roles, "pack.yaml")).contains("people: roles").contains("director: director-1");
    }

    @Test
    void names_in_a_pack_are_safe_and_in_order() throws IOException {
        RandomScenario.Made made = RandomScenario.of(31);
        List<String> paths =
                List.copyOf(entries(zip(made.exercise(), made.media(), ROLES)).keySet());

        assertThat(paths).isSorted().allMatch(path -> path.matches("[A-Za-z0-9._/-]+") && !path.contains(".."));
        assertThat(paths).contains("pack.yaml").anyMatch(path -> path.matches("files/[0-9a-f]{64}\\.jpg"));
    }

    @Test
    void a_link_to_a_truth_that_was_never_written_spoils_no_pack() throws IOException {
        Imported demo = imported(PackFolder.of(DemoPackTest.DEMO).read());
        Truth truth = new Truth(
                new TruthId("ghost-friend"),
                DossierKind.SUSPECT,
                "Ghost friend",
                List.of(new TruthLink(new TruthId("nobody"), new Linking.Word(LinkKind.KNOWS, ""))));
        Exercise with = SheetSamples.after(demo.exercise, new PlanCommand.WriteTruth(truth, 0));

        byte[] zip = zip(with, demo.media, WITH_NAMES);

        assertThat(PackReader.readZip(zip)).isInstanceOf(PackResult.Valid.class);
        assertThat(text(zip, "truths.yaml")).contains("ghost-friend").doesNotContain("nobody");
    }

    @Test
    void a_watch_in_a_phase_that_is_gone_spoils_no_pack() throws IOException {
        Imported demo = imported(PackFolder.of(DemoPackTest.DEMO).read());
        PersonId evaluator = new PersonId("eval-01");
        ExercisePhase dusk = new ExercisePhase(
                new PhaseId("dusk"),
                LocalizedText.of(Language.of("en"), "Dusk"),
                ExerciseTime.parse("D1 16:00"),
                ExerciseTime.parse("D1 18:00"));
        Watch watch = new Watch(
                Set.of(new TeamId("team-alfa")), Set.of(), Set.of(), Set.of(dusk.id(), new PhaseId("hotwash")));
        Exercise with = SheetSamples.after(
                demo.exercise,
                new PlanCommand.WritePhase(dusk),
                new PlanCommand.AssignWatch(
                        new Assignment(evaluator, List.of(watch)),
                        demo.exercise.evaluations().revisionOf(evaluator)),
                new PlanCommand.RemovePhase(dusk.id(), 1));

        byte[] zip = zip(with, demo.media, WITH_NAMES);

        assertThat(PackReader.readZip(zip)).isInstanceOf(PackResult.Valid.class);
        assertThat(text(zip, "watches.yaml")).contains("hotwash").doesNotContain("dusk");
    }

    private static void comesBack(Exercise exercise, Map<MediaHash, byte[]> media) throws IOException {
        byte[] first = zip(exercise, media, WITH_NAMES);

        Imported second = imported(PackReader.readZip(first));

        assertThat(second.exercise.scenario().plan())
                .isEqualTo(exercise.scenario().plan());
        assertThat(new TreeMap<>(byName(second.exercise))).isEqualTo(new TreeMap<>(byName(exercise)));
        assertThat(second.exercise.roster().people())
                .isEqualTo(exercise.roster().people());
        assertThat(injects(second.exercise)).isEqualTo(injects(exercise));
        assertThat(reviews(second.exercise)).isEqualTo(reviews(exercise));
        assertThat(handlings(second.exercise)).isEqualTo(handlings(exercise));
        assertThat(zip(second.exercise, second.media, WITH_NAMES)).isEqualTo(first);
    }

    private static Map<String, Object> byName(Exercise exercise) {
        Map<String, Object> things = new HashMap<>();
        exercise.scenario()
                .things()
                .forEach((id, thing) -> things.put(id.getClass().getSimpleName() + " " + id.value(), thing));
        return things;
    }

    private static Map<InjectId, Inject> injects(Exercise exercise) {
        Map<InjectId, Inject> injects = new HashMap<>();
        exercise.msel().injects().forEach((id, planned) -> injects.put(id, planned.inject()));
        return injects;
    }

    private static Map<InjectId, Handling> handlings(Exercise exercise) {
        Map<InjectId, Handling> handlings = new HashMap<>();
        exercise.control().safeguards().handlings().forEach((id, written) -> {
            if (!written.handling().equals(Handling.PLAIN)) {
                handlings.put(id, written.handling());
            }
        });
        return handlings;
    }

    private static Map<InjectId, ReviewState> reviews(Exercise exercise) {
        Map<InjectId, ReviewState> reviews = new HashMap<>();
        exercise.msel().injects().forEach((id, planned) -> {
            if (planned.review() != null) {
                reviews.put(id, planned.review().state());
            }
        });
        return reviews;
    }

    private static Imported imported(PackResult result) {
        assertThat(result).isInstanceOf(PackResult.Valid.class);
        PackedScenario scenario = ((PackResult.Valid) result).scenario();
        Decision decision = Rules.decide(Exercise.EMPTY, new Caller.Server(), scenario.toImport(), RandomScenario.NOW);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        Exercise exercise = Exercise.EMPTY;
        for (Fact fact : ((Decision.Accepted) decision).facts()) {
            exercise = exercise.apply(fact, new Stamp(1, RandomScenario.NOW));
        }
        Map<MediaHash, byte[]> media = new HashMap<>();
        scenario.files().forEach(file -> media.put(file.sha256(), file.bytes()));
        return new Imported(exercise, media);
    }

    private static byte[] zip(Exercise exercise, Map<MediaHash, byte[]> media, PackLabel label) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PackWriter.writeZip(exercise, label, (sha256, to) -> to.write(Objects.requireNonNull(media.get(sha256))), out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        for (@Nullable ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            entries.put(entry.getName(), in.readAllBytes());
        }
        return entries;
    }

    private static String text(byte[] zip, String path) throws IOException {
        return new String(Objects.requireNonNull(entries(zip).get(path)), StandardCharsets.UTF_8);
    }
}
