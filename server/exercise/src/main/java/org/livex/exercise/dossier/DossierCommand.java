package org.livex.exercise.dossier;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.Command;
import org.livex.exercise.words.ids.DossierId;
import org.livex.exercise.words.ids.LinkId;
import org.livex.exercise.words.ids.OpenQuestionId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.exercise.words.ids.TruthId;

/** What is done with people and things of the story. No command takes away or overwrites what was registered. */
public sealed interface DossierCommand extends Command {
    record OpenDossier(DossierId dossier, TeamId team, Described described) implements DossierCommand {}

    /** A further description; those before stay. */
    record AmendDossier(DossierId dossier, Described described) implements DossierCommand {}

    /**
     * Says that it is the same as {@code into}, of the same team; null: that it stands by itself again. {@code basedOn} is the
     * dossier's revision that was seen; null: whatever is said of it now.
     */
    record MergeDossier(
            DossierId dossier,
            @Nullable DossierId into,
            @Nullable Integer basedOn) implements DossierCommand {
        public MergeDossier(DossierId dossier, @Nullable DossierId into) {
            this(dossier, into, null);
        }
    }

    /** Says who or what it really is; null: that this is not known any more. {@code basedOn} as with merging. */
    record TieDossier(
            DossierId dossier,
            @Nullable TruthId truth,
            @Nullable Integer basedOn) implements DossierCommand {
        public TieDossier(DossierId dossier, @Nullable TruthId truth) {
            this(dossier, truth, null);
        }
    }

    /** Says, amends or takes back that two of a team have to do with each other. */
    record WriteLink(LinkId link, Linking said) implements DossierCommand {}

    /** Asks what the team does not know yet, amends it, or says the answer. */
    record WriteOpenQuestion(OpenQuestionId question, QuestionLine said) implements DossierCommand {}
}
