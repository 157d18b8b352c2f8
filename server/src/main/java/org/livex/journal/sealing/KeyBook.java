package org.livex.journal.sealing;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.people.RosterFact.PersonErased;
import org.livex.exercise.words.ids.ExerciseId;

/** All keys of people that this server knows, and those that are yet to be kept. Not thread-safe: one event loop owns it. */
final class KeyBook {
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 9;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, PersonKey> keys = new LinkedHashMap<>();
    private final Map<PersonKey.Owner, PersonKey> present = new HashMap<>();
    private final Map<String, PersonKey> unkept = new LinkedHashMap<>();

    KeyBook(Collection<PersonKey> kept) {
        kept.forEach(this::add);
    }

    /** Null where nobody ever made it, or whoever brought the journal here left it behind. */
    @Nullable PersonKey find(String id) {
        return keys.get(id);
    }

    /** Of whoever holds the role at that moment. */
    PersonKey presentOf(PersonKey.Owner owner, Instant now) {
        PersonKey known = present.get(owner);
        return known == null ? fresh(owner, now) : known;
    }

    /** For another human in the role. */
    PersonKey fresh(PersonKey.Owner owner, Instant now) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        PersonKey key = new PersonKey(HexFormat.of().formatHex(id), owner, now, PersonKey.secretOf(bytes));
        add(key);
        unkept.put(key.id(), key);
        return key;
    }

    List<PersonKey> unkept() {
        return List.copyOf(unkept.values());
    }

    void kept(List<PersonKey> done) {
        done.forEach(key -> unkept.remove(key.id()));
    }

    List<String> toDestroy(ExerciseId exercise, PersonErased erased) {
        PersonKey.Owner owner = new PersonKey.Owner(exercise, erased.person());
        List<String> ids = new ArrayList<>();
        for (PersonKey key : keys.values()) {
            if (key.owner().equals(owner) && key.secret() != null && erased.covers(key.made())) {
                ids.add(key.id());
            }
        }
        return ids;
    }

    void destroyed(List<String> ids) {
        for (String id : ids) {
            keys.computeIfPresent(id, (_, key) -> key.destroyed());
            present.values().removeIf(key -> key.id().equals(id));
        }
    }

    private void add(PersonKey key) {
        keys.put(key.id(), key);
        if (key.secret() == null) {
            present.remove(key.owner());
        } else {
            present.put(key.owner(), key);
        }
    }
}
