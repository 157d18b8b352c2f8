package org.livex.exercise;

/** What somebody wants to happen. A command says nothing about whether it will: {@link Rules} decide. */
public sealed interface Command
        permits PlanCommand,
                ClockCommand,
                InjectCommand,
                ParticipantCommand,
                SafetyCommand,
                MediaCommand,
                MediationCommand,
                TalkCommand,
                TextCommand,
                RosterCommand,
                DocumentCommand,
                CommsCommand,
                ControlCommand,
                RequestCommand,
                TaskCommand,
                PresenceCommand {}
