package org.livex.exercise;

/** Something that happened. Facts are all there is: state, inboxes, board, map and report are folds of them. */
public sealed interface Fact
        permits PlanFact,
                ClockFact,
                InjectFact,
                ParticipantFact,
                SafetyFact,
                MediaFact,
                MediationFact,
                TalkFact,
                TextFact,
                RosterFact,
                DocumentFact,
                CommsFact,
                ControlFact,
                RequestFact,
                TaskFact,
                PresenceFact {}
