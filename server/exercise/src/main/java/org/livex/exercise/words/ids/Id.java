package org.livex.exercise.words.ids;

/**
 * An identifier: 1 to 64 of letters, digits, dot, dash and underscore, starting with a letter or digit; so it is safe in
 * a URL, a file name and a log line, and carries nothing personal.
 */
public sealed interface Id
        permits ActionKindId,
                AgencyId,
                CellId,
                ColumnId,
                CommandId,
                CommsCheckId,
                CorrectiveActionId,
                CustodyEntryId,
                DecisionId,
                DeviceId,
                DocumentId,
                DutyId,
                DossierId,
                EvidenceId,
                ExerciseId,
                FeedbackId,
                GuideId,
                HandOverId,
                InjectId,
                LinkId,
                MediationId,
                MessageId,
                MomentId,
                ObjectiveId,
                ObservationId,
                OpenQuestionId,
                PersonId,
                PersonaId,
                PhaseId,
                PlaceId,
                RequestFormId,
                RequestId,
                RoleCardId,
                RuleId,
                ShiftEntryId,
                StorylineId,
                SurveyId,
                TeamId,
                TermId,
                TickId,
                TrustMoveId,
                TruthId,
                VariableId,
                WorldEntryId {
    int LONGEST = 64;

    String value();

    static void check(String value) {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not an id");
        }
    }

    static boolean isWellFormed(String value) {
        if (value.isEmpty() || value.length() > LONGEST || !isLetterOrDigit(value.charAt(0))) {
            return false;
        }
        for (int i = 1; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!isLetterOrDigit(c) && c != '.' && c != '-' && c != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
