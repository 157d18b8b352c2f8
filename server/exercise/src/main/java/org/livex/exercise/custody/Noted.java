package org.livex.exercise.custody;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.ids.CustodyEntryId;
import org.livex.exercise.words.ids.PersonId;

/**
 * What was done. {@code to} is whom it was handed over to; {@code seal} the number of the seal, null where it is not known any
 * more. {@code about} is the entry that is confirmed or voided; with another step, the one of the same step that this corrects.
 */
public record Noted(
        Step step,
        @Nullable PersonId to,
        @Nullable String seal,
        String note,
        @Nullable CustodyEntryId about,
        Told told) {
    public Noted {
        seal = Texts.lineOrNull(seal);
        note = needsWords(step) ? Texts.filledNote(note) : Texts.note(note);
        if ((step == Step.HANDED_OVER) != (to != null)) {
            throw new IllegalArgumentException("names to whom where it is handed over, and nowhere else");
        }
        if (seal != null && !hasSeal(step)) {
            throw new IllegalArgumentException("has a seal where nothing is sealed or opened");
        }
        if (about == null && (step == Step.RECEIVED || step == Step.VOIDED)) {
            throw new IllegalArgumentException("does not say about which entry it is");
        }
    }

    public static boolean hasSeal(Step step) {
        return step == Step.SEALED || step == Step.OPENED;
    }

    private static boolean needsWords(Step step) {
        return step == Step.OPENED || step == Step.DESCRIBED || step == Step.VOIDED;
    }

    public boolean corrects() {
        return about != null && step != Step.RECEIVED;
    }

    public Noted with(Told other) {
        return new Noted(step, to, seal, note, about, other);
    }

    public Noted about(CustodyEntryId other) {
        return new Noted(step, to, seal, note, other, told);
    }

    /** Nothing of what was written. {@code gone} stands where there must be words. */
    public Noted wordless(String gone) {
        return new Noted(step, to, null, needsWords(step) ? gone : "", about, told.bare());
    }
}
