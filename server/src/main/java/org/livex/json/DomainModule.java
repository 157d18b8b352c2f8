package org.livex.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.Module.SetupContext;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.livex.exercise.Command;
import org.livex.exercise.Fact;
import org.livex.exercise.RevisableThing;
import org.livex.exercise.evaluation.Subject;
import org.livex.exercise.inject.Answer;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.Reaction;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.MilestoneRule;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.room.Responsible;
import org.livex.exercise.text.VariableValue;
import org.livex.exercise.trust.TrustRule;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Issuer;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.world.WorldSubject;
import org.livex.i18n.Language;

/** The shapes of the domain's types in JSON. The domain itself carries no annotation of it. */
final class DomainModule extends SimpleModule {
    /** Each of their members says in a field {@code type} which it is, wherever it is. */
    static final List<Class<?>> NAMED_BY_TYPE = List.of(
            Fact.class,
            Command.class,
            Trigger.class,
            MilestoneRule.class,
            TrustRule.class,
            WorldSubject.class,
            Reaction.class,
            InjectDetails.class,
            Answer.class,
            VariableValue.class);

    private static final long serialVersionUID = 1L;

    DomainModule() {
        super("org.livex.exercise");
        times();
        StringForm.of(Language.class, Language::of, Language::tag).addTo(this);
        StringForm.of(Channel.class, Channel::parse, Channel::written).addTo(this);
        StringForm.of(MediaHash.class, MediaHash::new, MediaHash::value).addTo(this);
        StringForm.of(MediaType.class, MediaType::of, MediaType::mime).addTo(this);
        StringForm.of(Responsible.class, Responsible::parse, Responsible::written)
                .addTo(this);
        StringForm.of(Subject.class, Subject::parse, Subject::written).addTo(this);
        StringForm.of(Issuer.class, Issuer::parse, Issuer::written).addTo(this);
        StringForm.of(TextRef.class, TextRef::parse, TextRef::toString).addTo(this);
        addDeserializer(String.class, new StrictText());
        addKeyDeserializer(String.class, new StrictKey());
        addSerializer(String.class, new WholeOutput());
        addDeserializer(Double.TYPE, new FiniteNumber());
        NAMED_BY_TYPE.forEach(this::hierarchy);
        StringForm.of(BigDecimal.class, VariableValue::decimal, BigDecimal::toPlainString)
                .addTo(this);
        revisedThings();
    }

    @Override
    public void setupModule(SetupContext context) {
        IdsAndEnums.addTo(context);
        super.setupModule(context);
        context.addSerializers(new SortedOutput());
        context.addBeanDeserializerModifier(new OverlapReading.InFront());
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

    private void times() {
        StringForm.of(ExerciseTime.class, ExerciseTime::parse, ExerciseTime::toString)
                .addTo(this);
        WallInstant.FORM.addTo(this);
        addDeserializer(Instant.class, new DeviceInstant());
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
