package org.livex.exercise;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.people.WrittenRoleCard;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.plan.Scenario;
import org.livex.exercise.report.ReportTexts;
import org.livex.exercise.survey.SurveyTexts;
import org.livex.exercise.talk.Message;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.words.Case;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.CorrectiveActionId;
import org.livex.exercise.words.ids.DocumentId;
import org.livex.exercise.words.ids.DutyId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.GuideId;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.MessageId;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.exercise.words.ids.RoleCardId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.exercise.words.ids.SurveyId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.exercise.words.ids.TermId;
import org.livex.exercise.words.ids.WorldEntryId;
import org.livex.exercise.world.WrittenDocument;
import org.livex.exercise.world.WrittenWorldEntry;

/** All texts of an exercise under one roof: the only place that enumerates, finds and replaces them. */
public final class LocalizedTexts {
    private LocalizedTexts() {}

    /** Without chat: nobody plans to translate all of it. */
    public static Map<TextRef, LocalizedText> all(Exercise exercise) {
        Map<TextRef, LocalizedText> all = new TreeMap<>();
        Plan plan = exercise.scenario().plan();
        if (plan != null) {
            all.putAll(of(plan));
        }
        exercise.scenario().things().values().forEach(thing -> all.putAll(of(thing)));
        exercise.msel().injects().values().forEach(planned -> all.putAll(of(planned)));
        exercise.talk().cases().values().forEach(open -> all.putAll(of(open)));
        exercise.surveys().all().values().forEach(written -> all.putAll(SurveyTexts.of(written)));
        all.putAll(ReportTexts.of(exercise.report()));
        return all;
    }

    public static @Nullable LocalizedText find(Exercise exercise, TextRef ref) {
        return ofOwner(exercise, ref).get(ref);
    }

    /** Changes nothing where there is no such text. */
    public static Exercise replace(Exercise exercise, TextRef ref, LocalizedText text) {
        if (find(exercise, ref) == null) {
            return exercise;
        }
        Scenario scenario = exercise.scenario();
        return switch (ref.owner()) {
            case EXERCISE -> exercise.with(scenario.changed(plan -> plan.named(text)));
            case WELFARE ->
                exercise.with(scenario.changed(plan -> plan.with(plan.caring().reworded(Map.of(ref.id(), text)))));
            case CERTIFICATE ->
                exercise.with(scenario.changed(
                        plan -> plan.with(plan.certifying().reworded(Map.of(ref.id(), text)))));
            case INJECT -> {
                PlannedInject planned = exercise.msel().find(new InjectId(ref.id()));
                yield planned == null ? exercise : exercise.with(exercise.msel().with(planned.with(ref.part(), text)));
            }
            case CASE -> {
                Case open = exercise.talk().caseOf(new StorylineId(ref.id()));
                yield open == null ? exercise : exercise.with(exercise.talk().with(open.named(text)));
            }
            case MESSAGE -> {
                Message message = exercise.talk().find(new MessageId(ref.id()));
                yield message == null ? exercise : exercise.with(exercise.talk().with(message.with(text)));
            }
            case SURVEY, SURVEY_WORD, SURVEY_NOTE -> exercise.with(SurveyTexts.replace(exercise.surveys(), ref, text));
            case REPORT_SECTION, CORRECTIVE_ACTION -> exercise.with(ReportTexts.replace(exercise.report(), ref, text));
            case AGENCY,
                    TEAM,
                    PLACE,
                    PERSONA,
                    STORYLINE,
                    MILESTONE,
                    PHASE,
                    OBJECTIVE,
                    ACTION_KIND,
                    ACTION_WORD,
                    ROLE_CARD,
                    TERM,
                    WORLD_ENTRY,
                    DOCUMENT,
                    REQUEST_FORM,
                    FORM_WORD,
                    EVALUATION_GUIDE,
                    GUIDE_WORD,
                    DUTY -> {
                Thing thing = scenario.things().get(idOf(ref));
                yield thing == null ? exercise : exercise.with(scenario.with(ThingTexts.reworded(thing, ref, text)));
            }
        };
    }

    /** The storyline that a text belongs to, or is the title of. */
    public static @Nullable StorylineId storylineOf(Exercise exercise, TextRef ref) {
        return switch (ref.owner()) {
            case STORYLINE, CASE, MILESTONE -> (StorylineId) idOf(ref);
            case INJECT -> {
                PlannedInject planned = exercise.msel().find(new InjectId(ref.id()));
                yield planned == null ? null : planned.inject().storyline();
            }
            case EXERCISE,
                    WELFARE,
                    CERTIFICATE,
                    AGENCY,
                    TEAM,
                    PLACE,
                    PERSONA,
                    PHASE,
                    OBJECTIVE,
                    ACTION_KIND,
                    ACTION_WORD,
                    ROLE_CARD,
                    TERM,
                    MESSAGE,
                    WORLD_ENTRY,
                    DOCUMENT,
                    REQUEST_FORM,
                    FORM_WORD,
                    EVALUATION_GUIDE,
                    GUIDE_WORD,
                    SURVEY,
                    SURVEY_WORD,
                    SURVEY_NOTE,
                    REPORT_SECTION,
                    CORRECTIVE_ACTION,
                    DUTY -> null;
        };
    }

    /** Those that a fact of authors writes. */
    public static Map<TextRef, LocalizedText> of(PlanFact fact) {
        return switch (fact) {
            case PlanFact.ExercisePlanned f -> of(f.plan());
            case PlanFact.PlanRevised f -> of(f.plan());
            case PlanFact.AgencyAdded f -> of(f.agency());
            case PlanFact.TeamAdded f -> of(f.team());
            case PlanFact.PlaceAdded f -> of(f.place());
            case PlanFact.PlaceRevised f -> of(f.place());
            case PlanFact.PersonaAdded f -> of(f.persona());
            case PlanFact.StorylineAdded f -> of(f.storyline());
            case PlanFact.ActionKindAdded f -> of(f.kind());
            case PlanFact.RequestFormAdded f -> of(f.form());
            case PlanFact.EvaluationGuideAdded f -> of(f.guide());
            case PlanFact.DutyAdded f -> of(f.duty());
            case PlanFact.ThingRevised f -> of(f.thing());
            case PlanFact.RoleCardWritten f -> of(new WrittenRoleCard(f.card(), f.revision()));
            case PlanFact.PhaseWritten f -> of(f.phase());
            case PlanFact.ObjectiveWritten f -> of(f.objective());
            case PlanFact.WorldEntryWritten f -> of(WrittenWorldEntry.first(f.entry(), f.revision()));
            case PlanFact.DocumentWritten f -> of(WrittenDocument.first(f.document()));
            case PlanFact.TermWritten f -> ThingTexts.of(f.term());
            case PlanFact.PersonAdded _,
                    PlanFact.PersonRevised _,
                    PlanFact.PersonRemoved _,
                    PlanFact.ThingRemoved _,
                    PlanFact.ColumnsWritten _,
                    PlanFact.ImportMade _,
                    PlanFact.ImportTakenBack _,
                    PlanFact.VariableWritten _,
                    PlanFact.VariableRemoved _,
                    PlanFact.TermRemoved _,
                    PlanFact.WorldEntryRemoved _,
                    PlanFact.DocumentRemoved _,
                    PlanFact.PhaseRemoved _,
                    PlanFact.ObjectiveRemoved _,
                    PlanFact.InjectRemoved _,
                    PlanFact.InjectsShifted _,
                    PlanFact.InjectReviewed _ -> Map.of();
            case PlanFact.InjectPlanned f -> of(f.inject());
            case PlanFact.InjectRevised f -> of(f.inject());
        };
    }

    /** What people write is noted when somebody translates it. */
    public static Map<TextRef, LocalizedText> of(TalkFact fact) {
        return switch (fact) {
            case TalkFact.CaseChannelOpened f -> of(new Case(f.storyline(), f.name(), f.audience()));
            case TalkFact.MessagePosted _ -> Map.of();
        };
    }

    private static Map<TextRef, LocalizedText> ofOwner(Exercise exercise, TextRef ref) {
        return switch (ref.owner()) {
            case EXERCISE, WELFARE, CERTIFICATE -> {
                Plan plan = exercise.scenario().plan();
                yield plan == null ? Map.of() : of(plan);
            }
            case INJECT -> {
                PlannedInject planned = exercise.msel().find(new InjectId(ref.id()));
                yield planned == null ? Map.of() : of(planned);
            }
            case CASE -> {
                Case open = exercise.talk().caseOf(new StorylineId(ref.id()));
                yield open == null ? Map.of() : of(open);
            }
            case MESSAGE -> {
                Message message = exercise.talk().find(new MessageId(ref.id()));
                yield message == null || message.text() == null ? Map.of() : Map.of(ref, message.text());
            }
            case SURVEY, SURVEY_WORD, SURVEY_NOTE -> SurveyTexts.around(exercise.surveys(), ref);
            case REPORT_SECTION, CORRECTIVE_ACTION -> ReportTexts.of(exercise.report());
            case AGENCY,
                    TEAM,
                    PLACE,
                    PERSONA,
                    STORYLINE,
                    MILESTONE,
                    PHASE,
                    OBJECTIVE,
                    ACTION_KIND,
                    ACTION_WORD,
                    ROLE_CARD,
                    TERM,
                    WORLD_ENTRY,
                    DOCUMENT,
                    REQUEST_FORM,
                    FORM_WORD,
                    EVALUATION_GUIDE,
                    GUIDE_WORD,
                    DUTY -> {
                Thing thing = exercise.scenario().things().get(idOf(ref));
                yield thing == null ? Map.of() : of(thing);
            }
        };
    }

    public static Id idOf(TextRef ref) {
        return switch (ref.owner()) {
            case AGENCY -> new AgencyId(ref.id());
            case TEAM -> new TeamId(ref.id());
            case PLACE -> new PlaceId(ref.id());
            case PERSONA -> new PersonaId(ref.id());
            case STORYLINE, CASE -> new StorylineId(ref.id());
            case MILESTONE ->
                new StorylineId(ref.id().substring(0, Math.max(1, ref.id().lastIndexOf('.'))));
            case PHASE -> new PhaseId(ref.id());
            case OBJECTIVE -> new ObjectiveId(ref.id());
            case TERM -> new TermId(ref.id());
            case ACTION_KIND -> new ActionKindId(ref.id());
            case ACTION_WORD -> new ActionKindId(ref.id().split("\\.", 2)[0]);
            case ROLE_CARD -> new RoleCardId(ref.id());
            case WORLD_ENTRY -> new WorldEntryId(ref.id());
            case DOCUMENT -> new DocumentId(ref.id());
            case REQUEST_FORM -> new RequestFormId(ref.id());
            case FORM_WORD -> new RequestFormId(ref.id().split("\\.", 2)[0]);
            case DUTY -> new DutyId(ref.id());
            case EVALUATION_GUIDE -> new GuideId(ref.id());
            case GUIDE_WORD -> new GuideId(ref.id().split("\\.", 2)[0]);
            case SURVEY -> new SurveyId(ref.id());
            case SURVEY_WORD, SURVEY_NOTE -> new SurveyId(ref.id().split("\\.", 2)[0]);
            case INJECT -> new InjectId(ref.id());
            case MESSAGE -> new MessageId(ref.id());
            case CORRECTIVE_ACTION -> new CorrectiveActionId(ref.id());
            case EXERCISE, WELFARE, CERTIFICATE, REPORT_SECTION -> new ExerciseId(ref.id());
        };
    }

    public static Map<TextRef, LocalizedText> of(Plan plan) {
        Map<TextRef, LocalizedText> texts = new TreeMap<>();
        texts.put(TextRef.EXERCISE_NAME, plan.name());
        plan.caring().texts().forEach((word, text) -> texts.put(TextRef.ofWelfare(word), text));
        plan.certifying().texts().forEach((word, text) -> texts.put(TextRef.ofCertificate(word), text));
        return texts;
    }

    /** Those of a thing: none of a variable, which its author writes in all languages at once. */
    public static Map<TextRef, LocalizedText> of(Thing thing) {
        return ThingTexts.of(thing);
    }

    private static Map<TextRef, LocalizedText> of(Case open) {
        return Map.of(TextRef.of(TextOwner.CASE, open.storyline(), TextPart.NAME), open.name());
    }

    public static Map<TextRef, LocalizedText> of(Inject inject) {
        Map<TextRef, LocalizedText> texts = new TreeMap<>();
        inject.texts().forEach((part, text) -> texts.put(TextRef.ofInject(inject.id(), part), text));
        return texts;
    }

    private static Map<TextRef, LocalizedText> of(PlannedInject planned) {
        Map<TextRef, LocalizedText> texts = of(planned.inject());
        if (planned.recall() != null) {
            texts.put(
                    TextRef.ofInject(planned.inject().id(), TextPart.RECALL_REASON),
                    planned.recall().reason());
        }
        return texts;
    }
}
