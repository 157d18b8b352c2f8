package org.livex.exercise;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.livex.exercise.Scenarios.*;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.livex.exercise.words.PersonFunction;

/** Says who may command something, by what they are in an exercise. */
final class WhoMay {
    static final Set<PersonFunction> CONTROL = EnumSet.of(PersonFunction.DIRECTOR, PersonFunction.CONTROLLER);
    static final Set<PersonFunction> SAFETY = EnumSet.of(PersonFunction.DIRECTOR, PersonFunction.SAFETY_OFFICER);
    static final Set<PersonFunction> ON_PHONES =
            EnumSet.of(PersonFunction.ROLE_PLAYER, PersonFunction.CULTURAL_MEDIATOR, PersonFunction.PLAYER);
    static final Set<PersonFunction> CONTROL_AND_SAFETY =
            EnumSet.of(PersonFunction.DIRECTOR, PersonFunction.CONTROLLER, PersonFunction.SAFETY_OFFICER);
    static final Set<PersonFunction> ANYBODY = EnumSet.allOf(PersonFunction.class);
    static final Set<PersonFunction> WHO_MOVE_TRUST =
            EnumSet.of(PersonFunction.DIRECTOR, PersonFunction.CONTROLLER, PersonFunction.ROLE_PLAYER);
    static final Set<PersonFunction> TRAINEES =
            EnumSet.of(PersonFunction.ROLE_PLAYER, PersonFunction.CULTURAL_MEDIATOR, PersonFunction.PLAYER);
    static final Set<PersonFunction> WHO_PLAY = EnumSet.complementOf(EnumSet.of(PersonFunction.EVALUATOR));
    static final Set<PersonFunction> NOBODY = EnumSet.noneOf(PersonFunction.class);
    static final Set<PersonFunction> MEDIATORS = EnumSet.of(PersonFunction.CULTURAL_MEDIATOR);
    static final Set<PersonFunction> MEDIATORS_AND_CONTROL =
            EnumSet.of(PersonFunction.CULTURAL_MEDIATOR, PersonFunction.DIRECTOR, PersonFunction.CONTROLLER);
    static final Set<PersonFunction> PLAYERS_AND_CONTROL =
            EnumSet.complementOf(EnumSet.of(PersonFunction.EVALUATOR, PersonFunction.SAFETY_OFFICER));
    static final Set<PersonFunction> EVALUATORS =
            EnumSet.of(PersonFunction.DIRECTOR, PersonFunction.CONTROLLER, PersonFunction.EVALUATOR);
    static final Set<PersonFunction> WHO_SEE_CONTROL = EnumSet.of(
            PersonFunction.DIRECTOR,
            PersonFunction.CONTROLLER,
            PersonFunction.EVALUATOR,
            PersonFunction.SAFETY_OFFICER);

    private WhoMay() {}

    /** A command, who may send it, and whether the server may. */
    record Row(Command command, Set<PersonFunction> people, boolean server) {
        Stream<Arguments> cases() {
            return Stream.concat(
                    EVERYBODY.stream()
                            .map(person -> arguments(
                                    command.getClass().getSimpleName(),
                                    person.callName(),
                                    command,
                                    new Caller.Member(person.id()),
                                    people.contains(person.function()))),
                    Stream.of(arguments(
                            command.getClass().getSimpleName(), "the server", command, new Caller.Server(), server)));
        }
    }

    static Row row(Command command, Set<PersonFunction> people, boolean server) {
        return new Row(command, people, server);
    }
}
