package org.livex.dryrun;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Triggers;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectDetails.RequestReply;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.request.Request;
import org.livex.exercise.request.RequestCommand;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.request.RequestFiling;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.RequestId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.i18n.Language;

/**
 * Every team that may files each form once; a controller decides within minutes, as was prepared for the form where
 * something was, and else grants it. What is decided goes out when the lawful delay is over.
 */
final class SimulatedRequests {
    private static final String NO_TEAM = "";

    private final Stage stage;
    private final Chance chance;
    private final Predicate<PersonId> answers;
    private final @Nullable PersonId controller;
    private int filed;

    SimulatedRequests(Stage stage, Chance chance, Predicate<PersonId> answers) {
        this.stage = stage;
        this.chance = chance;
        this.answers = answers;
        this.controller = stage.exercise().roster().people().values().stream()
                .filter(person -> person.function().controls())
                .map(Person::id)
                .min(Comparator.comparing(PersonId::value))
                .orElse(null);
    }

    void begin() {
        forms().forEach(form -> ablePeople(form).forEach((team, able) -> {
            String of = form.id().value() + "/" + team;
            PersonId filer = able.get(chance.index(able.size(), "files", of));
            stage.later(chance.seconds(1_200, 14_400, "files", of), () -> file(form, filer));
        }));
    }

    private List<RequestForm> forms() {
        return stage.exercise()
                .scenario()
                .all(RequestForm.class)
                .sorted(Comparator.comparing(form -> form.id().value()))
                .toList();
    }

    private Map<String, List<PersonId>> ablePeople(RequestForm form) {
        Map<String, List<PersonId>> byTeam = new TreeMap<>();
        stage.exercise().roster().people().values().stream()
                .filter(person ->
                        !person.function().seesControl() && form.audience().addresses(person))
                .filter(person -> answers.test(person.id()))
                .sorted(Comparator.comparing(person -> person.id().value()))
                .forEach(person -> byTeam.merge(teamOf(person), List.of(person.id()), SimulatedRequests::both));
        return byTeam;
    }

    private static String teamOf(Person person) {
        return person.teams().stream()
                .map(TeamId::value)
                .min(Comparator.naturalOrder())
                .orElse(NO_TEAM);
    }

    private static List<PersonId> both(List<PersonId> some, List<PersonId> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private void file(RequestForm form, PersonId filer) {
        Map<String, String> values = FilledIn.asRequired(form.fields());
        String ground =
                form.grounds().isEmpty() ? null : form.grounds().getFirst().id();
        RequestFiling filing = new RequestFiling(form.id(), values, ground);
        stage.submit(filer, new RequestCommand.FileRequest(new RequestId("r" + ++filed), filing, stage.now()));
    }

    void hear(RequestFact fact) {
        PersonId by = controller;
        if (by != null && fact instanceof RequestFact.RequestFiled asked) {
            stage.later(chance.seconds(180, 1_500, "decides", asked.request().value()), () -> end(asked, by));
        }
    }

    /** As was prepared for the form, or as some inject waits for; granted where there is neither. */
    private void end(RequestFact.RequestFiled asked, PersonId by) {
        RequestForm form = stage.exercise()
                .scenario()
                .find(RequestForm.class, asked.filing().form());
        List<Inject> prepared = form == null ? List.of() : preparedFor(form);
        List<Trigger.Outcome> wanted = form == null ? List.of() : waitedFor(form, prepared);
        int ways = prepared.size() + wanted.size();
        int way = ways == 0 ? 0 : chance.index(ways, "ruling", asked.request().value());
        if (form == null || ways == 0) {
            decide(asked, by, new Ruling(Ruling.Outcome.GRANTED, null, null));
        } else if (way < prepared.size()) {
            decide(asked, by, ruling(form, prepared.get(way)));
        } else {
            switch (wanted.get(way - prepared.size())) {
                case GRANTED -> decide(asked, by, new Ruling(Ruling.Outcome.GRANTED, null, null));
                case GRANTED_IN_PART -> decide(asked, by, ruled(form, Ruling.Outcome.GRANTED_IN_PART));
                case REFUSED -> decide(asked, by, ruled(form, Ruling.Outcome.REFUSED));
                case WITHDRAWN ->
                    stage.submit(asked.person(), new RequestCommand.WithdrawRequest(asked.request(), stage.now()));
            }
        }
    }

    private void decide(RequestFact.RequestFiled asked, PersonId by, Ruling ruling) {
        stage.submit(by, new RequestCommand.AnswerRequest(asked.request(), ruling, false));
    }

    private Ruling ruled(RequestForm form, Ruling.Outcome outcome) {
        Language language = stage.plan().languages().getFirst();
        return new Ruling(
                outcome,
                outcome == Ruling.Outcome.REFUSED ? firstRefusal(form) : null,
                LocalizedText.of(language, "-"));
    }

    private static @Nullable String firstRefusal(RequestForm form) {
        return form.refusals().isEmpty() ? null : form.refusals().getFirst().id();
    }

    /** Beside what is prepared. */
    private List<Trigger.Outcome> waitedFor(RequestForm form, List<Inject> prepared) {
        Set<String> known = prepared.stream()
                .map(inject -> ((RequestReply) Objects.requireNonNull(inject.details()))
                        .outcome()
                        .name())
                .collect(Collectors.toSet());
        return stage.exercise().msel().injects().values().stream()
                .flatMap(planned -> Triggers.conditions(planned.inject().trigger()))
                .flatMap(condition -> condition instanceof Trigger.OnRequest asked
                                && asked.form().equals(form.id())
                        ? Stream.ofNullable(asked.outcome())
                        : Stream.empty())
                .filter(outcome -> !known.contains(outcome.name()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Ruling ruling(RequestForm form, Inject chosen) {
        RequestReply reply = (RequestReply) Objects.requireNonNull(chosen.details());
        boolean isRefused = reply.outcome() == Ruling.Outcome.REFUSED;
        String ground = reply.ground() != null || !isRefused ? reply.ground() : firstRefusal(form);
        return new Ruling(reply.outcome(), ground, chosen.body());
    }

    private List<Inject> preparedFor(RequestForm form) {
        return stage.exercise().msel().injects().values().stream()
                .map(PlannedInject::inject)
                .filter(inject -> inject.details() instanceof RequestReply reply
                        && reply.form().equals(form.id()))
                .sorted(Comparator.comparing(inject -> inject.id().value()))
                .toList();
    }

    /** Each form, also one that nobody may file. */
    void report(ArrayNode listed) {
        for (RequestForm form : forms()) {
            List<Request> requests = stage.exercise().requests().all().values().stream()
                    .filter(request -> request.filing().form().equals(form.id()))
                    .toList();
            listed.addObject()
                    .put("form", form.id().value())
                    .put("filed", requests.size())
                    .put("granted", count(requests, Ruling.Outcome.GRANTED))
                    .put("grantedInPart", count(requests, Ruling.Outcome.GRANTED_IN_PART))
                    .put("refused", count(requests, Ruling.Outcome.REFUSED))
                    .put("unanswered", count(requests, null))
                    .put("longestWaitMinutes", longestWait(requests).toMinutes());
        }
    }

    private static long count(List<Request> requests, Ruling.@Nullable Outcome outcome) {
        return requests.stream()
                .filter(request -> outcomeOf(request) == outcome)
                .count();
    }

    /** Null while it is not answered. */
    private static Ruling.@Nullable Outcome outcomeOf(Request request) {
        Request.Decided decided = request.answer() == null ? null : request.decided();
        return decided == null ? null : decided.ruling().outcome();
    }

    /** On the exercise clock, nights included, as the law counts. */
    private static Duration longestWait(List<Request> requests) {
        return requests.stream()
                .filter(request -> request.answer() != null)
                .map(request -> Duration.ofMillis(
                        request.answer().at().millis() - request.filed().at().millis()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
