package org.livex.exercise.mediation;

import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Gender;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.MediationId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

/** Somebody asks for a mediator, and mediators answer. */
public abstract class MediationStory {
    static final Language ITALIAN = Language.of("it");
    public static final MediationId CALL = new MediationId("call-1");
    public static final MediationRequest REQUEST = request(null);
    public static final Person RUSSIAN_MEDIATOR = mediator("med-ru", null, RUSSIAN, ITALIAN);
    public static final Person WOMAN_MEDIATOR = mediator("med-woman", Gender.WOMAN, ITALIAN, RUSSIAN, ENGLISH);
    static final Person MAN_MEDIATOR = mediator("med-man", Gender.MAN, ITALIAN, RUSSIAN);
    static final Person ARABIC_MEDIATOR = mediator("med-ar", null, Language.of("ar"), ITALIAN);

    public static GivenExercise asked() {
        return staffed().given(ANNA, ask("call-1"));
    }

    public static MediationCommand ask(String id) {
        return new MediationCommand.AskForMediator(new MediationId(id), REQUEST, STARTEX);
    }

    public static MediationCommand end() {
        return new MediationCommand.EndSession(CALL, report(), STARTEX);
    }

    static GivenExercise ended() {
        return staffed().after(minutes(5)).given(new ClockCommand.EndExercise()).after(minutes(10));
    }

    static GivenExercise staffed() {
        GivenExercise given = GivenExercise.running();
        for (Person person : List.of(RUSSIAN_MEDIATOR, WOMAN_MEDIATOR, MAN_MEDIATOR, ARABIC_MEDIATOR)) {
            given.given(new PlanCommand.AddPerson(person));
        }
        return given;
    }

    static MediationCommand accept(String id) {
        return new MediationCommand.AcceptMediation(new MediationId(id));
    }

    static MediationCommand decline() {
        return new MediationCommand.DeclineMediation(CALL);
    }

    static MediationCommand start() {
        return new MediationCommand.StartSession(CALL, STARTEX);
    }

    static SessionReport report() {
        return new SessionReport(true, true, null, "");
    }

    static MediationRequest request(@Nullable Gender gender) {
        return new MediationRequest(List.of(RUSSIAN, ITALIAN), CAR_WASH, "She speaks only Russian", gender, null);
    }

    static Mediation mediation(GivenExercise given) {
        return Objects.requireNonNull(given.exercise().mediations().find(CALL));
    }

    static Set<PersonId> ringing(GivenExercise given) {
        return given.exercise().mediations().ringing(mediation(given));
    }

    static Person mediator(String id, @Nullable Gender gender, Language... languages) {
        return new Person(
                new PersonId(id),
                id,
                PersonFunction.CULTURAL_MEDIATOR,
                Set.of(),
                null,
                null,
                List.of(languages),
                null,
                gender);
    }
}
