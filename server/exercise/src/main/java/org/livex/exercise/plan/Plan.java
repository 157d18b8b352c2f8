package org.livex.exercise.plan;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Area;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

/**
 * The frame of an exercise. {@code languages} are those that its texts should be complete in. {@code days} are in order
 * and neither overlap nor touch: between two of them is a night. {@code area} null means that no position is kept at all.
 * {@code retentionDays} says how long phones keep what they received after the end; null is {@link #USUAL_RETENTION_DAYS}.
 * {@code approvedOnly} true keeps back what nobody approved; it is else left out. {@code undoSeconds} says how long what one
 * press sends can be taken back before it goes out, 0 for at once; null is {@link #USUAL_UNDO_SECONDS}. Consoles keep to it.
 * {@code coordinators} look after the role players, beside the safety officers; null for nobody. {@code welfare} says how, null where
 * nothing is laid down. {@code certificate} is what stands on that of whoever took part, null for nothing but that they did.
 * {@code sitePlan} is the host's own drawing of the place, null where there is none.
 */
public record Plan(
        LocalizedText name,
        List<Language> languages,
        ZoneId timeZone,
        List<DayWindow> days,
        Nights nights,
        @Nullable Area area,
        @Nullable Integer retentionDays,
        @Nullable Boolean approvedOnly,
        @Nullable Integer undoSeconds,
        @Nullable Set<PersonId> coordinators,
        @Nullable Welfare welfare,
        @Nullable Certificate certificate,
        @Nullable SitePlan sitePlan) {
    public static final int USUAL_RETENTION_DAYS = 7;
    public static final int LONGEST_RETENTION_DAYS = 90;
    public static final int USUAL_UNDO_SECONDS = 5;
    public static final int MOST_UNDO_SECONDS = 10;
    public static final int MOST_COORDINATORS = 20;

    public Plan(
            LocalizedText name,
            List<Language> languages,
            ZoneId timeZone,
            List<DayWindow> days,
            Nights nights,
            @Nullable Area area,
            @Nullable Integer retentionDays) {
        this(name, languages, timeZone, days, nights, area, retentionDays, null, null, null, null, null, null);
    }

    public Plan {
        approvedOnly = Boolean.TRUE.equals(approvedOnly) ? Boolean.TRUE : null;
        welfare = Welfare.NONE.equals(welfare) ? null : welfare;
        certificate = Certificate.NONE.equals(certificate) ? null : certificate;
        coordinators = coordinators == null || coordinators.isEmpty() ? null : Set.copyOf(coordinators);
        languages = List.copyOf(languages);
        days = List.copyOf(days);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("names no language");
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException("has no day");
        }
        if (retentionDays != null && (retentionDays < 1 || retentionDays > LONGEST_RETENTION_DAYS)) {
            throw new IllegalArgumentException("is kept for less than 1 or more than 90 days after its end");
        }
        if (coordinators != null && coordinators.size() > MOST_COORDINATORS) {
            throw new IllegalArgumentException("has more coordinators than anybody can follow");
        }
        if (undoSeconds != null && (undoSeconds < 0 || undoSeconds > MOST_UNDO_SECONDS)) {
            throw new IllegalArgumentException("can be taken back for less than 0 or more than 10 seconds");
        }
        for (int i = 1; i < days.size(); i++) {
            if (!days.get(i).from().isAfter(days.get(i - 1).to())) {
                throw new IllegalArgumentException("has days that overlap, touch or are out of order");
            }
        }
    }

    public Plan named(LocalizedText other) {
        return with(other, languages, welfare, certificate);
    }

    /** With one language more, behind those it has. */
    public Plan speaking(Language more) {
        List<Language> all =
                Stream.concat(languages.stream(), Stream.of(more)).distinct().toList();
        return with(name, all, welfare, certificate);
    }

    public Plan with(Welfare other) {
        return with(name, languages, other, certificate);
    }

    public Plan with(Certificate other) {
        return with(name, languages, welfare, other);
    }

    private Plan with(
            LocalizedText otherName,
            List<Language> otherLanguages,
            @Nullable Welfare otherWelfare,
            @Nullable Certificate otherCertificate) {
        return new Plan(
                otherName,
                otherLanguages,
                timeZone,
                days,
                nights,
                area,
                retentionDays,
                approvedOnly,
                undoSeconds,
                coordinators,
                otherWelfare,
                otherCertificate,
                sitePlan);
    }

    /** Nothing laid down as one that says nothing. */
    public Welfare caring() {
        return welfare == null ? Welfare.NONE : welfare;
    }

    /** Nothing to be said as one that says nothing. */
    public Certificate certifying() {
        return certificate == null ? Certificate.NONE : certificate;
    }

    /** How long phones keep what they received, after the end. */
    public int daysKept() {
        return retentionDays == null ? USUAL_RETENTION_DAYS : retentionDays;
    }

    public int secondsToUndo() {
        return undoSeconds == null ? USUAL_UNDO_SECONDS : undoSeconds;
    }

    public Set<PersonId> coordinating() {
        return coordinators == null ? Set.of() : coordinators;
    }

    /** Only what was approved goes out without a controller's hand. */
    public boolean asksForApproval() {
        return approvedOnly != null;
    }

    /**
     * How long is played from one moment of the exercise clock to another, less than nothing where that was before. Between two
     * days the clock shows nothing, whether it stood there or went on at once: no night counts.
     */
    public Duration played(ExerciseTime from, ExerciseTime to) {
        return Duration.ofMillis(playedUntil(to) - playedUntil(from));
    }

    private long playedUntil(ExerciseTime time) {
        return days.stream()
                .mapToLong(day -> Math.clamp(
                        time.millis() - day.from().millis(),
                        0,
                        day.to().millis() - day.from().millis()))
                .sum();
    }

    public boolean isPlayAt(ExerciseTime time) {
        return days.stream().anyMatch(day -> day.contains(time));
    }

    /** The clock goes by the same hours. */
    public boolean isPlayedAs(Plan other) {
        return days.equals(other.days) && nights == other.nights && timeZone.equals(other.timeZone);
    }
}
