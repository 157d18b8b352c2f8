package org.livex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    @Test
    void no_switch_over_a_sealed_type_has_an_arm_for_whatever_else_may_come() throws IOException {
        try (StandardJavaFileManager files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            List<Path> sources = withSwitches();

            assertThat(sources).hasSizeGreaterThan(100);
            assertThat(OpenSwitches.in(files.getJavaFileObjectsFromPaths(sources)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "case null, default", "case CommsFact _", "case Fact _", "case Object _"})
    void an_arm_for_whatever_else_may_come_is_found(String arm) throws IOException {
        assertThat(OpenSwitches.in(sample(arm + " -> 3;")))
                .singleElement()
                .asString()
                .startsWith("Sample.java:5 ");
    }

    @Test
    void one_arm_for_a_whole_family_is_none_of_them_and_one_with_a_condition_neither() throws IOException {
        assertThat(OpenSwitches.in(sample("""
            case CommsFact f when f.hashCode() == 1 -> 3;
            case CommsFact.CommsCheckAnswered _, CommsFact.CommsCheckClosed _ -> 4;
            """))).isEmpty();
    }

    /** Attributing the others would take a minute, and find nothing. */
    private static List<Path> withSwitches() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
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

            class Sample {
                static int of(Fact fact) {
                    return switch (fact) {
                        case CommsFact.CommsCheckStarted _ -> 1;
                        case PlanFact _, ClockFact _, InjectFact _, ParticipantFact _, SafetyFact _, MediaFact _,
                                MediationFact _, TalkFact _, TextFact _, RosterFact _, DocumentFact _, ControlFact _,
                                RequestFact _, TaskFact _, PresenceFact _ -> 2;
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
