package org.livex.journal.sealing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.people.RosterFact.SealedFact;

/** One fact of an entry as it is kept: in the clear, sealed, or sealed with what stands in for it. */
record Slot(@Nullable Fact clear, @Nullable SealedFact sealed) {
    /** In the order in which the facts were told. */
    static List<Slot> of(List<Fact> kept) {
        Map<Integer, SealedFact> sealed = new HashMap<>();
        List<Fact> clear = new ArrayList<>();
        int places = 0;
        for (Fact fact : kept) {
            if (fact instanceof SealedFact one) {
                sealed.put(one.place(), one);
                places += one.standsIn() ? 0 : 1;
            } else {
                clear.add(fact);
                places++;
            }
        }
        List<Slot> slots = new ArrayList<>(places);
        Iterator<Fact> next = clear.iterator();
        for (int place = 0; place < places; place++) {
            SealedFact one = sealed.get(place);
            slots.add(new Slot(one != null && !one.standsIn() ? null : next.next(), one));
        }
        return slots;
    }

    /** First what anybody can read, then what is sealed. */
    static List<Fact> kept(List<Slot> slots) {
        List<Fact> facts = new ArrayList<>();
        for (Slot slot : slots) {
            if (slot.clear() != null) {
                facts.add(slot.clear());
            }
        }
        for (int place = 0; place < slots.size(); place++) {
            SealedFact sealed = slots.get(place).sealed();
            if (sealed != null) {
                facts.add(new SealedFact(place, sealed.standsIn(), sealed.key(), sealed.box()));
            }
        }
        return facts;
    }
}
