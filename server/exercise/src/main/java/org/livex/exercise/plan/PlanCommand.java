package org.livex.exercise.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Command;
import org.livex.exercise.LocalizedTexts;
import org.livex.exercise.RevisableThing;
import org.livex.exercise.Rewriting;
import org.livex.exercise.ThingKind;
import org.livex.exercise.dossier.Truth;
import org.livex.exercise.duty.Duty;
import org.livex.exercise.evaluation.Assignment;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.inject.Handling;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.ReviewState;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.people.RoleCard;
import org.livex.exercise.people.WrittenRoleCard;
import org.livex.exercise.place.Place;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.survey.Survey;
import org.livex.exercise.text.Term;
import org.livex.exercise.text.Variable;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.ColumnId;
import org.livex.exercise.words.ids.DocumentId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.exercise.words.ids.SurveyId;
import org.livex.exercise.words.ids.TermId;
import org.livex.exercise.words.ids.VariableId;
import org.livex.exercise.words.ids.WorldEntryId;
import org.livex.exercise.world.Document;
import org.livex.exercise.world.WorldEntry;
import org.livex.exercise.world.WrittenDocument;
import org.livex.exercise.world.WrittenWorldEntry;

/** Authoring: before STARTEX and during play alike. */
public sealed interface PlanCommand extends Command {
    record PlanExercise(Plan plan) implements PlanCommand {}

    record RevisePlan(Plan plan, int basedOn) implements PlanCommand, Rewriting {
        @Override
        public Map<TextRef, LocalizedText> texts() {
            return LocalizedTexts.of(plan);
        }
    }

    record AddAgency(Agency agency) implements PlanCommand {}

    record AddTeam(Team team) implements PlanCommand {}

    record AddPlace(Place place) implements PlanCommand {}

    record AddPersona(Persona persona) implements PlanCommand {}

    record AddStoryline(Storyline storyline) implements PlanCommand {}

    record AddActionKind(ActionKind kind) implements PlanCommand {}

    record AddRequestForm(RequestForm form) implements PlanCommand {}

    record AddEvaluationGuide(EvaluationGuide guide) implements PlanCommand {}

    record AddDuty(Duty duty) implements PlanCommand {}

    /**
     * All that one evaluator watches, instead of what they watched. {@code basedOn} is the assignment's revision that control
     * saw, 0 where there was none.
     */
    record AssignWatch(Assignment assignment, int basedOn) implements PlanCommand {}

    /** Somebody or something of the story that exists. {@code basedOn} as with watches. */
    record WriteTruth(Truth truth, int basedOn) implements PlanCommand {}

    /** Until it is opened. {@code basedOn} as with watches. */
    record WriteSurvey(Survey survey, int basedOn) implements PlanCommand {}

    /** That was never opened. */
    record RemoveSurvey(SurveyId survey, int basedOn) implements PlanCommand {}

    /** Instead of the one with its id. {@code basedOn} as with injects. */
    record ReviseThing(RevisableThing thing, int basedOn) implements PlanCommand, Rewriting {
        @Override
        public Map<TextRef, LocalizedText> texts() {
            return LocalizedTexts.of(thing);
        }
    }

    /** As {@link WriteWorldEntry}. Texts that went out keep what it stood for then. */
    record WriteVariable(Variable variable, int basedOn) implements PlanCommand, Rewriting {
        @Override
        public Map<TextRef, LocalizedText> texts() {
            return Map.of();
        }
    }

    /**
     * All of control's own columns in their order, instead of those there were. {@code emptied} says of each that is left out in
     * how many injects something stands, as its author was told: no column goes with more than that.
     */
    record WriteColumns(List<OwnColumn> columns, int basedOn, Map<ColumnId, Integer> emptied)
            implements PlanCommand, Rewriting {
        public WriteColumns {
            columns = WrongField.read("columns", columns, OwnColumns::checked);
            emptied = Map.copyOf(emptied);
        }

        @Override
        public Map<TextRef, LocalizedText> texts() {
            return Map.of();
        }
    }

    /** Before STARTEX, and where nothing names it. */
    record RemoveThing(ThingKind kind, String thing, int basedOn) implements PlanCommand {
        public RemoveThing {
            WrongField.check("thing", thing, kind::id);
        }
    }

    record RemoveVariable(VariableId variable, int basedOn) implements PlanCommand {}

    /** New, or instead of the one with its id. {@code basedOn} 0 is for what is new, null for whatever is there. */
    record WriteRoleCard(RoleCard card, @Nullable Integer basedOn) implements PlanCommand, Rewriting {
        public WriteRoleCard(RoleCard card) {
            this(card, null);
        }

        @Override
        public Map<TextRef, LocalizedText> texts() {
            return LocalizedTexts.of(new WrittenRoleCard(card, 1));
        }
    }

    /** Of the glossary. {@code basedOn} is the revision that the author saw; null: there was none with this id. */
    record WriteTerm(Term term, @Nullable Long basedOn) implements PlanCommand, Rewriting {
        public WriteTerm(Term term) {
            this(term, null);
        }

        /** A translation is a revision of its term. */
        @Override
        public Map<TextRef, LocalizedText> texts() {
            return Map.of();
        }
    }

    record RemoveTerm(TermId term, long basedOn) implements PlanCommand {}

    record AddPerson(Person person) implements PlanCommand {}

    /** {@code basedOn} as with injects. */
    record RevisePerson(Person person, int basedOn) implements PlanCommand, Rewriting {
        @Override
        public Map<TextRef, LocalizedText> texts() {
            return Map.of();
        }
    }

    /** As {@link RemoveThing}. Their devices are out. */
    record RemovePerson(PersonId person, int basedOn) implements PlanCommand {}

    /** New, or instead of the one with its id. {@code basedOn} 0 is for what is new, null for whatever is there. */
    record WritePhase(ExercisePhase phase, @Nullable Integer basedOn) implements PlanCommand, Rewriting {
        public WritePhase(ExercisePhase phase) {
            this(phase, null);
        }

        @Override
        public Map<TextRef, LocalizedText> texts() {
            return LocalizedTexts.of(phase);
        }
    }

    record RemovePhase(PhaseId phase, @Nullable Integer basedOn) implements PlanCommand {
        public RemovePhase(PhaseId phase) {
            this(phase, null);
        }
    }

    /** As {@link WritePhase}. */
    record WriteObjective(Objective objective, @Nullable Integer basedOn) implements PlanCommand, Rewriting {
        public WriteObjective(Objective objective) {
            this(objective, null);
        }

        @Override
        public Map<TextRef, LocalizedText> texts() {
            return LocalizedTexts.of(objective);
        }
    }

    record RemoveObjective(ObjectiveId objective, @Nullable Integer basedOn) implements PlanCommand {
        public RemoveObjective(ObjectiveId objective) {
            this(objective, null);
        }
    }

    record PlanInject(Inject inject) implements PlanCommand {}

    /** Says which revision the author saw, so that two authors cannot overwrite each other in silence. */
    record ReviseInject(
            Inject inject, int basedOn, @Nullable Boolean small) implements PlanCommand {
        public ReviseInject(Inject inject, int basedOn) {
            this(inject, basedOn, null);
        }
    }

    /** Takes out what never went out. */
    record RemoveInject(InjectId inject, int basedOn) implements PlanCommand {}

    /**
     * Undoes what made these revisions, where nobody has changed since what they changed: all of them or none. Who has one of them is to
     * read it anew, unless {@code small}; null is false.
     */
    record UndoRevisions(
            Map<InjectId, Integer> revisions, @Nullable Boolean small) implements PlanCommand {
        public UndoRevisions(Map<InjectId, Integer> revisions) {
            this(revisions, null);
        }

        public UndoRevisions {
            revisions = Map.copyOf(revisions);
            if (revisions.isEmpty()) {
                throw new WrongField("revisions", "names no inject");
            }
        }
    }

    /**
     * Writes {@code before} again, which an author made into {@code made}: the same of one thing, {@code before} based on what
     * it is now. What was translated since stays, and where that is of what the author wrote, nothing is undone.
     */
    record UndoWriting(PlanCommand before, PlanCommand made) implements PlanCommand {
        public UndoWriting {
            if (!(before instanceof Rewriting) || before.getClass() != made.getClass()) {
                throw new WrongField("made", "is not one writing, before and after");
            }
        }
    }

    /**
     * Moves the times of what has not gone out, each by the same. With {@code injects}: these, each as the author saw it.
     * Else all of the storyline (null: of the whole MSEL) whose first time is at or after {@code from} (null: now).
     */
    record ShiftInjects(
            @Nullable Map<InjectId, Integer> injects,
            @Nullable StorylineId storyline,
            @Nullable ExerciseTime from,
            Duration by)
            implements PlanCommand {
        public ShiftInjects {
            injects = injects == null ? null : Map.copyOf(injects);
            if (injects != null && (storyline != null || from != null)) {
                throw new WrongField("injects", "names injects, and a storyline or a time");
            }
            if (by.isZero() || by.abs().compareTo(Trigger.LONGEST_DELAY) > 0) {
                throw new WrongField("by", "shifts by no believable time");
            }
        }
    }

    /**
     * {@code basedOn} is the handling's own revision, 0 where there is none. Not sensitive any longer it is when a second
     * controller has said so too, or the director.
     */
    record WriteHandling(InjectId inject, Handling handling, int basedOn) implements PlanCommand {}

    /** Of the inject as it is in this revision. */
    record ReviewInject(InjectId inject, int revision, ReviewState state) implements PlanCommand {}
    /**
     * New, or instead of the one with its id. {@code basedOn} 0 is for what is new. {@code small}: whoever has confirmed its
     * words need not do so anew, though the original changes; null is false.
     */
    record WriteWorldEntry(
            WorldEntry entry, int basedOn, @Nullable Boolean small) implements PlanCommand, Rewriting {
        public WriteWorldEntry(WorldEntry entry, int basedOn) {
            this(entry, basedOn, null);
        }

        @Override
        public Map<TextRef, LocalizedText> texts() {
            return LocalizedTexts.of(WrittenWorldEntry.first(entry, basedOn));
        }
    }

    record RemoveWorldEntry(WorldEntryId entry, int basedOn) implements PlanCommand {}

    /** As {@link WriteWorldEntry}. */
    record WriteDocument(Document document, int basedOn) implements PlanCommand, Rewriting {
        @Override
        public Map<TextRef, LocalizedText> texts() {
            return LocalizedTexts.of(WrittenDocument.first(document));
        }
    }

    /** That nobody ever had, and no inject shows. */
    record RemoveDocument(DocumentId document, int basedOn) implements PlanCommand {}

    /**
     * Chosen parts of a newer pack, before STARTEX: all of it or nothing. Texts become what they say, with their states and
     * without the languages that they leave out; else an author's text never takes a translator's work away.
     */
    record TakeOver(List<PlanCommand> commands) implements PlanCommand {
        public TakeOver {
            commands = List.copyOf(commands);
        }
    }

    /**
     * A scenario pack or a file: all of it or nothing. {@code from} where it is a file that can be taken back, {@code takesBack} the entry
     * of the import that these commands take back.
     */
    record ImportScenario(
            List<PlanCommand> commands,
            @Nullable ImportedFrom from,
            @Nullable Long takesBack) implements PlanCommand {
        public ImportScenario(List<PlanCommand> commands) {
            this(commands, null, null);
        }

        public ImportScenario(List<PlanCommand> commands, ImportedFrom from) {
            this(commands, from, null);
        }

        public ImportScenario {
            if (takesBack != null && takesBack < 1) {
                throw new WrongField("takesBack", "takes back no entry");
            }
            commands = List.copyOf(commands);
        }
    }
}
