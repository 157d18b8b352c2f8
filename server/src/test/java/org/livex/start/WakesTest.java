package org.livex.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Caller;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.Rules;
import org.livex.exercise.comms.CommsFact;
import org.livex.exercise.custody.CustodyFact;
import org.livex.exercise.custody.Noted;
import org.livex.exercise.custody.Step;
import org.livex.exercise.custody.Taken;
import org.livex.exercise.custody.Told;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.mediation.MediationRequest;
import org.livex.exercise.plan.Team;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.request.RequestFiling;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.safety.BrakeAnswer;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.welfare.Face;
import org.livex.exercise.welfare.Side;
import org.livex.exercise.welfare.WelfareFact;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.CommsCheckId;
import org.livex.exercise.words.ids.CustodyEntryId;
import org.livex.exercise.words.ids.EvidenceId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.MediationId;
import org.livex.exercise.words.ids.MessageId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.RequestId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.exercise.world.DocumentFact;
import org.livex.exercise.world.WrittenDocument;
import org.livex.feed.Feed;
import org.livex.i18n.Language;
import org.livex.journal.Entry;
import org.livex.pack.PackReader;
import org.livex.pack.PackResult;

/** A phone that rings has something to show: nobody is woken for what the feed does not let them see. */
class WakesTest {
    private static final Language ENGLISH = Language.of("en");
    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
    private static final ExerciseTime AT = ExerciseTime.parse("D1 09:30");
    private static final LocalizedText WORDS = LocalizedText.of(ENGLISH, "Words");
    private static final MediationId CALL = new MediationId("call");
    private static final RequestId REQUEST = new RequestId("request");

    private final Feed feed = new Feed();
    private Exercise exercise = Exercise.EMPTY;
    private long seq;

    @BeforeEach
    void planned() throws Exception {
        PackResult.Valid ready = (PackResult.Valid) PackReader.read(Path.of("..", "ops", "demo"));
        Decision.Accepted accepted = (Decision.Accepted)
                Rules.decide(exercise, new Caller.Server(), ready.scenario().toImport(), NOW);
        accepted.facts().forEach(this::happened);
    }

    @Test
    void an_inject_that_goes_out_and_is_recalled() {
        InjectId inject = exercise.msel().injects().keySet().iterator().next();

        assertWokenSee(
                new InjectFact.InjectReleased(inject, Set.copyOf(some(PersonFunction.PLAYER, 3)), AT, null, false));
        assertWokenSee(new InjectFact.InjectRecalled(inject, WORDS));
    }

    @Test
    void a_message_in_each_kind_of_channel() {
        List<PersonId> players = some(PersonFunction.PLAYER, 2);
        TeamId team =
                exercise.scenario().all(Team.class).findFirst().orElseThrow().id();
        List<Channel> channels = List.of(
                new Channel.OfTeam(team),
                new Channel.OfFunction(PersonFunction.PLAYER),
                new Channel.Direct(players.getFirst(), players.getLast()),
                new Channel.WithControl(players.getFirst()));

        for (Channel channel : channels) {
            assertWokenSee(new TalkFact.MessagePosted(
                    new MessageId("m" + seq), channel, players.getLast(), null, WORDS, AT, NOW));
        }
    }

    @Test
    void a_mediator_is_called_and_sent_and_accepts() {
        List<PersonId> mediators = some(PersonFunction.CULTURAL_MEDIATOR, 2);
        MediationRequest request = new MediationRequest(List.of(ENGLISH, Language.of("ru")), null, "Scene", null, null);

        assertWokenSee(new MediationFact.MediatorRequested(
                CALL, some(PersonFunction.PLAYER, 1).getFirst(), request, Set.of(mediators.getFirst()), AT, NOW));
        assertWokenSee(new MediationFact.MediatorsCalled(CALL, Set.of(mediators.getLast())));
        assertWokenSee(new MediationFact.MediatorDispatched(CALL, mediators.getLast()));
        assertWokenSee(new MediationFact.MediationAccepted(CALL, mediators.getLast()));
    }

    @Test
    void a_document_that_is_given_out() {
        WrittenDocument document =
                exercise.scenario().all(WrittenDocument.class).findFirst().orElseThrow();

        assertWokenSee(new DocumentFact.DocumentReleased(document.id(), Audience.EVERYONE, null, AT, 2));
    }

    @Test
    void a_request_that_is_asked_about_and_answered() {
        RequestForm form =
                exercise.scenario().all(RequestForm.class).findFirst().orElseThrow();
        Person filer = exercise.roster().people().values().stream()
                .filter(person ->
                        form.audience().addresses(person) && !person.teams().isEmpty())
                .findFirst()
                .orElseThrow();
        happened(new RequestFact.RequestFiled(
                REQUEST, filer.id(), filer.teams(), new RequestFiling(form.id(), Map.of(), null), AT, NOW));

        assertWokenSee(new RequestFact.QuestionAsked(REQUEST, WORDS, AT));
        happened(new RequestFact.RequestDecided(REQUEST, new Ruling(Ruling.Outcome.GRANTED, null, null), AT));
        assertWokenSee(new RequestFact.RequestAnswered(REQUEST, form.authority(), 1, 2026, AT, null));
    }

    @Test
    void evidence_that_is_handed_over_for_whoever_is_to_have_it() {
        List<PersonId> players = some(PersonFunction.PLAYER, 2);
        EvidenceId evidence = new EvidenceId("ev");
        Told told = new Told(null, null, null, NOW);
        happened(new CustodyFact.EvidenceTaken(
                players.getFirst(), evidence, 1, Set.of(), new Taken("Keys", null, told), AT));
        CustodyFact handedOver = new CustodyFact.CustodyNoted(
                players.getFirst(),
                evidence,
                new CustodyEntryId("ce"),
                new Noted(Step.HANDED_OVER, players.getLast(), null, "", null, told),
                Set.of(),
                AT);

        assertWokenSee(handedOver);
        assertThat(Wakes.readers(handedOver, exercise)).containsExactly(players.getLast());
    }

    @Test
    void a_brake_for_those_who_hear_it_and_never_for_who_pulled_it() {
        PersonId victim = some(PersonFunction.ROLE_PLAYER, 1).getFirst();
        SafetyFact pulled = new SafetyFact.BrakePulled(victim, null, AT, NOW);

        assertWokenSee(pulled);
        assertThat(Wakes.readers(pulled, exercise)).doesNotContain(victim);
        assertThat(Wakes.readers(
                        new SafetyFact.BrakeAnswered(
                                victim, some(PersonFunction.SAFETY_OFFICER, 1).getFirst(), BrakeAnswer.COMING, null),
                        exercise))
                .isEmpty();
    }

    @Test
    void how_somebody_is_for_those_who_look_after_them_and_never_for_themselves() {
        PersonId victim = some(PersonFunction.ROLE_PLAYER, 1).getFirst();
        WelfareFact out = new WelfareFact.ThemeOptedOut(victim, "captivity", NOW);
        WelfareFact reached = new WelfareFact.RoleLimitReached(victim, null, Duration.ofHours(4), AT);

        assertWokenSee(out);
        assertWokenSee(reached);
        assertThat(Wakes.readers(out, exercise)).doesNotContain(victim);
        assertThat(Wakes.readers(
                        new WelfareFact.CheckedIn(victim, null, Side.BEFORE, Face.WELL, null, AT, NOW), exercise))
                .isEmpty();
    }

    @Test
    void a_check_of_all_phones() {
        assertWokenSee(new CommsFact.CommsCheckStarted(
                new CommsCheckId("check"), Set.copyOf(some(PersonFunction.PLAYER, 3)), NOW.plusSeconds(60)));
    }

    @Test
    void a_red_stop_and_its_end() {
        PersonId player = some(PersonFunction.PLAYER, 1).getFirst();

        assertWokenSee(new SafetyFact.RedStopCalled(player, "Ice", AT));
        assertWokenSee(new SafetyFact.AllClearGiven(player, AT));
    }

    private void assertWokenSee(Fact fact) {
        happened(fact);
        Collection<PersonId> woken = Wakes.readers(fact, exercise);
        assertThat(woken).isNotEmpty().allSatisfy(id -> assertThat(news(id)).isNotEmpty());
    }

    private List<byte[]> news(PersonId id) {
        Person person = Objects.requireNonNull(exercise.roster().find(id));
        return feed.page(person, seq - 1, person.languages()).items();
    }

    private List<PersonId> some(PersonFunction function, int most) {
        return exercise.roster().people().values().stream()
                .filter(person -> person.function() == function)
                .map(Person::id)
                .limit(most)
                .collect(Collectors.toList());
    }

    private void happened(Fact fact) {
        seq++;
        exercise = exercise.apply(fact, new Stamp(seq, NOW));
        feed.follow(new Entry(new ExerciseId("e"), seq, new CommandId("c-" + seq), NOW, null, List.of(fact)), exercise);
    }
}
