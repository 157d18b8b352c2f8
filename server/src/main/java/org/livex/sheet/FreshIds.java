package org.livex.sheet;

import com.ibm.icu.text.Transliterator;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.PersonId;

/** Ids for what a sheet adds: as much of its name as an id can hold. */
public final class FreshIds {
    /** With a number behind it, no longer than what has parts with ids of their own can have. */
    private static final int LONGEST_STEM = 40;

    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern AT_ENDS = Pattern.compile("^[^A-Za-z0-9]+|-+$");

    private final Transliterator letters = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private final Set<String> taken;

    public FreshIds(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** A person's: their name must not outlive them in it. */
    public PersonId ofPerson() {
        return new PersonId(of("", "person"));
    }

    public String of(String name, String otherwise) {
        String latin = name.chars().allMatch(c -> c < 0x80) ? name : letters.transliterate(name);
        String stem = OTHER.matcher(latin).replaceAll("-");
        stem = AT_ENDS.matcher(stem).replaceAll("");
        stem = stem.substring(0, Math.min(LONGEST_STEM, stem.length()));
        if (!Id.isWellFormed(stem)) {
            stem = otherwise;
        }
        String id = stem;
        for (int i = 2; !taken.add(id); i++) {
            id = stem + "-" + i;
        }
        return id;
    }
}
