package org.livex.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.livex.pack.FindingCode.AUDIENCE_EMPTY;
import static org.livex.pack.FindingCode.DAYS_OVERLAP;
import static org.livex.pack.FindingCode.DAY_ENDS_BEFORE_START;
import static org.livex.pack.FindingCode.DUPLICATE_ID;
import static org.livex.pack.FindingCode.DUPLICATE_KEY;
import static org.livex.pack.FindingCode.DUPLICATE_NUMBER;
import static org.livex.pack.FindingCode.DUPLICATE_PATH;
import static org.livex.pack.FindingCode.EMPTY_TEXT;
import static org.livex.pack.FindingCode.FILE_HAS_METADATA;
import static org.livex.pack.FindingCode.FILE_NOT_ITS_TYPE;
import static org.livex.pack.FindingCode.FILE_TOO_LARGE;
import static org.livex.pack.FindingCode.LEAST_ABOVE_MOST;
import static org.livex.pack.FindingCode.MISSING_FILE;
import static org.livex.pack.FindingCode.MISSING_KEY;
import static org.livex.pack.FindingCode.MISSING_SOURCE_TEXT;
import static org.livex.pack.FindingCode.MISSING_TRANSLATION;
import static org.livex.pack.FindingCode.NOBODY_CAN_ANSWER;
import static org.livex.pack.FindingCode.NOT_AN_ANSWER;
import static org.livex.pack.FindingCode.NOT_AN_EVALUATOR;
import static org.livex.pack.FindingCode.NOT_AN_ID;
import static org.livex.pack.FindingCode.NOT_AN_UNDO_TIME;
import static org.livex.pack.FindingCode.NOT_A_COORDINATE;
import static org.livex.pack.FindingCode.NOT_A_COUNTRY;
import static org.livex.pack.FindingCode.NOT_A_DATE;
import static org.livex.pack.FindingCode.NOT_A_DIRECTOR;
import static org.livex.pack.FindingCode.NOT_A_DISTANCE;
import static org.livex.pack.FindingCode.NOT_A_DURATION;
import static org.livex.pack.FindingCode.NOT_A_LANGUAGE;
import static org.livex.pack.FindingCode.NOT_A_NUMBER;
import static org.livex.pack.FindingCode.NOT_A_RANGE;
import static org.livex.pack.FindingCode.NOT_A_REGULAR_FILE;
import static org.livex.pack.FindingCode.NOT_A_RETENTION;
import static org.livex.pack.FindingCode.NOT_A_SCENE;
import static org.livex.pack.FindingCode.NOT_A_TIME;
import static org.livex.pack.FindingCode.NOT_A_TIME_ZONE;
import static org.livex.pack.FindingCode.NOT_A_VARIABLE;
import static org.livex.pack.FindingCode.NOT_A_ZIP;
import static org.livex.pack.FindingCode.NOT_ONE_LINE;
import static org.livex.pack.FindingCode.NOT_ONE_OF;
import static org.livex.pack.FindingCode.NOT_UTF_8;
import static org.livex.pack.FindingCode.NO_CONDITION;
import static org.livex.pack.FindingCode.PACK_TOO_LARGE;
import static org.livex.pack.FindingCode.PATH_NOT_UTF_8;
import static org.livex.pack.FindingCode.PLACE_OUTSIDE_AREA;
import static org.livex.pack.FindingCode.REPORTS_ALIKE;
import static org.livex.pack.FindingCode.SEVERAL_CONDITIONS;
import static org.livex.pack.FindingCode.TEXT_TOO_LONG;
import static org.livex.pack.FindingCode.TIME_OUTSIDE_DAYS;
import static org.livex.pack.FindingCode.TOO_FEW;
import static org.livex.pack.FindingCode.TOO_MANY;
import static org.livex.pack.FindingCode.TOO_MANY_FILES;
import static org.livex.pack.FindingCode.TRIGGER_CYCLE;
import static org.livex.pack.FindingCode.TRIGGER_TOO_DEEP;
import static org.livex.pack.FindingCode.TRUSTS_NOBODY;
import static org.livex.pack.FindingCode.UNEXPECTED_FILE;
import static org.livex.pack.FindingCode.UNKNOWN_FIELD;
import static org.livex.pack.FindingCode.UNKNOWN_KEY;
import static org.livex.pack.FindingCode.UNKNOWN_PLACEHOLDER;
import static org.livex.pack.FindingCode.UNKNOWN_REFERENCE;
import static org.livex.pack.FindingCode.UNKNOWN_THEME;
import static org.livex.pack.FindingCode.UNKNOWN_VARIABLE;
import static org.livex.pack.FindingCode.UNSAFE_PATH;
import static org.livex.pack.FindingCode.UNSUPPORTED_FORMAT;
import static org.livex.pack.FindingCode.WRONG_TYPE;
import static org.livex.pack.FindingCode.YAML_ALIAS;
import static org.livex.pack.FindingCode.YAML_SYNTAX;
import static org.livex.pack.FindingCode.YAML_TOO_DEEP;
import static org.livex.pack.FindingCode.ZIP_DAMAGED;
import static org.livex.pack.FindingCode.ZIP_ENCRYPTED;
import static org.livex.pack.FindingCode.ZIP_EXPANDS_TOO_MUCH;
import static org.livex.pack.FindingCode.ZIP_UNSUPPORTED;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.exercise.plan.PlanCommand;
import org.livex.library.Pictures;

/** Each pack differs from the small one by one mistake, and just that one is found, where it is. */
class PackMistakesTest {
    private static final String KINDS = "action-kinds.yaml";
    private static final String HOUSE = "storylines/house.yaml";
    private static final String GUIDES = "evaluation-guides.yaml";
    private static final String WATCHES = "watches.yaml";

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

    /** {@code besides} is what necessarily follows from the mistake. */
    record Mistake(FindingCode code, String file, int line, Set<FindingCode> besides, UnaryOperator<PackFolder> made) {
        @Override
        public String toString() {
            return code.code() + " at " + file + ":" + line;
        }
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                at(MISSING_FILE, "pack.yaml", 0, pack -> pack.without("pack.yaml")),
                at(MISSING_FILE, "role-cards.yaml", 1, pack -> pack.without("role-cards/investigator.en.md")),
                at(MISSING_FILE, "documents.yaml", 1, pack -> pack.without("documents/letter.en.md")),
                at(MISSING_FILE, "world.yaml", 1, pack -> pack.without("world/criminal-code.en.md")),
                at(FILE_TOO_LARGE, "teams.yaml", 0, pack -> pack.with("teams.yaml", incompressible(6_000_000))),
                at(
                        FILE_NOT_ITS_TYPE,
                        "documents/letter.en.pdf",
                        0,
                        pack -> pack.with("documents/letter.en.pdf", "<html>")),
                at(
                        FILE_HAS_METADATA,
                        "documents/letter.jpg",
                        0,
                        pack -> pack.with(
                                "documents/letter.jpg", Pictures.withSegment(Pictures.jpeg(1), 0xe1, "Exif\0\0"))),
                at(NOT_UTF_8, "teams.yaml", 0, pack -> pack.with("teams.yaml", new byte[] {'-', (byte) 0xC3, 'x'})),
                in("teams.yaml", "alfa, name", "alfa, 'name", YAML_SYNTAX, 2),
                in("teams.yaml", "Team Alfa", "Team\u0007Alfa", YAML_SYNTAX, 1),
                in("teams.yaml", "alfa", "&a alfa", YAML_ALIAS, 1),
                in(HOUSE, "{at: \"D1 09:30\"}", "[".repeat(41) + "]".repeat(41), YAML_TOO_DEEP, 7),
                in("teams.yaml", "{id: alfa,", "{id: alfa, id: alfa,", DUPLICATE_KEY, 1),
                in("teams.yaml", "ru: ", "EN: Alfa, ru: ", DUPLICATE_KEY, 1),
                at(TOO_MANY, "role-cards.yaml", 1, PackMistakesTest::withRoleCardInEveryLanguage),
                in("people.yaml", "languages: [en]", "langauges: [en]", UNKNOWN_KEY, 1, MISSING_KEY),
                in("people.yaml", "country: KZ", "contry: KZ", UNKNOWN_KEY, 8),
                in(HOUSE, "must-acknowledge", "acknowledge", UNKNOWN_KEY, 15),
                in(HOUSE, "    type: message\n", "", MISSING_KEY, 20),
                in("people.yaml", "- {id: dir-01, ", "- {", MISSING_KEY, 1, UNKNOWN_REFERENCE),
                in("teams.yaml", "{en: Team Alfa, ru: Группа Альфа}", "[Team Alfa]", WRONG_TYPE, 1),
                in("teams.yaml", "- {id: alfa,", "{id: alfa,", WRONG_TYPE, 1, UNKNOWN_REFERENCE),
                in("people.yaml", "teams: [alfa]", "teams: alfa", WRONG_TYPE, 6),
                in(HOUSE, "must-acknowledge: true", "must-acknowledge: yes", WRONG_TYPE, 15),
                in("people.yaml", "function: player", "function: plaier", NOT_ONE_OF, 5),
                in("pack.yaml", "time-zone:", "nights: sleep\ntime-zone:", NOT_ONE_OF, 7),
                in(HOUSE, "type: document", "type: letter", NOT_ONE_OF, 40),
                in(HOUSE, "to: everyone", "to: evryone", NOT_ONE_OF, 36),
                in(HOUSE, "by: everyone", "by: somebody", NOT_ONE_OF, 34),
                in(HOUSE, "state: needs-review", "state: fine", NOT_ONE_OF, 13),
                in(HOUSE, "id: rights", "id: ri.ghts", NOT_AN_ID, 64),
                in(HOUSE, "id: warrant", "id: rights", DUPLICATE_ID, 70),
                in(HOUSE, "planned: \"D1 11:00\"", "planned: \"11:00\"", NOT_A_TIME, 66),
                in(HOUSE, "planned: \"D1 11:00\"", "planned: \"D1 21:00\"", TIME_OUTSIDE_DAYS, 66),
                in(
                        HOUSE,
                        "{action: interviewed, by: {agencies",
                        "{action: intervewed, by: {agencies",
                        UNKNOWN_REFERENCE,
                        68),
                in(HOUSE, "{entered: square}", "{reached: square}", UNKNOWN_KEY, 69),
                in(HOUSE, "{entered: square}", "{entered: square, for: 10m}", UNKNOWN_KEY, 69),
                in(HOUSE, "{entered: square}", "{entered: square, mediator: found}", SEVERAL_CONDITIONS, 69),
                in(HOUSE, "{entered: square}", "{}", NO_CONDITION, 69),
                in(HOUSE, "outcome: granted}, {ack", "outcome: yes}, {ack", NOT_ONE_OF, 72),
                in(HOUSE, "{mediator: present}", "{mediator: here}", NOT_ONE_OF, 75),
                in(HOUSE, "[{mediator: present}, {mediator: found}]", "[]", TOO_FEW, 75),
                at(TOO_MANY, HOUSE, 64, PackMistakesTest::withTooManyMilestones),
                at(NOT_AN_ID, "storylines/" + "h".repeat(44) + ".yaml", 2, PackMistakesTest::withLongNameAndMilestones),
                in("people.yaml", "[ru, en]", "[" + "ru, ".repeat(13) + "]", TOO_MANY, 9),
                in("people.yaml", "[ru, en]", "[]", TOO_FEW, 9),
                in(
                        "pack.yaml",
                        "days:\n  - {from: \"D1 09:00\", to: \"D1 18:00\"}\n  - {from: \"D2 09:00\", to: \"D2 18:00\"}",
                        "days: []",
                        TOO_FEW,
                        8),
                in(HOUSE, "{any: [by-hand, {after: h-03}]}", "{any: []}", TOO_FEW, 42),
                in("people.yaml", "call-name: Director", "call-name: ''", EMPTY_TEXT, 1),
                at(
                        EMPTY_TEXT,
                        "role-cards/investigator.ru.md",
                        1,
                        pack -> pack.with("role-cards/investigator.ru.md", "\n")),
                in("people.yaml", "Investigator 1", "I".repeat(201), TEXT_TOO_LONG, 4),
                in(HOUSE, "A mother calls.", "A".repeat(20_001), TEXT_TOO_LONG, 12),
                in(HOUSE, "Passes the call on within the hour.", "A".repeat(4_001), TEXT_TOO_LONG, 18),
                in("people.yaml", "Investigator 1", "\"one\\ntwo\"", NOT_ONE_LINE, 4),
                in("teams.yaml", "{id: alfa,", "{id: alfa team,", NOT_AN_ID, 1, UNKNOWN_REFERENCE),
                at(
                        NOT_AN_ID,
                        "storylines/my house.yaml",
                        0,
                        pack -> pack.with("storylines/my house.yaml", "title: {en: A, ru: Б}\ninjects: []\n")),
                in("places.yaml", "id: control-room", "id: square", DUPLICATE_ID, 2),
                in(HOUSE, "id: h-04", "id: h-02", DUPLICATE_ID, 38),
                in("people.yaml", "teams: [alfa]", "teams: [alpha]", UNKNOWN_REFERENCE, 6),
                in("people.yaml", "agency: police", "agency: polise", UNKNOWN_REFERENCE, 7),
                in("people.yaml", "role-card: investigator", "role-card: detective", UNKNOWN_REFERENCE, 10),
                in("pack.yaml", "director: dir-01", "director: dir-1", UNKNOWN_REFERENCE, 12),
                in(HOUSE, "from: hotline", "from: hotlin", UNKNOWN_REFERENCE, 8),
                in(HOUSE, "place: square", "place: park", UNKNOWN_REFERENCE, 14),
                in(HOUSE, "must-acknowledge: true", "call: {nummer: 1}", UNKNOWN_KEY, 15),
                in(HOUSE, "must-acknowledge: true", "paper: {number: 1}", UNKNOWN_KEY, 15),
                in(HOUSE, "must-acknowledge: true", "call: {lasts: 3d}", NOT_A_DURATION, 15),
                in(HOUSE, "must-acknowledge: true", "call: {languages: []}", TOO_FEW, 15),
                in(HOUSE, "must-acknowledge: true", "call: {voicemail: often}", WRONG_TYPE, 15),
                in(HOUSE, "attachments: [letter]", "paper: {issued-by: {persona: judge}}", UNKNOWN_REFERENCE, 45),
                in(HOUSE, "attachments: [letter]", "paper: {issued-by: {world-entry: court}}", UNKNOWN_REFERENCE, 45),
                in(HOUSE, "attachments: [letter]", "paper: {document: lettre}", UNKNOWN_REFERENCE, 45),
                in(HOUSE, "attachments: [letter]", "paper: {dated: today}", NOT_A_TIME, 45),
                in(
                        HOUSE,
                        "body: {source: ru, ru: Ответьте., en: Answer.}",
                        "body: {source: ru, ru: Да, en: Yes}\n    message: {comes-as: fax}",
                        NOT_ONE_OF,
                        27),
                in(HOUSE, "{action: interviewed,", "{action: interview,", UNKNOWN_REFERENCE, 17),
                in(HOUSE, "action: searched", "action: search", UNKNOWN_REFERENCE, 33),
                in(HOUSE, "not-acknowledged: h-01", "not-acknowledged: h-11", UNKNOWN_REFERENCE, 24),
                in("action-kinds.yaml", "agencies: [police]", "agencies: [police, army]", UNKNOWN_REFERENCE, 4),
                in(HOUSE, "D1 09:30", "09:30", NOT_A_TIME, 7),
                in(HOUSE, "not-acknowledged: h-01, within: 15m", "answered: h-01", NOBODY_CAN_ANSWER, 24),
                in(HOUSE, "not-acknowledged: h-01, within: 15m", "answered: h-01, least: 9, most: 1", NOT_A_RANGE, 24),
                in(HOUSE, "within: 15m", "within: 15", NOT_A_DURATION, 24),
                in(HOUSE, "delay: 2d", "delay: 100d", NOT_A_DURATION, 35),
                in("pack.yaml", "director: dir-01", "retention: 91d\ndirector: dir-01", NOT_A_RETENTION, 12),
                in("pack.yaml", "director: dir-01", "retention: 0d\ndirector: dir-01", NOT_A_RETENTION, 12),
                in("pack.yaml", "director: dir-01", "retention: 12h\ndirector: dir-01", NOT_A_RETENTION, 12),
                in("pack.yaml", "director: dir-01", "undo: 11s\ndirector: dir-01", NOT_AN_UNDO_TIME, 12),
                in("pack.yaml", "director: dir-01", "undo: 5\ndirector: dir-01", NOT_AN_UNDO_TIME, 12),
                in("pack.yaml", "director: dir-01", "welfare: {scene: 25h}\ndirector: dir-01", NOT_A_DURATION, 12),
                in(
                        "pack.yaml",
                        "director: dir-01",
                        "welfare: {themes: [{id: a b, text: {en: A, ru: A}}]}\ndirector: dir-01",
                        NOT_AN_ID,
                        12),
                in("people.yaml", "[en, it]", "[english, it]", NOT_A_LANGUAGE, 2),
                in(HOUSE, "ru: Дом}", "rus: Дом}", NOT_A_LANGUAGE, 1, MISSING_TRANSLATION),
                in("pack.yaml", "Europe/Rome", "Europe/Roma", NOT_A_TIME_ZONE, 7),
                in("people.yaml", "country: KZ", "country: Kazakhstan", NOT_A_COUNTRY, 8),
                in("places.yaml", "[45.591, 11.601]", "[145.591, 11.601]", NOT_A_COORDINATE, 1),
                in("places.yaml", "[45.591, 11.601]", "[45.591]", NOT_A_COORDINATE, 1),
                in("places.yaml", "radius: 50m", "radius: 50", NOT_A_DISTANCE, 1),
                in("pack.yaml", "radius: 3km", "radius: 501km", NOT_A_DISTANCE, 11),
                in("pack.yaml", "format: 1", "format: 2", UNSUPPORTED_FORMAT, 1),
                in(HOUSE, "{en: The house, ru: Дом}", "{ru: Дом}", MISSING_SOURCE_TEXT, 1),
                in("pack.yaml", "to: \"D1 18:00\"", "to: \"D1 08:00\"", DAY_ENDS_BEFORE_START, 9, TIME_OUTSIDE_DAYS),
                in("pack.yaml", "from: \"D2 09:00\"", "from: \"D1 17:00\"", DAYS_OVERLAP, 10),
                in("pack.yaml", "director: dir-01", "director: inv-01", NOT_A_DIRECTOR, 12),
                in(WATCHES, "evaluator: ctl-01", "evaluator: inv-01", NOT_AN_EVALUATOR, 1),
                in(WATCHES, "evaluator: ctl-01", "evaluator: ctl-99", UNKNOWN_REFERENCE, 1),
                in(WATCHES, "guides: [interview]", "guides: [house-search]", UNKNOWN_REFERENCE, 1),
                in(WATCHES, "phases: [raid]", "phases: [raids]", UNKNOWN_REFERENCE, 1),
                in(WATCHES, "people: [inv-01]", "people: []", TOO_FEW, 1),
                in(GUIDES, "objective: safe", "objective: unsafe", UNKNOWN_REFERENCE, 2),
                in(GUIDES, "id: seat", "id: consent", DUPLICATE_ID, 9),
                in(GUIDES, "id: seat", "id: se.at", NOT_AN_ID, 9),
                in(GUIDES, "yes-no-not-seen", "stars", NOT_ONE_OF, 9),
                in(GUIDES, "guidance:", "guidence:", UNKNOWN_KEY, 8),
                at(
                        TOO_FEW,
                        GUIDES,
                        4,
                        pack -> pack.with(
                                GUIDES,
                                "- id: interview\n  objective: safe\n  capability: {en: A, ru: Б}\n  tasks: []\n")),
                in(HOUSE, "{at: \"D1 09:30\"}", "{}", NO_CONDITION, 7),
                in(HOUSE, "{at: \"D1 09:30\"}", "{at: \"D1 09:30\", after: h-02}", SEVERAL_CONDITIONS, 7),
                in(HOUSE, "{at: \"D1 09:30\"}", "{not: ".repeat(8) + "by-hand" + "}".repeat(8), TRIGGER_TOO_DEEP, 7),
                in(HOUSE, "{at: \"D1 09:30\"}", "{after: h-04}", TRIGGER_CYCLE, 3),
                in(HOUSE, "{after: h-03}", "{after: h-04}", TRIGGER_CYCLE, 38),
                in(HOUSE, "{flight}", "{fligth}", UNKNOWN_VARIABLE, 12),
                in(HOUSE, "{flight}", "{not closed", UNKNOWN_VARIABLE, 12),
                in("columns.yaml", "kind: number", "kind: numbers", NOT_ONE_OF, 2),
                in("columns.yaml", "kind: number", "kind: number, options: []", UNKNOWN_KEY, 2),
                in(
                        "columns.yaml",
                        "kind: yes-no}",
                        "kind: yes-no}\n- {id: cleared, name: {en: Again, ru: Опять}, kind: text}",
                        DUPLICATE_ID,
                        10),
                in("columns.yaml", "id: search", "id: triage", DUPLICATE_ID, 8),
                in(HOUSE, "vehicle: Van 2", "vehicel: Van 2", UNKNOWN_KEY, 62),
                in(HOUSE, "cost: 120.50", "cost: much", NOT_A_NUMBER, 62),
                in(HOUSE, "tested: triage", "tested: rescue", NOT_ONE_OF, 62),
                in(HOUSE, "cleared: true", "cleared: maybe", WRONG_TYPE, 62),
                in(HOUSE, "responsible: dir-01", "responsible: nobody", UNKNOWN_REFERENCE, 62),
                in("variables.yaml", "id: ransom", "id: name", NOT_A_VARIABLE, 1),
                in("variables.yaml", "250000", "1e6", NOT_A_NUMBER, 1),
                in("variables.yaml", "1250.50", "many", NOT_A_NUMBER, 4),
                in("variables.yaml", "2026-05-01", "2026-02-30", NOT_A_DATE, 3),
                in("variables.yaml", "date: 2026", "number: 1, date: 2026", UNKNOWN_KEY, 3),
                in("request-forms.yaml", "{address} may", "{adress} may", UNKNOWN_PLACEHOLDER, 17),
                in("request-forms.yaml", "id: what", "id: address", DUPLICATE_ID, 12),
                in("request-forms.yaml", "id: what", "id: wh.at", NOT_AN_ID, 12),
                in(KINDS, "type: group", "type: rows", NOT_ONE_OF, 17, UNKNOWN_KEY),
                in(KINDS, "field: alone", "field: alnoe", UNKNOWN_FIELD, 14),
                in(KINDS, "is: yes", "is: maybe", NOT_AN_ANSWER, 14),
                in(KINDS, "default: [owner]", "default: [ownr]", NOT_AN_ANSWER, 13),
                in(KINDS, "most: 20", "most: 31", TOO_MANY, 18),
                in(KINDS, "most: 20", "least: 9\n      most: 3", LEAST_ABOVE_MOST, 18),
                in(KINDS, "id: number", "id: item", DUPLICATE_ID, 21),
                in(KINDS, "with: with", "with: who", UNKNOWN_FIELD, 24),
                in("personas.yaml", "start: 40", "start: 101", NOT_A_NUMBER, 5),
                in("personas.yaml", "truth: irina", "truth: irena", UNKNOWN_REFERENCE, 6),
                in("personas.yaml", "field: alone", "field: alnoe", UNKNOWN_FIELD, 9),
                in("personas.yaml", "value: no", "value: never", NOT_ONE_OF, 9),
                in("personas.yaml", "about: with", "about: who", UNKNOWN_FIELD, 9),
                in("personas.yaml", "asked-again: 2", "asked-again: 1", NOT_A_NUMBER, 12),
                in("personas.yaml", "by: -20", "by: 0", NOT_A_NUMBER, 12),
                in(HOUSE, "not-acknowledged: h-01, within: 15m", "trust: hotline, below: 20", TRUSTS_NOBODY, 24),
                in(HOUSE, "not-acknowledged: h-01, within: 15m", "over: h-01", NOT_A_SCENE, 24),
                in(
                        HOUSE,
                        "not-acknowledged: h-01, within: 15m",
                        "trust: irina, below: 20, at-least: 5",
                        SEVERAL_CONDITIONS,
                        24),
                in(KINDS, "tell-from: 2", "tell-from: 1", NOT_A_NUMBER, 24),
                in(KINDS, "id: number", "id: num.ber", NOT_AN_ID, 21),
                in(KINDS, "type: time}", "type: group}", NOT_ONE_OF, 22),
                in(KINDS, "type: line, required: true}", "type: line, options: []}", UNKNOWN_KEY, 20),
                in(KINDS, "id: searched", "id: searched-very-thoroughly", NOT_AN_ID, 2, UNKNOWN_REFERENCE),
                in("request-forms.yaml", "lawful-delay: 45m", "lawful-delay: 60d", NOT_A_DURATION, 5),
                in(HOUSE, "outcome: refused", "outcome: denied", NOT_ONE_OF, 53),
                in(HOUSE, "{en: The house, ru: Дом}", "The house", MISSING_TRANSLATION, 1),
                at(MISSING_TRANSLATION, "documents.yaml", 1, pack -> pack.without("documents/letter.ru.md")),
                at(UNEXPECTED_FILE, "peple.yaml", 0, pack -> pack.with("peple.yaml", "[]")),
                at(
                        UNEXPECTED_FILE,
                        "role-cards/inspector.en.md",
                        0,
                        pack -> pack.with("role-cards/inspector.en.md", "x")),
                in(HOUSE, "to: {people: [inv-01]}", "to: {agencies: [ngo]}", AUDIENCE_EMPTY, 25),
                in(HOUSE, "to: everyone", "to: control", AUDIENCE_EMPTY, 36),
                in(HOUSE, "number: 4", "number: 2", DUPLICATE_NUMBER, 39),
                in(KINDS, "{en: Searched, ru", "{en: interviewed, ru", REPORTS_ALIKE, 2),
                in(
                        HOUSE,
                        "body: {en: The door is open., ru: Дверь открыта.}",
                        "body: {en: The door is open., ru: Дверь открыта.}\n    task: {themes: [violence]}",
                        UNKNOWN_THEME,
                        38),
                in(HOUSE, "D1 09:30", "D1 18:00", TIME_OUTSIDE_DAYS, 7),
                in("places.yaml", "[45.591, 11.601]", "[11.601, 45.591]", PLACE_OUTSIDE_AREA, 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void one_mistake_is_found_where_it_is(Mistake mistake) throws IOException {
        List<Finding> findings = findings(mistake.made.apply(PackFolder.small()).read());
        assertThat(findings)
                .extracting(
                        Finding::code,
                        found -> found.position().file(),
                        found -> found.position().line())
                .contains(tuple(mistake.code, mistake.file, mistake.line));
        assertThat(findings)
                .extracting(Finding::code)
                .allMatch(code -> code == mistake.code || mistake.besides.contains(code));
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

    private static Mistake in(
            String file, String right, String wrong, FindingCode code, int line, FindingCode... besides) {
        return new Mistake(code, file, line, Set.of(besides), pack -> pack.replacing(file, right, wrong));
    }

    private static Mistake at(FindingCode code, String file, int line, UnaryOperator<PackFolder> made) {
        return new Mistake(code, file, line, Set.of(), made);
    }

    private static PackFolder withRoleCardInEveryLanguage(PackFolder pack) {
        PackFolder many = pack;
        for (String language : Locale.getISOLanguages()) {
            many = many.with("role-cards/investigator." + language + ".md", "x");
        }
        return many;
    }

    private static PackFolder withTooManyMilestones(PackFolder pack) {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 41; i++) {
            many.append("\n  - {id: m-").append(i).append(", name: {en: A, ru: А}, reached-by: [{mediator: found}]}");
        }
        String house = pack.text(HOUSE);
        return pack.with(HOUSE, house.substring(0, house.indexOf("milestones:")) + "milestones:" + many + "\n");
    }

    private static PackFolder withLongNameAndMilestones(PackFolder pack) {
        return pack.with("storylines/" + "h".repeat(44) + ".yaml", """
                title: {en: Long, ru: Длинный}
                milestones: [{id: found, name: {en: Found, ru: Найден}, reached-by: [{mediator: found}]}]
                injects: []
                """);
    }

    private static byte[] incompressible(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private static List<Finding> findings(PackResult result) {
        return switch (result) {
            case PackResult.Valid valid -> valid.warnings();
            case PackResult.Invalid invalid -> invalid.findings();
        };
    }
}
