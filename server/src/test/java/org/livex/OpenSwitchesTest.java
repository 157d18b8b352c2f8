package org.livex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A switch over a sealed type of ours names all there is: the compiler then lists what a new fact touches. */
class OpenSwitchesTest {
    private static final Path SERVER = Path.of("src", "main", "java");
    private static final Path EXERCISE = Path.of("exercise", "src", "main", "java");

    @Test
    void no_switch_over_a_sealed_type_has_an_arm_for_whatever_else_may_come() throws IOException {
        assertThat(openSwitchesIn(SERVER, 50)).isEmpty();
    }

    /** Its sealed families have members in several packages, which only a module may have. */
    @Test
    void nor_has_one_in_the_module_of_the_exercise() throws IOException {
        assertThat(openSwitchesIn(
                        EXERCISE,
                        50,
                        "--module-path",
                        modules(),
                        "--patch-module",
                        "org.livex.exercise=" + EXERCISE,
                        "--add-modules",
                        "org.livex.exercise"))
                .isEmpty();
    }

    private static List<String> openSwitchesIn(Path folder, int atLeast, String... options) throws IOException {
        try (StandardJavaFileManager files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            List<Path> sources = withSwitches(folder);
            assertThat(sources).hasSizeGreaterThan(atLeast);
            return OpenSwitches.in(files.getJavaFileObjectsFromPaths(sources), options);
        }
    }

    /** What the exercise is compiled with; of the rest of the class path not all would be a module. */
    private static String modules() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Stream.of("exercise", "i18n", "pcollections", "jspecify", "icu4j", "jackson-")
                        .anyMatch(entry::contains))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "case null, default", "case CommsFact _", "case Fact _", "case Object _"})
    void an_arm_for_whatever_else_may_come_is_found(String arm) throws IOException {
        assertThat(OpenSwitches.in(sample(arm + " -> 3;")))
                .singleElement()
                .asString()
                .startsWith("Sample.java:29 ");
    }

    @Test
    void one_arm_for_a_whole_family_is_none_of_them_and_one_with_a_condition_neither() throws IOException {
        assertThat(OpenSwitches.in(sample("""
            case CommsFact f when f.hashCode() == 1 -> 3;
            case CommsFact.CommsCheckAnswered _, CommsFact.CommsCheckClosed _ -> 4;
            """))).isEmpty();
    }

    /** Attributing the others would take a minute, and find nothing. */
    private static List<Path> withSwitches(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(one -> one.toString().endsWith(".java")).toList()) {
                if (Files.readString(file).contains("switch (")) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static List<JavaFileObject> sample(String lastArms) {
        String source = """
            import org.livex.exercise.*;
            import org.livex.exercise.clock.*;
            import org.livex.exercise.comms.*;
            import org.livex.exercise.custody.*;
            import org.livex.exercise.decision.*;
            import org.livex.exercise.duty.*;
            import org.livex.exercise.dossier.*;
            import org.livex.exercise.evaluation.*;
            import org.livex.exercise.inject.*;
            import org.livex.exercise.media.*;
            import org.livex.exercise.mediation.*;
            import org.livex.exercise.people.*;
            import org.livex.exercise.place.*;
            import org.livex.exercise.plan.*;
            import org.livex.exercise.report.*;
            import org.livex.exercise.request.*;
            import org.livex.exercise.room.*;
            import org.livex.exercise.safety.*;
            import org.livex.exercise.scene.*;
            import org.livex.exercise.survey.*;
            import org.livex.exercise.talk.*;
            import org.livex.exercise.text.*;
            import org.livex.exercise.trust.*;
            import org.livex.exercise.welfare.*;
            import org.livex.exercise.world.*;

            class Sample {
                static int of(Fact fact) {
                    return switch (fact) {
                        case CommsFact.CommsCheckStarted _ -> 1;
                        case PlanFact _, ClockFact _, InjectFact _, ParticipantFact _, SafetyFact _, MediaFact _,
                                MediationFact _, TalkFact _, TextFact _, RosterFact _, DocumentFact _, ControlFact _,
                                RequestFact _, TaskFact _, PresenceFact _, EvaluationFact _, DecisionFact _, DutyFact _,
                                DossierFact _, TrustFact _, WelfareFact _, CustodyFact _, SurveyFact _,
                                ReportFact _ -> 2;
                        %s
                    };
                }
            }
            """.formatted(lastArms);
        return List.of(new SimpleJavaFileObject(URI.create("string:///Sample.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        });
    }
}
