package org.livex.exercise;

import org.livex.exercise.duty.Duty;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.plan.Team;
import org.livex.exercise.request.RequestForm;

/** A thing without a revision of its own: the scenario counts how often each was revised. */
public sealed interface AddedThing extends RevisableThing
        permits ActionKind, Agency, Duty, EvaluationGuide, Persona, RequestForm, Storyline, Team {}
