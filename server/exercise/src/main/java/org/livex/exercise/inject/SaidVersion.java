package org.livex.exercise.inject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.text.TextDesk;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.Wording;
import org.livex.exercise.words.ids.PersonId;

/**
 * A stretch of time in which an inject that is out said the same. {@code number} is 1 and one more with each correction, as the board
 * counts; {@code small} is how many small corrections came since that, of the original or of a translation alone. {@code until} is null for what it says now.
 */
public record SaidVersion(
        int number, int small, Instant since, @Nullable Instant until) {
    /** Oldest first; none where it never went out. */
    public static List<SaidVersion> of(PlannedInject planned, TextDesk desk) {
        Release release = planned.release();
        if (release == null) {
            return List.of();
        }
        Instant sentAt = release.stamp().at();
        SortedMap<Instant, Boolean> changes = new TreeMap<>();
        Stream.of(TextPart.SUBJECT, TextPart.BODY)
                .flatMap(part -> reworded(planned.inject(), part, desk))
                .filter(at -> at.isAfter(sentAt))
                .forEach(at -> changes.put(at, true));
        planned.revisions().latest().stream()
                .filter(made -> made.isSmall() && made.at().isAfter(sentAt))
                .filter(made -> isTranslatedAnew(planned.inject(), made.at(), desk))
                .forEach(made -> changes.put(made.at(), true));
        FormerQuestion.of(planned).forEach(question -> changes.put(question.until(), true));
        release.past().forEach(version -> changes.put(version.ended().at(), false));
        List<SaidVersion> versions = new ArrayList<>();
        SaidVersion version = new SaidVersion(1, 0, sentAt, null);
        for (Map.Entry<Instant, Boolean> change : changes.entrySet()) {
            versions.add(version.until(change.getKey()));
            version = change.getValue()
                    ? new SaidVersion(version.number, version.small + 1, change.getKey(), null)
                    : new SaidVersion(version.number + 1, 0, change.getKey(), null);
        }
        versions.add(version);
        return versions;
    }

    private static Stream<Instant> reworded(Inject inject, TextPart part, TextDesk desk) {
        LocalizedText text = inject.texts().get(part);
        if (text == null) {
            return Stream.empty();
        }
        List<Wording> wordings =
                desk.history(TextRef.ofInject(inject.id(), part)).of(text.source());
        return IntStream.range(1, wordings.size())
                .filter(i -> !text(wordings.get(i)).equals(text(wordings.get(i - 1))))
                .mapToObj(i -> wordings.get(i).at());
    }

    /** Whether a translation said something else from that moment on; one that was not there yet is no change. */
    private static boolean isTranslatedAnew(Inject inject, Instant moment, TextDesk desk) {
        return Stream.of(TextPart.SUBJECT, TextPart.BODY)
                .map(part -> desk.history(TextRef.ofInject(inject.id(), part)))
                .flatMap(history -> history.wordings().values().stream())
                .anyMatch(wordings -> IntStream.range(1, wordings.size())
                        .filter(i -> wordings.get(i).at().equals(moment))
                        .anyMatch(i -> !text(wordings.get(i)).equals(text(wordings.get(i - 1)))));
    }

    private static String text(Wording wording) {
        return wording.version().text();
    }

    /**
     * Those of them that somebody has read, or confirmed: of several small corrections of one version, the words that their device
     * showed first.
     */
    public static List<SaidVersion> readBy(PersonId person, PlannedInject planned, List<SaidVersion> versions) {
        Release release = planned.release();
        List<SaidVersion> read = new ArrayList<>();
        for (int number = 1; release != null && number <= release.versions(); number++) {
            int one = number;
            Instant seen = seen(planned, release.progressOfVersion(person, number));
            versions.stream()
                    .filter(version -> seen != null && version.number == one)
                    .filter(version -> version.small == 0 || !version.since.isAfter(seen))
                    .reduce((_, later) -> later)
                    .ifPresent(read::add);
        }
        return read;
    }

    /** What a device showed at that revision; without one, what it says now. Null where it never went out. */
    public static @Nullable SaidVersion shownAt(@Nullable Integer revision, PlannedInject planned, TextDesk desk) {
        Release release = planned.release();
        if (release == null) {
            return null;
        }
        int number = release.version(revision) + 1;
        Instant made = revision == null ? null : planned.revisions().madeAt(revision);
        return of(planned, desk).stream()
                .filter(version -> version.number == number)
                .filter(version -> version.small == 0 || made == null || !version.since.isAfter(made))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /** When what they had before them was made, or else when they had read it; null where they did not. */
    private static @Nullable Instant seen(PlannedInject planned, Progress progress) {
        Instant read = progress.has(MarkKind.READ) ? progress.at(MarkKind.READ) : progress.at(MarkKind.ACKNOWLEDGED);
        Instant made =
                progress.readRevision() == null ? null : planned.revisions().madeAt(progress.readRevision());
        return made == null ? read : made;
    }

    private SaidVersion until(Instant end) {
        return new SaidVersion(number, small, since, end);
    }
}
