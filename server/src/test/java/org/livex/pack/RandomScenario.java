package org.livex.pack;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Caller;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.Rules;
import org.livex.exercise.dossier.DossierKind;
import org.livex.exercise.dossier.Truth;
import org.livex.exercise.duty.Duty;
import org.livex.exercise.evaluation.Assignment;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.evaluation.Watch;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.inject.Handling;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.ReviewState;
import org.livex.exercise.people.RoleCard;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.plan.OwnColumn;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.plan.Team;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.text.Term;
import org.livex.exercise.text.Variable;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.ColumnId;
import org.livex.exercise.words.ids.DocumentId;
import org.livex.exercise.words.ids.DutyId;
import org.livex.exercise.words.ids.GuideId;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.exercise.words.ids.RoleCardId;
import org.livex.exercise.words.ids.RuleId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.exercise.words.ids.TermId;
import org.livex.exercise.words.ids.TruthId;
import org.livex.exercise.words.ids.VariableId;
import org.livex.exercise.words.ids.WorldEntryId;
import org.livex.exercise.world.Document;
import org.livex.exercise.world.WorldEntry;
import org.livex.i18n.Language;
import org.livex.json.FactCodec;
import org.livex.library.MediaCheck;
import org.livex.library.Pictures;

/** An exercise of every kind of thing, each with whatever its record can hold; through the rules. */
final class RandomScenario {
    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final int OF_EACH = 4;

    private final RandomRecords records;
    private final Map<MediaHash, byte[]> media = new HashMap<>();
    private Exercise exercise = Exercise.EMPTY;

    private RandomScenario(long seed) {
        records = new RandomRecords(seed);
    }

    record Made(Exercise exercise, Map<MediaHash, byte[]> media) {}

    static Made of(long seed) {
        RandomScenario scenario = new RandomScenario(seed);
        scenario.make();
        return new Made(scenario.exercise, scenario.media);
    }

    private void make() {
        records.enclosures(List.of(
                file(Pictures.jpeg(1), MediaType.JPEG, "Lease.jpg", null),
                file(Pictures.jpeg(2), MediaType.JPEG, null, Language.of("ru")),
                file("# Lease".getBytes(StandardCharsets.UTF_8), MediaType.MARKDOWN, "Договор", Language.of("en"))));
        mustBe(new PlanCommand.PlanExercise(records.record(Plan.class, null)));
        each(AgencyId::new, Agency.class, PlanCommand.AddAgency::new);
        each(TeamId::new, Team.class, PlanCommand.AddTeam::new);
        each(RoleCardId::new, RoleCard.class, PlanCommand.WriteRoleCard::new);
        PersonId director = new PersonId("the-boss");
        mustBe(new PlanCommand.AddPerson(new Person(
                director,
                "The boss",
                PersonFunction.DIRECTOR,
                Set.of(),
                null,
                null,
                List.of(Language.of("en")),
                null)));
        records.know(director);
        each(PersonId::new, Person.class, PlanCommand.AddPerson::new);
        each(PersonaId::new, Persona.class, PlanCommand.AddPersona::new);
        each(PlaceId::new, Place.class, PlanCommand.AddPlace::new);
        each(ActionKindId::new, ActionKind.class, PlanCommand.AddActionKind::new);
        each(TermId::new, Term.class, PlanCommand.WriteTerm::new);
        each(RequestFormId::new, RequestForm.class, PlanCommand.AddRequestForm::new);
        each(WorldEntryId::new, WorldEntry.class, entry -> new PlanCommand.WriteWorldEntry(entry, 0));
        each(VariableId::new, Variable.class, variable -> new PlanCommand.WriteVariable(variable, 0));
        each(DocumentId::new, Document.class, document -> new PlanCommand.WriteDocument(document, 0));
        each(PhaseId::new, ExercisePhase.class, PlanCommand.WritePhase::new);
        each(ObjectiveId::new, Objective.class, PlanCommand.WriteObjective::new);
        each(GuideId::new, EvaluationGuide.class, PlanCommand.AddEvaluationGuide::new);
        each(DutyId::new, Duty.class, PlanCommand.AddDuty::new);
        exercise.roster().people().values().stream()
                .filter(person -> person.function().evaluates())
                .forEach(person -> mustBe(new PlanCommand.AssignWatch(
                        new Assignment(person.id(), List.of(records.record(Watch.class, null))), 0)));
        TruthId somebody = new TruthId("somebody");
        mustBe(new PlanCommand.WriteTruth(new Truth(somebody, DossierKind.SUSPECT, "Somebody"), 0));
        records.know(somebody);
        each(TruthId::new, Truth.class, truth -> new PlanCommand.WriteTruth(truth, 0));
        mustBe(new PlanCommand.WriteColumns(
                Arrays.stream(OwnColumn.Kind.values()).map(this::column).toList(), 0, Map.of()));
        InjectId first = new InjectId("first");
        mustBe(new PlanCommand.PlanInject(
                Inject.builder(first, "0", text(), text()).build()));
        records.know(first);
        each(StorylineId::new, Storyline.class, PlanCommand.AddStoryline::new);
        for (int i = 0; i < 5; i++) {
            each(InjectId::new, Inject.class, inject -> new PlanCommand.PlanInject(filled(inject)));
        }
        // Again: by now there is all that may move their trust.
        each(PersonaId::new, Persona.class, PlanCommand.AddPersona::new);
        exercise.msel().injects().keySet().stream()
                .filter(_ -> records.coin())
                .forEach(id -> mustBe(new PlanCommand.ReviewInject(id, 1, ReviewState.APPROVED)));
        records.know(new RuleId("rule-1"));
        records.know(new RuleId("rule-2"));
        exercise.msel().injects().keySet().stream()
                .filter(_ -> records.coin())
                .forEach(id -> mustBe(new PlanCommand.WriteHandling(id, records.record(Handling.class, null), 0)));
    }

    private OwnColumn column(OwnColumn.Kind kind) {
        List<FormChoice> options =
                List.of(records.record(FormChoice.class, null), records.record(FormChoice.class, null));
        return new OwnColumn(
                new ColumnId(records.freshName()),
                records.record(Team.class, new TeamId("any")).name(),
                kind,
                kind == OwnColumn.Kind.CHOICE ? options : null);
    }

    /** With something in some of control's columns. */
    private Inject filled(Inject inject) {
        Map<ColumnId, String> values = new HashMap<>();
        exercise.scenario().columns().columns().stream()
                .filter(_ -> records.coin())
                .forEach(column -> values.put(
                        column.id(),
                        switch (column.kind()) {
                            case TEXT -> records.freshName() + ": yes";
                            case NUMBER -> "1250.50";
                            case CHOICE -> column.choices().getLast().id();
                            case YES_NO -> records.coin() ? "yes" : "no";
                            case PERSON -> "the-boss";
                        }));
        return inject.but().columns(values).build();
    }

    private static LocalizedText text() {
        return LocalizedText.of(Language.of("en"), "First");
    }

    private Enclosure file(byte[] bytes, MediaType type, @Nullable String name, @Nullable Language language) {
        MediaHash sha256 = MediaCheck.hash(bytes);
        media.put(sha256, bytes);
        return new Enclosure(sha256, type, bytes.length, name, language, null);
    }

    private <T> void each(Function<String, ? extends Id> id, Class<T> type, Function<T, PlanCommand> command) {
        int made = 0;
        for (int i = 0; i < 200 && made < OF_EACH; i++) {
            Id next = id.apply(records.freshName());
            if (accepted(command.apply(records.record(type, next)))) {
                records.know(next);
                made++;
            }
        }
        if (made < OF_EACH) {
            throw new AssertionError("only " + made + " of " + type.getSimpleName());
        }
    }

    private void mustBe(PlanCommand command) {
        if (!accepted(command)) {
            throw new AssertionError("refused: " + command);
        }
    }

    private boolean accepted(PlanCommand command) {
        if (!(Rules.decide(exercise, new Caller.Server(), command, NOW)
                instanceof Decision.Accepted(List<Fact> facts))) {
            return false;
        }
        if (!FactCodec.read(FactCodec.write(facts)).equals(facts)) {
            throw new AssertionError("comes back from the journal otherwise: " + facts);
        }
        for (Fact fact : facts) {
            exercise = exercise.apply(fact, new Stamp(1, NOW));
        }
        return true;
    }
}
