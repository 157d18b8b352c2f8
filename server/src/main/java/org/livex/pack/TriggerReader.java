package org.livex.pack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.inject.Trigger.Quorum;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.trust.Trust;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlValue;

/** {@code when:} of an inject. */
final class TriggerReader {
    private static final List<String> CONDITIONS = List.of(
            "at",
            "after",
            "action",
            "acknowledged",
            "not-acknowledged",
            "answered",
            "entered",
            "left",
            "stayed",
            "trust",
            "request",
            "replied",
            "wrote-to",
            "finished",
            "declined",
            "over",
            "all",
            "any",
            "not");
    private static final String AT_LEAST = "at-least";
    private static final String BELOW = "below";
    private static final String BY_HAND = "by-hand";
    private static final Trigger STAND_IN = new Trigger.ByHand();

    private final References references;
    private final Audiences audiences;
    private final List<DayWindow> days;
    private final QuestionReader questions;
    private final List<Trusted> trusted = new ArrayList<>();

    private final List<Played> played = new ArrayList<>();

    private record Trusted(YamlValue where, PersonaId persona) {}

    private record Played(YamlValue where, InjectId inject) {}

    TriggerReader(References references, Audiences audiences, List<DayWindow> days, QuestionReader questions) {
        this.references = references;
        this.audiences = audiences;
        this.days = days;
        this.questions = questions;
    }

    Trigger read(YamlValue when) {
        return read(when, 1);
    }

    private Trigger read(YamlValue when, int depth) {
        if (depth > Trigger.DEEPEST) {
            when.report(FindingCode.TRIGGER_TOO_DEEP, "limit", Trigger.DEEPEST);
            return STAND_IN;
        }
        if (when.isWord()) {
            if (!when.is(BY_HAND)) {
                when.notOneOf(List.of(BY_HAND));
            }
            return STAND_IN;
        }
        YamlFields fields = when.anyFields();
        return fields.oneOf(when, CONDITIONS)
                .map(condition -> read(condition, fields, depth))
                .orElse(STAND_IN);
    }

    private Trigger read(String condition, YamlFields fields, int depth) {
        YamlValue of = fields.required(condition);
        return switch (condition) {
            case "at" -> {
                fields.allowOnly(List.of("at"));
                yield new Trigger.AtTime(timeOfPlay(of));
            }
            case "after" -> {
                fields.allowOnly(List.of("after", "delay"));
                yield new Trigger.AfterInject(references.inject(of), delay(fields));
            }
            case "action" -> {
                fields.allowOnly(List.of("action", "by", "count", "delay"));
                yield new Trigger.OnAction(
                        references.actionKind(of),
                        by(fields),
                        delay(fields),
                        fields.optional("count")
                                .map(count -> TrustReader.number(count, 1, Trigger.MOST_ACTIONS, 1))
                                .orElse(null));
            }
            case "acknowledged" -> {
                fields.allowOnly(List.of("acknowledged", "by", "delay"));
                InjectId inject = references.inject(of);
                Quorum by = fields.optional("by")
                        .map(quorum -> quorum.oneOf(Quorum.class))
                        .orElse(Quorum.ANYONE);
                yield new Trigger.OnAcknowledgement(inject, by, delay(fields));
            }
            case "not-acknowledged" -> {
                fields.allowOnly(List.of("not-acknowledged", "within"));
                yield new Trigger.OnNoAcknowledgement(
                        references.inject(of), fields.required("within").duration());
            }
            case "answered" -> {
                fields.allowOnly(List.of("answered", "answer", "least", "most", "by", "quorum", "delay"));
                InjectId asking = references.inject(of);
                yield new Trigger.OnAnswer(
                        asking, questions.wanted(fields, asking), by(fields), quorum(fields), delay(fields));
            }
            case "entered" -> place(condition, fields, Trigger.AtPlace.ENTERED);
            case "left" -> place(condition, fields, Trigger.AtPlace.LEFT);
            case "stayed" -> place(condition, fields, Trigger.AtPlace.STAYED);
            case "replied" -> {
                fields.allowOnly(List.of("replied", "by", "delay"));
                yield new Trigger.OnReply(references.inject(of), null, by(fields), delay(fields));
            }
            case "wrote-to" -> {
                fields.allowOnly(List.of("wrote-to", "by", "delay"));
                yield new Trigger.OnReply(null, references.persona(of), by(fields), delay(fields));
            }
            case "finished" -> scene(of, fields, Trigger.SceneEnd.FINISHED);
            case "declined" -> scene(of, fields, Trigger.SceneEnd.DECLINED);
            case "over" -> scene(of, fields, Trigger.SceneEnd.OVER);
            case "trust" -> trust(of, fields);
            case "request" -> {
                fields.allowOnly(List.of("request", "outcome", "by", "delay"));
                yield new Trigger.OnRequest(
                        references.requestForm(of),
                        fields.optional("outcome")
                                .map(outcome -> outcome.oneOf(Trigger.Outcome.class))
                                .orElse(null),
                        by(fields),
                        delay(fields));
            }
            case "all" -> several(of, fields, condition, depth, Trigger.All::new);
            case "any" -> several(of, fields, condition, depth, Trigger.Any::new);
            default -> {
                fields.allowOnly(List.of("not"));
                yield new Trigger.Not(read(of, depth + 1));
            }
        };
    }

    private Trigger trust(YamlValue of, YamlFields fields) {
        fields.allowOnly(List.of("trust", AT_LEAST, BELOW, "team"));
        boolean isBelow = fields.keys().contains(BELOW);
        if (isBelow && fields.keys().contains(AT_LEAST)) {
            fields.key(BELOW).report(FindingCode.SEVERAL_CONDITIONS, "conditions", AT_LEAST + ", " + BELOW);
        }
        int value =
                TrustReader.number(fields.required(isBelow ? BELOW : AT_LEAST), Trust.LEAST, Trust.MOST, Trust.LEAST);
        PersonaId persona = references.persona(of);
        trusted.add(new Trusted(of, persona));
        return new Trigger.OnTrust(
                persona,
                isBelow ? Trigger.Level.BELOW : Trigger.Level.AT_LEAST,
                value,
                fields.optional("team").map(references::team).orElse(null));
    }

    /** Of what is not there it is said elsewhere. */
    void checkTrust(List<Persona> personas) {
        for (Trusted one : trusted) {
            personas.stream()
                    .filter(persona -> persona.id().equals(one.persona()) && persona.trust() == null)
                    .forEach(persona -> one.where()
                            .report(
                                    FindingCode.TRUSTS_NOBODY,
                                    "id",
                                    persona.id().value()));
        }
    }

    private Trigger scene(YamlValue of, YamlFields fields, Trigger.SceneEnd end) {
        fields.allowOnly(List.of(YamlValue.word(end), "by", "quorum", "delay"));
        InjectId inject = references.inject(of);
        played.add(new Played(of, inject));
        return new Trigger.OnScene(inject, end, by(fields), quorum(fields), delay(fields));
    }

    /** Of what is not there it is said elsewhere. */
    void checkScenes(List<Inject> injects) {
        for (Played one : played) {
            injects.stream()
                    .filter(inject -> inject.id().equals(one.inject()) && inject.type() != InjectType.ROLE_PLAYER_TASK)
                    .forEach(inject -> one.where()
                            .report(FindingCode.NOT_A_SCENE, "id", inject.id().value()));
        }
    }

    private Trigger place(String condition, YamlFields fields, Trigger.AtPlace what) {
        boolean stays = what == Trigger.AtPlace.STAYED;
        fields.allowOnly(List.of(condition, "by", "quorum", stays ? "for" : "delay"));
        return new Trigger.OnPlace(
                references.place(fields.required(condition)),
                what,
                by(fields),
                quorum(fields),
                stays ? fields.required("for").duration() : delay(fields));
    }

    private Trigger several(
            YamlValue list, YamlFields fields, String condition, int depth, Function<List<Trigger>, Trigger> join) {
        fields.allowOnly(List.of(condition));
        List<Trigger> parts = list.items(Trigger.MOST_CONDITIONS).stream()
                .map(part -> read(part, depth + 1))
                .toList();
        if (list.isList() && parts.isEmpty()) {
            list.report(FindingCode.TOO_FEW, "limit", 1);
        }
        return parts.isEmpty() ? STAND_IN : join.apply(parts);
    }

    private @Nullable Audience by(YamlFields fields) {
        return fields.optional("by").map(audiences::mustReach).orElse(null);
    }

    private static Quorum quorum(YamlFields fields) {
        return fields.optional("quorum")
                .map(quorum -> quorum.oneOf(Quorum.class))
                .orElse(Quorum.ANYONE);
    }

    private static Duration delay(YamlFields fields) {
        return fields.optional("delay").map(YamlValue::duration).orElse(Duration.ZERO);
    }

    /** Outside hours of play the clock stands or jumps, so a time there comes earlier or later than its author thinks. */
    ExerciseTime timeOfPlay(YamlValue value) {
        Optional<ExerciseTime> time = value.time();
        time.filter(at -> days.stream().noneMatch(day -> day.contains(at)))
                .ifPresent(at -> value.report(FindingCode.TIME_OUTSIDE_DAYS, "time", at.toString()));
        return time.orElse(ExerciseTime.ZERO);
    }
}
