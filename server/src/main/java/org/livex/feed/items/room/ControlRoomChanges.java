package org.livex.feed.items.room;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.livex.exercise.Exercise;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.room.HandOver;
import org.livex.exercise.room.ShiftEntry;
import org.livex.exercise.words.ids.CellId;
import org.livex.exercise.words.ids.HandOverId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.RuleId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;

/** What the control room does for itself changes nothing that participants see. */
public final class ControlRoomChanges {
    private final ChangeNotes notes;

    public ControlRoomChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    public void follow(ControlFact fact, Exercise before, Exercise after, long seq) {
        switch (fact) {
            case ControlFact.CellWritten f -> cell(f.cell().id(), seq);
            case ControlFact.CellRemoved f -> {
                cell(f.cell(), seq);
                handOversOf(before, after, seq);
            }
            case ControlFact.StorylineAssigned f -> notes.control(ItemKind.STORYLINE, f.storyline(), seq);
            case ControlFact.HandOverOffered f -> handOver(f.handOver(), after, seq);
            case ControlFact.HandOverAccepted f -> handOver(f.handOver(), after, seq);
            case ControlFact.HandOverDeclined f -> handOver(f.handOver(), after, seq);
            case ControlFact.HandOverWithdrawn f -> handOver(f.handOver(), after, seq);
            case ControlFact.ShiftEntryWritten _,
                    ControlFact.ArchiveTaken _,
                    ControlFact.StatementsGiven _,
                    ControlFact.PeopleTexted _,
                    ControlFact.DryRunStarted _,
                    ControlFact.DryRunEnded _ -> {}
            // Every device forgets what it has: some of it may be of entries that are gone.
            case ControlFact.JournalDamaged _ ->
                after.roster().people().keySet().forEach(person -> notes.startAnew(person, seq));
            case ControlFact.HandlingWritten f -> notes.msel(f.inject(), seq);
            case ControlFact.SensitiveLiftWanted f -> notes.msel(f.inject(), seq);
            case ControlFact.AdHocInjectSent f -> notes.msel(f.inject(), seq);
            case ControlFact.SecondPersonWanted f -> notes.msel(f.inject(), seq);
            case ControlFact.ReleaseConfirmed f -> notes.msel(f.inject(), seq);
            case ControlFact.ReleaseRefused f -> notes.msel(f.inject(), seq);
            case ControlFact.SafetyHoldSet _ -> notes.control(Item.EXERCISE, seq);
            case ControlFact.InjectHeldForSafety f -> notes.msel(f.inject(), seq);
            case ControlFact.InjectLetThrough f -> notes.msel(f.inject(), seq);
            case ControlFact.InjectStopped f -> notes.msel(f.inject(), seq);
            case ControlFact.NoAnswerFound f -> called(f.inject(), f.rule(), seq);
            case ControlFact.CallAnswered f -> called(f.inject(), f.rule(), seq);
            case ControlFact.ToldByVoice f -> notes.control(Item.progress(f.inject(), f.person()), seq);
            case ControlFact.PropTicked f -> notes.control(ItemKind.MSEL_INJECT, f.inject(), seq);
        }
    }

    /** The log grows by itself with whatever facts make it grow. */
    public void log(Exercise before, Exercise after, long seq) {
        int known = before.control().log().entries().size();
        List<ShiftEntry> all = after.control().log().entries();
        for (int place = known; place < all.size(); place++) {
            notes.control(ItemKind.SHIFT_ENTRY, all.get(place).id(), seq);
        }
    }

    private void cell(CellId id, long seq) {
        notes.control(ItemKind.CELL, id, seq);
    }

    private void called(InjectId inject, RuleId rule, long seq) {
        notes.control(ItemKind.MSEL_INJECT, inject, seq);
        notes.control(new Item(ItemKind.CONTROLLER_CALL, inject.value() + "/" + rule.value()), seq);
    }

    private void handOver(HandOverId id, Exercise after, long seq) {
        notes.control(ItemKind.HAND_OVER, id, seq);
        HandOver handOver = after.control().duties().handOvers().get(id);
        Set<StorylineId> storylines = handOver == null ? Set.of() : handOver.storylines();
        storylines.forEach(storyline -> notes.control(ItemKind.STORYLINE, storyline, seq));
    }

    private void handOversOf(Exercise before, Exercise after, long seq) {
        before.control().duties().responsible().forEach((storyline, duty) -> {
            if (!Objects.equals(duty, after.control().duties().responsibleFor(storyline))) {
                notes.control(ItemKind.STORYLINE, storyline, seq);
            }
        });
        before.control().duties().handOvers().forEach((id, handOver) -> {
            if (!handOver.equals(after.control().duties().handOvers().get(id))) {
                notes.control(ItemKind.HAND_OVER, id, seq);
            }
        });
    }
}
