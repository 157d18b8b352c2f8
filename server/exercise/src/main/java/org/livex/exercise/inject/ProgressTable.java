package org.livex.exercise.inject;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Keeps how far one inject came with each of its recipients, in some bytes for each: an exercise has a thousand people and
 * hundreds of injects. A value: what changes it makes another one, which shares with it all but a few people.
 */
public final class ProgressTable {
    /** Copied for each mark: few enough for that, and enough for what each piece costs besides. */
    private static final int PEOPLE_IN_A_PIECE = 16;

    private final Recipients people;
    private final PackedProgress form;
    private final List<Language> languages;
    private final int[] @Nullable [] pieces;

    /** What those numbers cannot tell. */
    private final PMap<PersonId, Progress> others;

    private ProgressTable(
            Recipients people,
            PackedProgress form,
            List<Language> languages,
            int[] @Nullable [] pieces,
            PMap<PersonId, Progress> others) {
        this.people = people;
        this.form = form;
        this.languages = languages;
        this.pieces = pieces;
        this.others = others;
    }

    /** Of an inject that went out then, and came nowhere yet. */
    static ProgressTable of(Recipients people, Instant moment, ExerciseTime at) {
        int pieces = (people.size() + PEOPLE_IN_A_PIECE - 1) / PEOPLE_IN_A_PIECE;
        return new ProgressTable(
                people, new PackedProgress(moment, at), List.of(), new int[pieces][], HashTreePMap.empty());
    }

    /** How far it came with them; {@link Progress#NONE} where that is nowhere. */
    public Progress of(PersonId person) {
        Progress other = others.get(person);
        if (other != null) {
            return other;
        }
        int place = people.placeOf(person);
        int[] piece = place == Recipients.NONE ? null : pieces[place / PEOPLE_IN_A_PIECE];
        return piece == null || PackedProgress.isEmpty(piece, rowOf(place))
                ? Progress.NONE
                : form.read(piece, rowOf(place), languages);
    }

    /** With whom it came anywhere. */
    public Set<PersonId> people() {
        return byPerson().keySet();
    }

    ProgressTable with(PersonId person, Progress progress) {
        int place = people.placeOf(person);
        List<Language> known = knowing(progress);
        int[] row = place == Recipients.NONE ? null : form.written(progress, known);
        if (row == null) {
            return new ProgressTable(people, form, languages, without(place), others.plus(person, progress));
        }
        return new ProgressTable(people, form, known, withRow(place, row), others.minus(person));
    }

    /** Anew for these people. */
    ProgressTable without(Collection<PersonId> gone) {
        ProgressTable left = this;
        for (PersonId person : gone) {
            int place = people.placeOf(person);
            left = new ProgressTable(people, form, languages, left.without(place), left.others.minus(person));
        }
        return left;
    }

    ProgressTable none() {
        return new ProgressTable(people, form, List.of(), new int[pieces.length][], HashTreePMap.empty());
    }

    /** For these people alone. */
    ProgressTable only(Collection<PersonId> kept) {
        ProgressTable theirs = none();
        for (PersonId person : kept) {
            Progress progress = of(person);
            theirs = progress.equals(Progress.NONE) ? theirs : theirs.with(person, progress);
        }
        return theirs;
    }

    /** With how many it came so far. */
    int count(MarkKind kind) {
        int count = (int)
                others.values().stream().filter(progress -> progress.has(kind)).count();
        for (int[] piece : pieces) {
            for (int row = 0; piece != null && row < piece.length; row += PackedProgress.WIDTH) {
                count += PackedProgress.has(piece, row, kind) ? 1 : 0;
            }
        }
        return count;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProgressTable table && byPerson().equals(table.byPerson());
    }

    @Override
    public int hashCode() {
        return byPerson().hashCode();
    }

    @Override
    public String toString() {
        return byPerson().toString();
    }

    private Map<PersonId, Progress> byPerson() {
        Map<PersonId, Progress> all = new HashMap<>(others);
        for (PersonId person : people) {
            Progress progress = of(person);
            if (!progress.equals(Progress.NONE)) {
                all.put(person, progress);
            }
        }
        return all;
    }

    private List<Language> knowing(Progress progress) {
        List<Language> fresh = progress.languages().values().stream()
                .filter(language -> !languages.contains(language))
                .distinct()
                .sorted()
                .toList();
        return fresh.isEmpty() || languages.size() + fresh.size() > PackedProgress.MOST_LANGUAGES
                ? languages
                : Stream.concat(languages.stream(), fresh.stream()).toList();
    }

    private int[] @Nullable [] without(int place) {
        int[] piece = place == Recipients.NONE ? null : pieces[place / PEOPLE_IN_A_PIECE];
        return piece == null ? pieces : withRow(place, new int[PackedProgress.WIDTH]);
    }

    private int[] @Nullable [] withRow(int place, int[] row) {
        int number = place / PEOPLE_IN_A_PIECE;
        int[] before = pieces[number];
        int[] piece = before == null ? new int[peopleIn(number) * PackedProgress.WIDTH] : before.clone();
        System.arraycopy(row, 0, piece, rowOf(place), PackedProgress.WIDTH);
        int[][] next = pieces.clone();
        next[number] = piece;
        return next;
    }

    private int peopleIn(int piece) {
        return Math.min(PEOPLE_IN_A_PIECE, people.size() - piece * PEOPLE_IN_A_PIECE);
    }

    private static int rowOf(int place) {
        return place % PEOPLE_IN_A_PIECE * PackedProgress.WIDTH;
    }
}
