package org.livex.sheet.foreign.words;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.livex.i18n.Names;
import org.livex.sheet.Labels;

/**
 * A name out of somebody's list, in one cell or two, in whatever order. {@code last} is empty where there is only one name.
 * It is not for keeping: a call name is made of it.
 */
public record PersonName(String first, String last) {
    private static final int LONGEST_ADDRESS = 30;
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "mme",
            "mlle",
            "m",
            "sr",
            "sra",
            "srta",
            "herr",
            "frau",
            "sig",
            "dott",
            "ing",
            "г-н",
            "г-жа",
            "гн",
            "гжа",
            "пан",
            "пані",
            "др",
            "д-р",
            "проф",
            "col",
            "maj",
            "capt",
            "lt",
            "sgt",
            "السيد",
            "السيدة",
            "bay",
            "bayan",
            "dl",
            "dna",
            "sig.ra",
            "sigra",
            "dott.ssa",
            "dottssa",
            "мырза",
            "ханым",
            "آقای",
            "خانم",
            "mister",
            "madam",
            "madame",
            "monsieur",
            "sir",
            "professor",
            "doctor",
            "señor",
            "señora",
            "signor",
            "signora",
            "господин",
            "госпожа",
            "الدكتور",
            "د",
            "أ");
    private static final Pattern PATRONYMIC =
            Pattern.compile("(?iU).*(ович|евич|ич|овна|евна|ична|ївна|ұлы|улы|қызы|кызы|оглы|ovich|evich|ovna|evna)");

    private static final Pattern FAMILY_FIRST = Pattern.compile(
            "^(?:ф\\.? ?и\\.? ?о|п\\.? ?і\\.? ?б|фамилия|прізвище|surname|family name|last name|nachname|cognome|apellido|soyad|тегі)");

    private static final Set<String> EASTERN_FAMILIES = Set.of(
            "nguyễn", "nguyen", "trần", "phạm", "hoàng", "huỳnh", "phan", "võ", "đặng", "bùi", "đỗ", "ngô", "dương",
            "kim", "park", "choi", "jung", "kang", "zhang", "wang", "zhao", "huang", "zhou", "liu", "chen", "ким",
            "пак", "цой");

    /** How much of it others see. */
    public enum Style {
        INITIAL,
        FIRST,
        FULL;

        public String word() {
            return "name-" + name().toLowerCase(Locale.ROOT);
        }
    }

    public static PersonName of(String first, String last) {
        return new PersonName(clean(first), clean(last));
    }

    /** Out of one cell. A comma or capitals tell the family name, a patronymic tells that it stands first. */
    public static PersonName in(String cell) {
        return in(cell, false);
    }

    /** Whether a column has family names first: its heading says so, or a patronymic at the end of a cell. */
    public static boolean areFamilyFirst(String heading, List<String> cells) {
        return FAMILY_FIRST.matcher(Labels.fold(heading)).find()
                || cells.stream()
                        .map(cell -> clean(cell).split("[ ,]+", -1))
                        .anyMatch(words -> words.length > 2
                                && PATRONYMIC.matcher(words[words.length - 1]).matches());
    }

    /** The same where the column has family names first, as some peoples always do. */
    public static PersonName in(String cell, boolean isFamilyFirst) {
        String text = clean(cell);
        int comma = text.indexOf(',');
        if (comma > 0 && comma < text.length() - 1) {
            return of(text.substring(comma + 1), text.substring(0, comma));
        }
        List<String> words = Arrays.stream(text.split("[ ,]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
        while (words.size() > 1 && isTitle(words.getFirst())) {
            words.removeFirst();
        }
        if (words.size() < 2) {
            return new PersonName(String.join(" ", words), "");
        }
        List<String> loud = words.stream().filter(PersonName::isAllCapitals).toList();
        if (!loud.isEmpty() && loud.size() < words.size()) {
            String first = words.stream().filter(word -> !loud.contains(word)).collect(Collectors.joining(" "));
            return new PersonName(first, String.join(" ", loud));
        }
        if (words.size() > 2 && PATRONYMIC.matcher(words.getLast()).matches()) {
            return new PersonName(words.get(1), words.getFirst());
        }
        String rest = String.join(" ", words.subList(1, words.size()));
        boolean isOfTheEast = EASTERN_FAMILIES.contains(Labels.fold(words.getFirst()))
                && !EASTERN_FAMILIES.contains(Labels.fold(words.getLast()));
        return isFamilyFirst || isOfTheEast
                ? new PersonName(rest, words.getFirst())
                : new PersonName(words.getFirst(), rest);
    }

    public boolean isEmpty() {
        return first.isEmpty() && last.isEmpty();
    }

    public String full() {
        return (first + " " + last).strip();
    }

    public String in(Style style) {
        return switch (style) {
            case FULL -> full();
            case FIRST -> first.isEmpty() ? last : first;
            case INITIAL ->
                first.isEmpty() || last.isEmpty()
                        ? full()
                        : first + " " + new StringBuilder().appendCodePoint(last.codePointAt(0)) + ".";
        };
    }

    /** Equal for names that may be the same person's, in whatever order, script and spelling. */
    public static String alike(String name) {
        String key = Names.searchKey(name.replace('.', ' '));
        return key.isBlank()
                ? Labels.fold(name)
                : Arrays.stream(key.split(" ", -1)).sorted().collect(Collectors.joining(" "));
    }

    private static String clean(String text) {
        return text.replaceAll("\\([^)]*\\)", " ")
                .replaceAll("[\\s\\p{Zs}]+", " ")
                .strip();
    }

    /** {@code Ms}, {@code Prof. Dr.}, {@code Mr/Ms}: how somebody is spoken to, and nothing more. */
    public static boolean isAddress(String cell) {
        String text = clean(cell);
        return !text.isEmpty()
                && text.length() <= LONGEST_ADDRESS
                && Arrays.stream(text.split("[ /,]+", -1))
                        .filter(word -> !word.isEmpty())
                        .allMatch(PersonName::isTitle);
    }

    private static boolean isTitle(String word) {
        return TITLES.contains(word.toLowerCase(Locale.ROOT).replaceAll("\\.$", ""));
    }

    private static boolean isAllCapitals(String word) {
        return word.codePointCount(0, word.length()) > 1
                && word.codePoints().allMatch(c -> !UCharacter.isLowerCase(c))
                && word.codePoints().filter(UCharacter::isUpperCase).count() > 1;
    }
}
