package org.livex.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.livex.pack.yaml.FindingCode.DUPLICATE_NUMBER;
import static org.livex.pack.yaml.FindingCode.DUPLICATE_PATH;
import static org.livex.pack.yaml.FindingCode.NOT_A_DISTANCE;
import static org.livex.pack.yaml.FindingCode.NOT_A_REGULAR_FILE;
import static org.livex.pack.yaml.FindingCode.NOT_A_ZIP;
import static org.livex.pack.yaml.FindingCode.NOT_ONE_OF;
import static org.livex.pack.yaml.FindingCode.PACK_TOO_LARGE;
import static org.livex.pack.yaml.FindingCode.PATH_NOT_UTF_8;
import static org.livex.pack.yaml.FindingCode.REPORTS_ALIKE;
import static org.livex.pack.yaml.FindingCode.TOO_MANY_FILES;
import static org.livex.pack.yaml.FindingCode.UNKNOWN_REFERENCE;
import static org.livex.pack.yaml.FindingCode.UNSAFE_PATH;
import static org.livex.pack.yaml.FindingCode.ZIP_DAMAGED;
import static org.livex.pack.yaml.FindingCode.ZIP_ENCRYPTED;
import static org.livex.pack.yaml.FindingCode.ZIP_EXPANDS_TOO_MUCH;
import static org.livex.pack.yaml.FindingCode.ZIP_UNSUPPORTED;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.exercise.plan.PlanCommand;
import org.livex.pack.yaml.Finding;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.SourcePosition;

/** Each pack differs from the small one by one mistake, and just that one is found, where it is. */
class PackMistakesTest extends PackMistakes {
    /** Those that only an archive can have: see ZipHostilityTest. */
    private static final Set<FindingCode> OF_ARCHIVES = EnumSet.of(
            NOT_A_ZIP,
            ZIP_DAMAGED,
            ZIP_ENCRYPTED,
            ZIP_UNSUPPORTED,
            ZIP_EXPANDS_TOO_MUCH,
            UNSAFE_PATH,
            PATH_NOT_UTF_8,
            DUPLICATE_PATH,
            NOT_A_REGULAR_FILE,
            TOO_MANY_FILES,
            PACK_TOO_LARGE);

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void one_mistake_is_found_where_it_is(Mistake mistake) throws IOException {
        List<Finding> findings =
                findings(mistake.made().apply(PackFolder.small()).read());
        assertThat(findings)
                .extracting(
                        Finding::code,
                        found -> found.position().file(),
                        found -> found.position().line())
                .contains(tuple(mistake.code(), mistake.file(), mistake.line()));
        assertThat(findings)
                .extracting(Finding::code)
                .allMatch(code -> code == mistake.code() || mistake.besides().contains(code));
        assertThat(findings).allSatisfy(FindingTexts::assertSayable);
    }

    @Test
    void every_kind_of_mistake_has_an_example() {
        assertThat(mistakes().map(Mistake::code).distinct())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(OF_ARCHIVES)));
    }

    @Test
    void columns_count_from_one_and_suggestions_come_with_what_was_meant() throws IOException {
        PackResult misspelt = PackFolder.small()
                .replacing("people.yaml", "country: KZ", "contry: KZ")
                .read();
        assertThat(findings(misspelt)).singleElement().satisfies(finding -> {
            assertThat(finding.position()).isEqualTo(new SourcePosition("people.yaml", 8, 3));
            assertThat(finding.parameters())
                    .isEqualTo(Map.of("key", "contry", "similar", "yes", "suggestion", "country"));
        });
    }

    @Test
    void all_mistakes_are_found_at_once_errors_first() throws IOException {
        PackResult broken = PackFolder.small()
                .replacing("teams.yaml", "alfa", "alpha")
                .replacing("places.yaml", "50m", "fifty")
                .replacing(HOUSE, "number: 4", "number: 2")
                .replacing("people.yaml", "player", "plaier")
                .read();
        assertThat(findings(broken))
                .extracting(Finding::code)
                .containsExactly(
                        UNKNOWN_REFERENCE,
                        NOT_ONE_OF,
                        UNKNOWN_REFERENCE,
                        UNKNOWN_REFERENCE,
                        NOT_A_DISTANCE,
                        UNKNOWN_REFERENCE,
                        DUPLICATE_NUMBER);
    }

    @Test
    void a_pack_with_two_kinds_of_reports_of_one_name_is_read_with_a_warning() throws IOException {
        PackResult read = PackFolder.small()
                .replacing(KINDS, "{en: Searched, ru", "{en: Interviewed, ru")
                .read();

        assertThat(read).isInstanceOf(PackResult.Valid.class);
        assertThat(findings(read)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(REPORTS_ALIKE);
            assertThat(finding.parameters()).isEqualTo(Map.of("name", "Interviewed", "language", "en"));
        });
    }

    @Test
    void a_pack_of_an_older_build_with_one_number_twice_is_read_and_the_later_inject_counted_on() throws IOException {
        PackResult read =
                PackFolder.small().replacing(HOUSE, "number: 4", "number: 2").read();

        assertThat(read).isInstanceOf(PackResult.Valid.class);
        List<String> numbers = ((PackResult.Valid) read)
                .scenario().commands().stream()
                        .filter(PlanCommand.PlanInject.class::isInstance)
                        .map(command ->
                                ((PlanCommand.PlanInject) command).inject().number())
                        .toList();
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(findings(read))
                .singleElement()
                .satisfies(finding -> assertThat(numbers)
                        .contains(String.valueOf(finding.parameters().get("given"))));
    }

    @Test
    void a_flood_of_mistakes_is_cut_at_200() throws IOException {
        PackFolder flood = PackFolder.small().with("personas.yaml", "- {id: '', name: ''}\n".repeat(4_000));
        assertThat(findings(flood.read())).hasSize(200);
    }

    private static List<Finding> findings(PackResult result) {
        return switch (result) {
            case PackResult.Valid valid -> valid.warnings();
            case PackResult.Invalid invalid -> invalid.findings();
        };
    }
}
