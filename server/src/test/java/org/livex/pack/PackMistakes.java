package org.livex.pack;

import static org.livex.pack.yaml.FindingCode.*;

import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.livex.library.MediaCheck;
import org.livex.library.Pictures;
import org.livex.pack.yaml.FindingCode;

/** Mistakes that a pack can have, one at a time, with where each is found. */
abstract class PackMistakes {
    static final String KINDS = "action-kinds.yaml";
    static final String HOUSE = "storylines/house.yaml";
    static final String GUIDES = "evaluation-guides.yaml";
    static final String WATCHES = "watches.yaml";

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
                at(TOO_MANY, "role-cards.yaml", 1, PackMistakes::withRoleCardInEveryLanguage),
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
                at(TOO_MANY, HOUSE, 64, PackMistakes::withTooManyMilestones),
                at(NOT_AN_ID, "storylines/" + "h".repeat(44) + ".yaml", 2, PackMistakes::withLongNameAndMilestones),
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
                at(LAYS_NO_PICTURE, "pack.yaml", 16, PackMistakes::withMirroredPlan),
                at(NOT_THE_SIZE_OF_ITS_PICTURE, "pack.yaml", 14, PackMistakes::withPlanOfOtherSize),
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

    private static PackFolder withMirroredPlan(PackFolder pack) {
        byte[] picture = Pictures.jpeg(1);
        String path = "files/" + MediaCheck.hash(picture).value() + ".jpg";
        return pack.with(path, picture)
                .replacing(
                        "pack.yaml",
                        "director: dir-01",
                        "site-plan:\n  picture: {file: " + path + "}\n  size: [64, 48]\n  points:\n"
                                + "    - {pixel: [0, 0], at: [45.59, 11.60]}\n    - {pixel: [64, 0], at: [45.59, 11.59]}\n"
                                + "    - {pixel: [0, 48], at: [45.585, 11.60]}\ndirector: dir-01");
    }

    private static PackFolder withPlanOfOtherSize(PackFolder pack) {
        return withMirroredPlan(pack).replacing("pack.yaml", "size: [64, 48]", "size: [65, 48]");
    }

    static Mistake in(String file, String right, String wrong, FindingCode code, int line, FindingCode... besides) {
        return new Mistake(code, file, line, Set.of(besides), pack -> pack.replacing(file, right, wrong));
    }

    static Mistake at(FindingCode code, String file, int line, UnaryOperator<PackFolder> made) {
        return new Mistake(code, file, line, Set.of(), made);
    }

    static PackFolder withRoleCardInEveryLanguage(PackFolder pack) {
        PackFolder many = pack;
        for (String language : Locale.getISOLanguages()) {
            many = many.with("role-cards/investigator." + language + ".md", "x");
        }
        return many;
    }

    static PackFolder withTooManyMilestones(PackFolder pack) {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 41; i++) {
            many.append("\n  - {id: m-").append(i).append(", name: {en: A, ru: А}, reached-by: [{mediator: found}]}");
        }
        String house = pack.text(HOUSE);
        return pack.with(HOUSE, house.substring(0, house.indexOf("milestones:")) + "milestones:" + many + "\n");
    }

    static PackFolder withLongNameAndMilestones(PackFolder pack) {
        return pack.with("storylines/" + "h".repeat(44) + ".yaml", """
                title: {en: Long, ru: Длинный}
                milestones: [{id: found, name: {en: Found, ru: Найден}, reached-by: [{mediator: found}]}]
                injects: []
                """);
    }

    static byte[] incompressible(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }
}
