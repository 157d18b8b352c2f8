package org.livex.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.SchemaRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The published schemas say what the reader does. */
class PackSchemaTest {
    private static final Path SCHEMAS = Path.of("../docs/schema/pack");
    private static final String BASE = "https://schema.invalid/";
    private static final SchemaRepository REPOSITORY = repository();

    static Stream<String> filesOfSoundPacks() {
        return Stream.of(PackFolder.of(DemoPackTest.DEMO), PackFolder.small())
                .flatMap(pack -> pack.files().keySet().stream())
                .filter(path -> path.endsWith(".yaml"))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("filesOfSoundPacks")
    void sound_files_are_valid(String path) {
        for (PackFolder pack : List.of(PackFolder.of(DemoPackTest.DEMO), PackFolder.small())) {
            if (pack.files().containsKey(path)) {
                assertThat(errors(path, pack)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pack.yaml            | format: 1            | format: 2
                    pack.yaml            | D1 09:00             | 09:00
                    pack.yaml            | radius               | diameter
                    people.yaml          | call-name            | name
                    people.yaml          | function: player     | function: plaier
                    people.yaml          | country: KZ          | country: Kazakhstan
                    people.yaml          | [ru, en]             | []
                    places.yaml          | 45.591               | 145.591
                    places.yaml          | radius: 50m          | radius: 50
                    teams.yaml           | id: alfa             | id: al fa
                    action-kinds.yaml    | agencies             | agency
                    action-kinds.yaml    | type: choices        | type: choicez
                    action-kinds.yaml    | shown-if             | shown-when
                    action-kinds.yaml    | is: yes              | was: yes
                    action-kinds.yaml    | least: 1             | least: one
                    glossary.yaml        | [trafficking]        | trafficking
                    glossary.yaml        | untranslatable: true | untranslatable: yes
                    role-cards.yaml      | must-not-say         | must-not-tell
                    request-forms.yaml   | type: choice         | type: choose
                    request-forms.yaml   | lawful-delay: 45m    | lawful-delay: soon
                    request-forms.yaml   | refusals:            | refusal:
                    request-forms.yaml   | id: art-41           | id: art.41
                    columns.yaml         | kind: number         | kind: numbers
                    columns.yaml         | options:             | option:
                    variables.yaml       | id: ransom           | id: Ransom
                    variables.yaml       | 2026-05-01           | May
                    evaluation-guides.yaml| yes-no-not-seen     | stars
                    evaluation-guides.yaml| items:              | item:
                    duties.yaml          | bearer: team         | bearer: crew
                    duties.yaml          | weight: consider     | wait: consider
                    watches.yaml         | people: [inv-01]     | person: inv-01
                    personas.yaml        | asked-again: 2       | asked-again: 1
                    personas.yaml        | acknowledged: h-01   | acknowledges: h-01
                    truths.yaml          | kind: victim         | kind: victims
                    truths.yaml          | as: harmed           | as: harms
                    action-kinds.yaml    | tell-from: 2         | tell-from: 1
                    action-kinds.yaml    | kinds: [child]       | kinds: [children]
                    storylines/house.yaml| starts:              | start:
                    storylines/house.yaml| outcome: refused     | outcome: denied
                    storylines/house.yaml| at:                  | when:
                    storylines/house.yaml| within: 15m          | within: soon
                    storylines/house.yaml| state: needs-review  | state: fine
                    storylines/house.yaml| to: everyone         | to: evryone
                    storylines/house.yaml| type: document       | type: letter
                    storylines/house.yaml| mediator: present    | mediator: here
                    storylines/house.yaml| outcome: granted}, { | outcome: maybe}, {
                    storylines/house.yaml| {entered: square}    | {entred: square}
                    storylines/house.yaml| id: rights           | id: ri.ghts
                    storylines/house.yaml| must-acknowledge: true | must-acknowledge: yes
                    """)
    void what_the_reader_refuses_in_form_the_schema_refuses(String path, String right, String wrong)
            throws IOException {
        PackFolder broken = PackFolder.small().replacing(path, right, wrong);
        assertThat(broken.read()).isInstanceOf(PackResult.Invalid.class);
        assertThat(errors(path, broken)).isNotEmpty();
    }

    @Test
    void every_kind_of_file_has_a_schema() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsAll(
                            filesOfSoundPacks().map(PackSchemaTest::schemaName).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void what_livex_writes_is_valid(long seed) {
        PackLabel label = new PackLabel("lantern", "7", RandomScenario.NOW, 7, seed == 41);
        PackFolder written = new PackFolder(new TreeMap<>());
        for (Map.Entry<String, PackContent> file :
                PackWriter.content(RandomScenario.of(seed).exercise(), label).entrySet()) {
            if (file.getValue() instanceof PackContent.Text(String text)) {
                written = written.with(file.getKey(), text);
            }
        }
        for (String path : written.files().keySet()) {
            if (path.endsWith(".yaml")) {
                assertThat(errors(path, written)).as(path).isEmpty();
            }
        }
    }

    private static List<OutputUnit> errors(String path, PackFolder pack) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        Object loaded = new Load(settings).loadFromString(pack.text(path));
        OutputUnit output = REPOSITORY.validator(BASE + schemaName(path)).validate(json(loaded));
        return output.getErrors() == null ? List.of() : output.getErrors();
    }

    private static String schemaName(String path) {
        return (StorylineReader.isStoryline(path) ? "storyline" : path.replace(".yaml", "")) + ".schema.json";
    }

    @SuppressWarnings("unchecked")
    private static Object json(Object yaml) {
        return yaml instanceof List<?> list ? new JsonArray(list) : new JsonObject((Map<String, Object>) yaml);
    }

    private static SchemaRepository repository() {
        SchemaRepository repository = SchemaRepository.create(new JsonSchemaOptions()
                .setBaseUri(BASE)
                .setDraft(Draft.DRAFT202012)
                .setOutputFormat(OutputFormat.Basic));
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            for (Path file : files.toList()) {
                repository.dereference(
                        BASE + file.getFileName(), JsonSchema.of(new JsonObject(Files.readString(file))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return repository;
    }
}
