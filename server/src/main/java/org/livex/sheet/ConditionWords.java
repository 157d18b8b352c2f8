package org.livex.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.ListFormatter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.AnswerWanted;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Team;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.json.DomainJson;
import org.livex.json.MalformedJson;
import org.livex.sheet.file.Cell;
import org.livex.sheet.time.WrittenTime;

/** What makes an inject due: as a sentence for people, and exactly, for the way back. */
public final class ConditionWords {
    private final Exercise exercise;
    private final Names names;

    ConditionWords(Exercise exercise, Names names) {
        this.exercise = exercise;
        this.names = names;
    }

    String sentence(Trigger trigger) {
        return switch (trigger) {
            case Trigger.AtTime(ExerciseTime time) ->
                names.words().text("console.trigger.at-time", Map.of("day", time.day(), "time", clock(time)));
            case Trigger.AfterInject(InjectId inject, Duration delay) ->
                delayed("after-inject", delay, Map.of("inject", number(inject)));
            case Trigger.OnAction onAction -> acted(onAction);
            case Trigger.OnAcknowledgement(InjectId inject, Trigger.Quorum quorum, Duration delay) ->
                delayed("acknowledged-by-" + DomainJson.word(quorum), delay, Map.of("inject", number(inject)));
            case Trigger.OnNoAcknowledgement(InjectId inject, Duration within) ->
                names.words()
                        .text(
                                "console.trigger.not-acknowledged",
                                Map.of(
                                        "inject",
                                        number(inject),
                                        "duration",
                                        names.words().duration(within)));
            case Trigger.OnAnswer onAnswer -> answered(onAnswer);
            case Trigger.OnPlace onPlace -> atPlace(onPlace);
            case Trigger.OnTrust onTrust -> trusted(onTrust);
            case Trigger.OnRequest onRequest -> asked(onRequest);
            case Trigger.OnReply onReply -> replied(onReply);
            case Trigger.OnScene onScene ->
                delayed(
                        "scene-ended-by-" + DomainJson.word(onScene.quorum()),
                        onScene.delay(),
                        Map.of(
                                "inject",
                                number(onScene.inject()),
                                "end",
                                names.words().text("console.condition.scene-" + DomainJson.word(onScene.end())),
                                "who",
                                who(onScene.by())));
            case Trigger.ByHand _ -> names.words().text("console.trigger.by-hand");
            case Trigger.All(List<Trigger> of) -> joined("console.trigger.all", of, ListFormatter.Type.AND);
            case Trigger.Any(List<Trigger> of) -> joined("console.trigger.any", of, ListFormatter.Type.OR);
            case Trigger.Not(Trigger of) ->
                names.words().text("console.trigger.not", Map.of("condition", sentence(of)));
        };
    }

    /** Nothing for a time and for by hand, which need none. */
    static String exact(Trigger trigger) {
        return switch (trigger) {
            case Trigger.AtTime _, Trigger.ByHand _ -> "";
            case Trigger.AfterInject _,
                    Trigger.OnAction _,
                    Trigger.OnAcknowledgement _,
                    Trigger.OnNoAcknowledgement _,
                    Trigger.OnAnswer _,
                    Trigger.OnPlace _,
                    Trigger.OnTrust _,
                    Trigger.OnRequest _,
                    Trigger.OnScene _,
                    Trigger.OnReply _,
                    Trigger.All _,
                    Trigger.Any _,
                    Trigger.Not _ -> new String(DomainJson.write(trigger), UTF_8);
        };
    }

    static Trigger read(String time, String condition) throws NotTaken {
        if (!time.isBlank() && !condition.isBlank()) {
            throw new NotTaken(Mistake.Code.TIME_AND_CONDITION);
        }
        if (!condition.isBlank()) {
            try {
                return DomainJson.read(condition.getBytes(UTF_8), Trigger.class);
            } catch (MalformedJson _) {
                throw new NotTaken(Mistake.Code.NOT_A_CONDITION);
            }
        }
        if (time.isBlank()) {
            return new Trigger.ByHand();
        }
        return new Trigger.AtTime(time(time));
    }

    /** As Livex writes it, or as people do; a time without its day is none. */
    public static ExerciseTime time(String cell) throws NotTaken {
        try {
            if (WrittenTime.read(Cell.of(cell)).orElse(null) instanceof WrittenTime.OnDay onDay) {
                return onDay.onTheClock();
            }
            return ExerciseTime.parse(cell.strip());
        } catch (IllegalArgumentException _) {
            throw NotTaken.named(Mistake.Code.NOT_A_TIME, cell);
        }
    }

    static String clock(ExerciseTime time) {
        String written = time.toString();
        String clock = written.substring(written.indexOf(' ') + 1);
        return clock.endsWith(":00") ? clock.substring(0, clock.length() - 3) : clock;
    }

    private String delayed(String key, Duration delay, Map<String, Object> arguments) {
        if (delay.isZero()) {
            return names.words().text("console.trigger." + key + ".at-once", arguments);
        }
        Map<String, Object> more = new HashMap<>(arguments);
        more.put("duration", names.words().duration(delay));
        return names.words().text("console.trigger." + key + ".later", more);
    }

    private String joined(String key, List<Trigger> parts, ListFormatter.Type type) {
        if (parts.size() == 1) {
            return sentence(parts.getFirst());
        }
        List<String> sentences = parts.stream()
                .map(part -> part instanceof Trigger.All || part instanceof Trigger.Any
                        ? names.words().text("console.trigger.group", Map.of("conditions", sentence(part)))
                        : sentence(part))
                .toList();
        return names.words().text(key, Map.of("conditions", names.words().listed(sentences, type)));
    }

    private String acted(Trigger.OnAction trigger) {
        Map<String, Object> arguments = new HashMap<>(Map.of("action", action(trigger.kind())));
        Audience by = trigger.by();
        if (by != null) {
            arguments.put("who", names.audiences().write(by));
        }
        if (trigger.number() > 1) {
            arguments.put("number", trigger.number());
        }
        String key = (trigger.number() > 1 ? "on-nth-action" : "on-action") + (by == null ? "" : "-by");
        return delayed(key, trigger.delay(), arguments);
    }

    private String atPlace(Trigger.OnPlace trigger) {
        Map<String, Object> arguments = Map.of("place", place(trigger.place()), "who", who(trigger.by()));
        String key = DomainJson.word(trigger.what()) + "-by-" + DomainJson.word(trigger.quorum());
        if (trigger.what() != Trigger.AtPlace.STAYED) {
            return delayed(key, trigger.delay(), arguments);
        }
        Map<String, Object> more = new HashMap<>(arguments);
        more.put("duration", names.words().duration(trigger.delay()));
        return names.words().text("console.trigger." + key, more);
    }

    private String trusted(Trigger.OnTrust trigger) {
        Team team = trigger.team() == null ? null : exercise.scenario().find(Team.class, trigger.team());
        String level = DomainJson.word(trigger.level());
        Map<String, Object> arguments =
                new HashMap<>(Map.of("persona", persona(trigger.persona()), "number", trigger.value()));
        if (trigger.team() == null) {
            return names.words().text("console.trigger.trust-" + level, arguments);
        }
        arguments.put(
                "team", team == null ? trigger.team().value() : names.words().shown(team.name()));
        return names.words().text("console.trigger.trust-of-team-" + level, arguments);
    }

    private String replied(Trigger.OnReply trigger) {
        return trigger.persona() == null
                ? delayed(
                        "replied",
                        trigger.delay(),
                        Map.of("inject", number(Objects.requireNonNull(trigger.inject())), "who", who(trigger.by())))
                : delayed(
                        "wrote-to",
                        trigger.delay(),
                        Map.of("persona", persona(trigger.persona()), "who", who(trigger.by())));
    }

    private String persona(PersonaId id) {
        Persona persona = exercise.scenario().find(Persona.class, id);
        return persona == null ? id.value() : names.words().shown(persona.name());
    }

    private String asked(Trigger.OnRequest trigger) {
        RequestForm form = exercise.scenario().find(RequestForm.class, trigger.form());
        Trigger.Outcome outcome = trigger.outcome();
        return delayed(
                "request-ended",
                trigger.delay(),
                Map.of(
                        "form",
                        form == null ? trigger.form().value() : names.words().shown(form.title()),
                        "outcome",
                        outcome == null
                                ? names.words().text("console.trigger.any-answer")
                                : names.words().text("common.request.state." + DomainJson.word(outcome)),
                        "who",
                        who(trigger.by())));
    }

    private String who(@Nullable Audience by) {
        return by == null
                ? names.words().text("console.trigger.anybody")
                : names.audiences().write(by);
    }

    private String answered(Trigger.OnAnswer trigger) {
        return delayed(
                "answered-by-" + DomainJson.word(trigger.quorum()),
                trigger.delay(),
                Map.of(
                        "inject",
                        number(trigger.inject()),
                        "answer",
                        answer(trigger.inject(), trigger.answer()),
                        "who",
                        who(trigger.by())));
    }

    private String answer(InjectId inject, @Nullable AnswerWanted wanted) {
        if (wanted == null) {
            return names.words().text("console.trigger.any-answer");
        }
        if (wanted.option() != null) {
            PlannedInject asking = exercise.msel().find(inject);
            Question question = asking == null ? null : asking.inject().question();
            return question == null
                    ? wanted.option()
                    : question.choices().stream()
                            .filter(option -> option.id().equals(wanted.option()))
                            .findFirst()
                            .map(option -> names.words().shown(option.text()))
                            .orElse(wanted.option());
        }
        String least = wanted.least() == null ? "" : String.valueOf(wanted.least());
        String most = wanted.most() == null ? "" : String.valueOf(wanted.most());
        return least + "…" + most;
    }

    private String place(PlaceId id) {
        Place place = exercise.scenario().find(Place.class, id);
        return place == null ? id.value() : names.places().of(place);
    }

    private String number(InjectId inject) {
        PlannedInject planned = exercise.msel().find(inject);
        return planned == null ? inject.value() : planned.inject().number();
    }

    private String action(ActionKindId id) {
        ActionKind kind = exercise.scenario().find(ActionKind.class, id);
        return kind == null ? id.value() : names.actions().of(kind);
    }
}
