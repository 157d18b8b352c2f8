package org.livex.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.livex.exercise.Command;
import org.livex.exercise.Fact;
import org.livex.exercise.RevisableThing;
import org.livex.exercise.ThingKind;
import org.livex.exercise.comms.CommsAnswer;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.NoAnswerRule;
import org.livex.exercise.inject.PropState;
import org.livex.exercise.inject.Reaction;
import org.livex.exercise.inject.ReviewState;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.place.Crossing;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.request.RequestField;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.room.HandOver;
import org.livex.exercise.room.Responsible;
import org.livex.exercise.room.ShiftEntry;
import org.livex.exercise.text.VariableValue;
import org.livex.exercise.words.ActionKindId;
import org.livex.exercise.words.AgencyId;
import org.livex.exercise.words.Availability;
import org.livex.exercise.words.CellId;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.CommandId;
import org.livex.exercise.words.CommsCheckId;
import org.livex.exercise.words.Consent;
import org.livex.exercise.words.DocumentId;
import org.livex.exercise.words.ExerciseId;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Gender;
import org.livex.exercise.words.HandOverId;
import org.livex.exercise.words.Id;
import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.Issuer;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.MediationId;
import org.livex.exercise.words.MessageId;
import org.livex.exercise.words.ObjectiveId;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.PersonaId;
import org.livex.exercise.words.PhaseId;
import org.livex.exercise.words.PlaceId;
import org.livex.exercise.words.PositionSource;
import org.livex.exercise.words.RequestFormId;
import org.livex.exercise.words.RequestId;
import org.livex.exercise.words.RoleCardId;
import org.livex.exercise.words.RuleId;
import org.livex.exercise.words.ShiftEntryId;
import org.livex.exercise.words.StorylineId;
import org.livex.exercise.words.TeamId;
import org.livex.exercise.words.TermId;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.VariableId;
import org.livex.exercise.words.WorldEntryId;
import org.livex.exercise.world.WorldSubject;
import org.livex.i18n.Language;

/** The shapes of the domain's types in JSON. The domain itself carries no annotation of it. */
final class DomainModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    DomainModule() {
        super("org.livex.exercise");
        ids();
        enums();
        times();
        StringForm.of(Language.class, Language::of, Language::tag).addTo(this);
        StringForm.of(Channel.class, Channel::parse, Channel::written).addTo(this);
        StringForm.of(MediaHash.class, MediaHash::new, MediaHash::value).addTo(this);
        StringForm.of(MediaType.class, MediaType::of, MediaType::mime).addTo(this);
        StringForm.of(Responsible.class, Responsible::parse, Responsible::written)
                .addTo(this);
        StringForm.of(Issuer.class, Issuer::parse, Issuer::written).addTo(this);
        StringForm.of(TextRef.class, TextRef::parse, TextRef::toString).addTo(this);
        addDeserializer(String.class, new StrictText());
        addDeserializer(Double.TYPE, new FiniteNumber());
        List.of(
                        Fact.class,
                        Command.class,
                        Trigger.class,
                        WorldSubject.class,
                        Reaction.class,
                        InjectDetails.class,
                        VariableValue.class)
                .forEach(this::hierarchy);
        StringForm.of(BigDecimal.class, VariableValue::decimal, BigDecimal::toPlainString)
                .addTo(this);
        revisedThings();
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addSerializers(new SortedOutput());
    }

    /** The leaves of a sealed type, and the name of each in its {@code type} field. */
    static List<NamedType> leaves(Class<?> sealed) {
        List<NamedType> leaves = new ArrayList<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                leaves.addAll(leaves(permitted));
            } else {
                leaves.add(new NamedType(permitted, kebabCase(permitted.getSimpleName())));
            }
        }
        return leaves;
    }

    private void hierarchy(Class<?> root) {
        setMixInAnnotation(root, NamedByType.class);
        registerSubtypes(leaves(root).toArray(NamedType[]::new));
    }

    /** What was added is named by its type only where it can be any of them. */
    private void revisedThings() {
        registerSubtypes(leaves(RevisableThing.class).toArray(NamedType[]::new));
        setMixInAnnotation(PlanCommand.ReviseThing.class, AnyThing.class);
        setMixInAnnotation(PlanFact.ThingRevised.class, AnyThing.class);
    }

    private void ids() {
        id(ActionKindId.class, ActionKindId::new);
        id(AgencyId.class, AgencyId::new);
        id(CommsCheckId.class, CommsCheckId::new);
        id(DocumentId.class, DocumentId::new);
        id(WorldEntryId.class, WorldEntryId::new);
        id(CellId.class, CellId::new);
        id(CommandId.class, CommandId::new);
        id(ExerciseId.class, ExerciseId::new);
        id(HandOverId.class, HandOverId::new);
        id(InjectId.class, InjectId::new);
        id(MediationId.class, MediationId::new);
        id(MessageId.class, MessageId::new);
        id(ObjectiveId.class, ObjectiveId::new);
        id(PhaseId.class, PhaseId::new);
        id(PersonId.class, PersonId::new);
        id(PersonaId.class, PersonaId::new);
        id(PlaceId.class, PlaceId::new);
        id(RequestFormId.class, RequestFormId::new);
        id(RequestId.class, RequestId::new);
        id(RoleCardId.class, RoleCardId::new);
        id(RuleId.class, RuleId::new);
        id(ShiftEntryId.class, ShiftEntryId::new);
        id(StorylineId.class, StorylineId::new);
        id(TeamId.class, TeamId::new);
        id(TermId.class, TermId::new);
        id(VariableId.class, VariableId::new);
    }

    private <T extends Id> void id(Class<T> type, Function<String, T> constructor) {
        StringForm.of(type, constructor, Id::value).addTo(this);
    }

    private void enums() {
        StringForm.ofEnum(Availability.class).addTo(this);
        StringForm.ofEnum(CommsAnswer.class).addTo(this);
        StringForm.ofEnum(Consent.class).addTo(this);
        StringForm.ofEnum(Crossing.class).addTo(this);
        StringForm.ofEnum(Gender.class).addTo(this);
        StringForm.ofEnum(HandOver.Outcome.class).addTo(this);
        StringForm.ofEnum(InjectType.class).addTo(this);
        StringForm.ofEnum(InjectDetails.MediaArticle.Kind.class).addTo(this);
        StringForm.ofEnum(InjectDetails.Message.Medium.class).addTo(this);
        StringForm.ofEnum(PropState.class).addTo(this);
        StringForm.ofEnum(MarkKind.class).addTo(this);
        StringForm.ofEnum(Nights.class).addTo(this);
        StringForm.ofEnum(NoAnswerRule.Awaited.class).addTo(this);
        StringForm.ofEnum(PersonFunction.class).addTo(this);
        StringForm.ofEnum(PositionSource.class).addTo(this);
        StringForm.ofEnum(ReviewState.class).addTo(this);
        StringForm.ofEnum(ShiftEntry.Kind.class).addTo(this);
        StringForm.ofEnum(RequestField.Type.class).addTo(this);
        StringForm.ofEnum(Ruling.Outcome.class).addTo(this);
        StringForm.ofEnum(TextState.class).addTo(this);
        StringForm.ofEnum(ThingKind.class).addTo(this);
        StringForm.ofEnum(Trigger.AtPlace.class).addTo(this);
        StringForm.ofEnum(Trigger.Quorum.class).addTo(this);
    }

    private void times() {
        StringForm.of(ExerciseTime.class, ExerciseTime::parse, ExerciseTime::toString)
                .addTo(this);
        WallInstant.FORM.addTo(this);
        StringForm.of(LocalDate.class, DomainModule::date, LocalDate::toString).addTo(this);
        StringForm.of(Duration.class, DomainModule::duration, Duration::toString)
                .addTo(this);
        StringForm.of(ZoneId.class, DomainModule::zone, ZoneId::getId).addTo(this);
    }

    private static Duration duration(String written) {
        try {
            return Duration.parse(written);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a duration such as PT10M", e);
        }
    }

    private static LocalDate date(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a date such as 2026-11-25", e);
        }
    }

    private static ZoneId zone(String written) {
        try {
            return ZoneId.of(written);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time zone such as Europe/Rome", e);
        }
    }

    static String kebabCase(String camelCase) {
        return camelCase.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface NamedByType {}

    @SuppressWarnings("UnusedMethod") // Jackson reads its annotation.
    private interface AnyThing {
        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
        RevisableThing thing();
    }
}
