package org.livex.sheet.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.form.FormField;
import org.livex.exercise.form.FormFields;
import org.livex.exercise.inject.Action;
import org.livex.exercise.people.PersonNaming;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.request.Request;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.request.RequestState;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.talk.Message;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Moment;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Voice;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.figures.Figures;
import org.livex.figures.Happened;
import org.livex.figures.Reported;
import org.livex.sheet.SheetWords;

/** A run as it is kept: what was done, who got what, what was said, asked and decided, and the times of all that. For control. */
public final class RunTables {
    private final Figures figures;
    private final Exercise exercise;
    private final SheetWords words;
    private final RunNames names;
    private final AnswerWords answers;
    private final Instant now;

    public RunTables(Figures figures, SheetWords words, PersonNaming naming, Instant now) {
        this.figures = figures;
        this.exercise = figures.exercise();
        this.words = words;
        this.names = new RunNames(exercise, words, naming);
        this.answers = new AnswerWords(words, exercise.dossiers());
        this.now = now;
    }

    public byte[] workbook(List<RunPart> parts) {
        return KeptTable.workbook(
                exercise, words, parts.stream().map(this::table).toList());
    }

    public byte[] csv(RunPart part) {
        return table(part).csv(words);
    }

    private KeptTable table(RunPart part) {
        FigureTables counted = new FigureTables(figures, words, names);
        EvaluationTables evaluated = new EvaluationTables(exercise, words, names);
        return switch (part) {
            case ACTIONS -> actions();
            case REPORT_ANSWERS -> reportAnswers();
            case DECISIONS -> new DecisionTable(exercise, words, names).table();
            case CUSTODY -> new CustodyTable(exercise, words, names).table();
            case DUTIES -> new DutyTable(exercise, words, names).table();
            case DOSSIERS -> new DossierTable(exercise, words, names).table();
            case LINKS -> new LinkTable(exercise, words, names).table();
            case OPEN_QUESTIONS -> new OpenQuestionTable(exercise, words, names).table();
            case RATINGS -> evaluated.ratings();
            case OBSERVATIONS -> evaluated.observations();
            case SURVEYS -> new SurveyTable(exercise, words, names).table();
            case CORRECTIVE_ACTIONS -> new CorrectiveActionTable(exercise, words, names).table();
            case GRADES -> evaluated.grades(figures.tallies().grades());
            case REPEATED_QUESTIONS -> new RepeatedQuestionTable(exercise, words, names).table();
            case TRUST -> new TrustTable(exercise, words, names).table();
            case BOARD -> new BoardWorkbook(exercise, words, names, now).table();
            case TALK -> talk();
            case REQUESTS -> requests();
            case TIMES -> counted.times();
            case GROUPS -> counted.groups();
            case MILESTONES -> counted.milestones();
            case MEDIATORS -> counted.mediators();
            case LANGUAGES -> counted.languages();
        };
    }

    /** Without coordinates: where somebody stood is nobody's to carry away. */
    private KeptTable actions() {
        List<KeptTable.Head> heads = RunNames.joined(
                names.momentHeads(),
                List.of(
                        names.head("console.board.person", 22),
                        names.head("sheet.column.function", 18),
                        names.head("common.term.team", 22),
                        names.head("common.term.action", 28),
                        names.head("phone.act.note", 40),
                        names.head("common.term.inject", 32),
                        names.head("common.term.place", 22),
                        names.head("common.term.answers", 60),
                        names.head("common.misfit.not-a-value", 30)));
        return new KeptTable(
                words.text("console.panel.actions"),
                heads,
                1,
                () -> figures.actions().stream().map(this::action));
    }

    private List<String> action(Reported reported) {
        Action action = reported.action();
        return RunNames.joined(
                names.moment(reported.when(), reported.at()),
                List.of(
                        names.person(reported.person(), reported.when().arrived()),
                        function(reported.person()),
                        names.teams(reported.teams()),
                        names.thing(action.kind()),
                        action.note(),
                        names.inject(action.inject()),
                        names.thing(action.place()),
                        answers(action),
                        misfits(reported)));
    }

    /** Each answer by itself: no value is taken for two. */
    private KeptTable reportAnswers() {
        List<KeptTable.Head> heads = RunNames.joined(
                names.momentHeads(),
                List.of(
                        names.head("console.board.person", 22),
                        names.head("common.term.action", 28),
                        names.head("sheet.answers.row", 20),
                        names.head("sheet.answers.field", 32),
                        names.head("common.open-question.answer", 40),
                        names.head("common.misfit.not-a-value", 30)));
        return new KeptTable(
                words.text("sheet.answers"),
                heads,
                1,
                () -> figures.actions().stream().flatMap(this::answersOf));
    }

    private Stream<List<String>> answersOf(Reported reported) {
        Action action = reported.action();
        List<String> report = RunNames.joined(
                names.moment(reported.when(), reported.at()),
                List.of(names.person(reported.person(), reported.when().arrived()), names.thing(action.kind())));
        return answers.lines(form(action), action.answersOrNone()).stream()
                .map(line -> RunNames.joined(
                        report, List.of(line.row(), line.field(), line.value(), misfits(reported, line.path()))));
    }

    private String misfits(Reported reported, String path) {
        return reported.misfits().stream()
                .filter(misfit -> misfit.field().equals(path))
                .map(misfit -> names.word("common.misfit.", misfit.why()))
                .collect(Collectors.joining("; "));
    }

    private String misfits(Reported reported) {
        ActionKind kind =
                exercise.scenario().find(ActionKind.class, reported.action().kind());
        return reported.misfits().stream()
                .map(misfit -> label(kind, misfit.field()) + ": " + names.word("common.misfit.", misfit.why()))
                .collect(Collectors.joining("; "));
    }

    private String label(@Nullable ActionKind kind, String id) {
        FormField field = kind == null ? null : FormFields.find(kind.form(), id);
        return field == null ? id : words.shown(field.label());
    }

    private String answers(Action action) {
        return answers.all(form(action), action.answersOrNone());
    }

    private List<FormField> form(Action action) {
        ActionKind kind = exercise.scenario().find(ActionKind.class, action.kind());
        return kind == null ? List.of() : kind.form();
    }

    private KeptTable talk() {
        List<KeptTable.Head> heads = RunNames.joined(
                names.momentHeads(),
                List.of(
                        names.head("console.measures.channel", 28),
                        names.head("console.board.person", 22),
                        names.head("common.term.persona", 20),
                        names.head("console.measures.written", 60),
                        names.head("common.language", 16),
                        names.head("phone.voice.written-by", 22),
                        names.head("common.media.audio", 24),
                        names.head("sheet.column.attachments", 24)));
        return new KeptTable(
                words.text("console.panel.talk"),
                heads,
                1,
                () -> exercise.talk().messages().values().stream()
                        .sorted(Comparator.comparingLong(
                                        (Message message) -> message.posted().seq())
                                .thenComparing(message -> message.id().value()))
                        .map(this::message));
    }

    private List<String> message(Message message) {
        Voice voice = message.voice();
        return RunNames.joined(
                names.moment(Happened.by(message.takenAt(), message.posted().at()), message.at()),
                List.of(
                        channel(message.channel(), message.posted().at()),
                        names.person(message.person(), message.posted().at()),
                        names.thing(message.as()),
                        message.text() == null ? "" : words.shown(message.text()),
                        words.languageName(message.language()),
                        writtenBy(message),
                        voice == null ? "" : length(message, voice),
                        voice == null ? "" : voice.sha256().value()));
    }

    /** Who wrote down what was said. */
    private String writtenBy(Message message) {
        LocalizedText text = message.isWrittenDown() ? message.text() : null;
        PersonId by = text == null ? null : text.original().translator();
        return by == null ? "" : names.person(by, message.posted().at());
    }

    /** And that nobody is to hear it any more, or that it never came. */
    private String length(Message message, Voice voice) {
        if (exercise.media().isHidden(voice.sha256(), message.person())) {
            return voice.length() + " · " + words.text("common.media.hidden");
        }
        return exercise.media().isFrom(voice.sha256(), message.person())
                ? voice.length()
                : voice.length() + " · " + words.text("phone.voice.not-delivered");
    }

    private String channel(Channel channel, Instant at) {
        return switch (channel) {
            case Channel.OfTeam(TeamId team) -> names.thing(team);
            case Channel.OfFunction(PersonFunction function) -> names.word("function.", function);
            case Channel.OfCase(StorylineId storyline) -> names.thing(storyline);
            case Channel.Direct(PersonId one, PersonId other) ->
                names.person(one, at) + " – " + names.person(other, at);
            case Channel.OfControl _ -> words.text("console.talk.staff");
            case Channel.WithControl(PersonId person) ->
                words.text("common.term.control") + " – " + names.person(person, at);
        };
    }

    private KeptTable requests() {
        List<KeptTable.Head> heads = RunNames.joined(
                names.momentHeads("common.request.filed"),
                List.of(
                        names.head("console.board.person", 22),
                        names.head("common.term.team", 22),
                        names.head("sheet.column.title", 28),
                        names.head("console.requests.authority", 22),
                        names.head("common.request.ground", 28),
                        names.head("console.measures.written", 50),
                        names.head("sheet.column.state", 18),
                        names.head("common.request.reason", 40),
                        names.moment("console.measures.decided", 20),
                        names.moment("console.measures.answered", 20),
                        new KeptTable.Head(
                                words.text("console.measures.answered") + " · "
                                        + words.text("sheet.column.out-of-play"),
                                20)),
                names.momentHeadsOf("common.request.state.withdrawn"));
        return new KeptTable(
                words.text("console.panel.requests"),
                heads,
                1,
                () -> exercise.requests().all().values().stream().map(this::request));
    }

    private List<String> request(Request request) {
        RequestForm form =
                exercise.scenario().find(RequestForm.class, request.filing().form());
        Ruling ruling = request.decided() == null ? null : request.decided().ruling();
        Happened when =
                Happened.by(request.filed().takenAt(), request.filed().stamp().at());
        return RunNames.joined(
                names.moment(when, request.filed().at()),
                List.of(
                        names.person(request.filer(), request.filed().stamp().at()),
                        names.teams(request.teams()),
                        names.thing(request.filing().form()),
                        form == null ? "" : names.thing(form.authority()),
                        answers.chosen(
                                form == null ? List.of() : form.grounds(),
                                request.filing().ground()),
                        values(request, form),
                        state(request),
                        reason(form, ruling),
                        request.decided() == null
                                ? ""
                                : names.wall(request.decided().stamp().at()),
                        request.answer() == null
                                ? ""
                                : names.wall(request.answer().stamp().at()),
                        request.answer() == null
                                ? ""
                                : names.outOfPlay(
                                        Happened.at(request.answer().stamp().at()))),
                withdrawn(request.withdrawn()));
    }

    private List<String> withdrawn(@Nullable Moment withdrawn) {
        return withdrawn == null
                ? names.noMoment()
                : names.moment(
                        Happened.by(withdrawn.takenAt(), withdrawn.stamp().at()), withdrawn.at());
    }

    private String state(Request request) {
        String state = names.word("common.request.state.", request.state());
        if (!exercise.isOutOfPlay(request)) {
            return state;
        }
        String late = words.text(
                "common.request.state." + (exercise.wasFiledBeforeStart(request) ? "before-start" : "after-end"));
        return request.state() == RequestState.WAITING ? late : state + "; " + late;
    }

    private String values(Request request, @Nullable RequestForm form) {
        Map<String, String> values = request.filing().values();
        if (form == null) {
            return String.join("; ", values.values());
        }
        return answers.all(form.fields(), values);
    }

    private String reason(@Nullable RequestForm form, @Nullable Ruling ruling) {
        if (ruling == null) {
            return "";
        }
        String ground = answers.chosen(form == null ? List.of() : form.refusals(), ruling.ground());
        String reason = ruling.reason() == null ? "" : words.shown(ruling.reason());
        return ground.isEmpty() || reason.isEmpty() ? ground + reason : ground + ": " + reason;
    }

    private String function(PersonId id) {
        Person person = exercise.roster().find(id);
        return person == null ? "" : names.word("function.", person.function());
    }
}
