package org.livex.web.routes;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.livex.exercise.words.PersonFunction;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/**
 * What a one-page guide says, as keys of the catalog, in order.
 *
 * @param of whose texts it has; a director reads what controllers read
 */
record Guide(
        PersonFunction of,
        List<String> join,
        List<String> first,
        List<String> use,
        List<String> wrong,
        List<String> seen,
        List<Picture> pictures) {
    /** The texts that name a button or a page name it as the screen does. */
    static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("ready", "phone.ready.title"),
            Map.entry("here", "phone.ready.here"),
            Map.entry("left", "phone.ready.leave"),
            Map.entry("stop", "common.red-stop"),
            Map.entry("inbox", "phone.tab.inbox"),
            Map.entry("confirm", "phone.message.confirm"),
            Map.entry("report", "phone.tab.act"),
            Map.entry("talk", "phone.tab.talk"),
            Map.entry("role", "phone.tab.role"),
            Map.entry("watch", "phone.tab.watch"),
            Map.entry("notes", "phone.tab.notes"),
            Map.entry("requests", "common.requests"),
            Map.entry("decisions", "common.decisions"),
            Map.entry("things", "common.dossiers"),
            Map.entry("evidence", "common.evidence"),
            Map.entry("haveIt", "phone.custody.have-it"),
            Map.entry("trust", "common.trust"),
            Map.entry("moment", "common.mark-moment"),
            Map.entry("ask", "common.mediation.ask"),
            Map.entry("coming", "common.mediation.accept"),
            Map.entry("decline", "common.mediation.decline"),
            Map.entry("begin", "common.mediation.start"),
            Map.entry("end", "common.mediation.end"),
            Map.entry("translations", "common.desk.title"),
            Map.entry("sceneStart", "common.task.start"),
            Map.entry("sceneDone", "common.task.finish"),
            Map.entry("sceneCannot", "common.task.cannot"),
            Map.entry("prepare", "console.mode.prepare"),
            Map.entry("run", "console.mode.run"),
            Map.entry("debrief", "console.mode.debrief"),
            Map.entry("checklist", "console.place.checklist"),
            Map.entry("readiness", "console.ready.title"),
            Map.entry("board", "console.panel.board"),
            Map.entry("write", "console.compose.write"),
            Map.entry("consoleRequests", "console.panel.requests"),
            Map.entry("actions", "console.panel.actions"),
            Map.entry("consoleTalk", "console.panel.talk"),
            Map.entry("shift", "console.panel.shift"),
            Map.entry("allClear", "console.red-stop.all-clear"),
            Map.entry("brakeComing", "common.brake.answer.coming"),
            Map.entry("brakeSettled", "common.brake.answer.settled"),
            Map.entry("scenes", "console.requests.scenes"),
            Map.entry("consoleMap", "console.panel.map"));

    private static final List<String> PHONE_JOIN = keys("join.phone", "join.language");
    private static final List<String> PHONE_FIRST = keys("first.rules", "first.here", "first.practice");
    private static final List<String> PHONE_SEEN = keys("seen.phone", "seen.position");
    private static final List<String> IN_A_SCENE = keys("stop", "brake", "help.phone", "help.offline");
    private static final List<String> CONSOLE_JOIN = keys("join.console", "join.language");
    private static final List<String> CONSOLE_FIRST = keys("first.places", "first.keys", "first.stop");
    private static final List<String> AT_A_DESK = keys("stop", "help.director");
    private static final List<String> CONSOLE_SEEN = keys("seen.console", "seen.kept");

    /** A picture of a real screen, and the name of that screen. */
    enum Picture {
        READY("phone.ready.title"),
        INBOX("phone.inbox.title"),
        ACT("phone.act.title"),
        CALL("phone.tab.talk"),
        RINGING("common.mediation.ringing"),
        SCENE("inject-type.role-player-task"),
        ROLE("phone.role.title"),
        WATCH("phone.watch.title"),
        NOTES("phone.notes.title"),
        BOARD("console.panel.board"),
        READINESS("console.ready.title"),
        STOPPED("common.red-stop"),
        BRAKE("phone.brake.title");

        private static final List<String> DRAWN_IN = List.of("en", "ru", "ar");

        /** English is what most readers of another language know best. */
        private static final String ELSE = "en";

        private final String name;

        Picture(String name) {
            this.name = name;
        }

        /** Key of the catalog. */
        String nameKey() {
            return name;
        }

        boolean isOfConsole() {
            return switch (this) {
                case BOARD, READINESS, STOPPED, BRAKE -> true;
                case READY, INBOX, ACT, CALL, RINGING, SCENE, ROLE, WATCH, NOTES -> false;
            };
        }

        String fileFor(Language reader) {
            return file(DRAWN_IN.contains(reader.tag()) ? reader.tag() : ELSE);
        }

        Stream<String> files() {
            return DRAWN_IN.stream().map(this::file);
        }

        private String file(String language) {
            return DomainJson.word(this) + "-" + language + ".webp";
        }
    }

    static Guide of(PersonFunction function) {
        return switch (function) {
            case PLAYER ->
                inAScene(
                        function,
                        keys(
                                "read",
                                "player.report",
                                "player.requests",
                                "player.decisions",
                                "player.things",
                                "player.evidence",
                                "player.ask",
                                "player.team"),
                        List.of(Picture.READY, Picture.INBOX, Picture.ACT));
            case CULTURAL_MEDIATOR ->
                inAScene(
                        function,
                        keys(
                                "read",
                                "cultural-mediator.free",
                                "cultural-mediator.accept",
                                "cultural-mediator.before",
                                "cultural-mediator.session",
                                "cultural-mediator.translate"),
                        List.of(Picture.READY, Picture.CALL, Picture.RINGING));
            case ROLE_PLAYER ->
                inAScene(
                        function,
                        keys(
                                "read",
                                "role-player.card",
                                "role-player.scene",
                                "role-player.cannot",
                                "role-player.trust",
                                "role-player.out"),
                        List.of(Picture.READY, Picture.ROLE, Picture.SCENE));
            case EVALUATOR ->
                new Guide(
                        function,
                        PHONE_JOIN,
                        PHONE_FIRST,
                        keys(
                                "evaluator.watch",
                                "evaluator.rate",
                                "evaluator.note",
                                "evaluator.moment",
                                "evaluator.feedback",
                                "evaluator.quiet"),
                        keys("stop", "help.control", "help.offline"),
                        keys("seen.evaluator", "seen.position"),
                        List.of(Picture.READY, Picture.WATCH, Picture.NOTES));
            case DIRECTOR, CONTROLLER ->
                atADesk(
                        PersonFunction.CONTROLLER,
                        keys(
                                "controller.prepare",
                                "controller.board",
                                "controller.release",
                                "controller.write",
                                "controller.requests",
                                "controller.actions",
                                "controller.shift"),
                        List.of(Picture.READINESS, Picture.BOARD));
            case SAFETY_OFFICER ->
                atADesk(
                        function,
                        keys(
                                "safety-officer.stop",
                                "safety-officer.all-clear",
                                "safety-officer.brake",
                                "safety-officer.settled",
                                "safety-officer.hold",
                                "safety-officer.scenes",
                                "safety-officer.map"),
                        List.of(Picture.BRAKE, Picture.STOPPED));
        };
    }

    String what() {
        return "guide." + DomainJson.word(of) + ".what";
    }

    private static Guide inAScene(PersonFunction of, List<String> use, List<Picture> pictures) {
        return new Guide(of, PHONE_JOIN, PHONE_FIRST, use, IN_A_SCENE, PHONE_SEEN, pictures);
    }

    private static Guide atADesk(PersonFunction of, List<String> use, List<Picture> pictures) {
        return new Guide(of, CONSOLE_JOIN, CONSOLE_FIRST, use, AT_A_DESK, CONSOLE_SEEN, pictures);
    }

    private static List<String> keys(String... ends) {
        return Stream.of(ends).map("guide."::concat).toList();
    }
}
