package org.livex.sheet.time;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Months of other calendars, by their names in whatever letters an Arabic or a Persian keyboard has for them. */
final class OtherMonths {
    record Month(OtherCalendar calendar, int number) {}

    /** Letters that are written for each other; the first one stands for all. */
    private static final List<String> ALIKE = List.of("اأإآٱ", "یيى", "کك", "هةۀ", "وؤ");

    /** As people say them beside what a computer calls them. */
    private static final List<List<String>> SAID = List.of(
            List.of("المحرم", "محرم الحرام"),
            List.of("صفر المظفر"),
            List.of("ربيع الأول", "ربيع أول", "ربیع الاول"),
            List.of("ربيع الثاني", "ربيع ثاني", "ربيع الآخر", "ربیع الثانی"),
            List.of("جمادى الأولى", "جمادى الأول", "جمادى أول"),
            List.of("جمادى الآخرة", "جمادى الآخر", "جمادى الثانية", "جمادى الثاني", "جمادى ثاني"),
            List.of("رجب المرجب"),
            List.of("شعبان المعظم"),
            List.of("رمضان المبارك"),
            List.of("شوال المكرم"),
            List.of("ذو القعدة", "ذي القعدة", "ذیقعده"),
            List.of("ذو الحجة", "ذي الحجة", "ذیحجه"));

    private static final Map<String, Month> NAMES = names();

    /** Finds any of them, in plain text. */
    static final String ANY = NAMES.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .map(OtherMonths::written)
            .collect(Collectors.joining("|"));

    private OtherMonths() {}

    /** Of what {@link #ANY} found. */
    static Month of(String name) {
        Month month = NAMES.get(folded(name));
        if (month == null) {
            throw new IllegalArgumentException("no month is called " + name);
        }
        return month;
    }

    private static Map<String, Month> names() {
        Map<String, Month> names = new HashMap<>();
        for (OtherCalendar calendar : OtherCalendar.values()) {
            calendar.months().forEach(months -> put(names, calendar, months));
        }
        for (int i = 0; i < SAID.size(); i++) {
            for (String name : SAID.get(i)) {
                put(names, name, new Month(OtherCalendar.ISLAMIC, i + 1));
            }
        }
        return Map.copyOf(names);
    }

    private static void put(Map<String, Month> names, OtherCalendar calendar, List<String> months) {
        for (int i = 0; i < months.size(); i++) {
            put(names, months.get(i), new Month(calendar, i + 1));
        }
    }

    /** A month of the common calendar keeps its name. */
    private static void put(Map<String, Month> names, String name, Month month) {
        String plain = TimeText.withoutMarks(WrittenTime.plain(name));
        if (!WrittenTime.MONTHS.containsKey(plain) && plain.chars().noneMatch(Character::isDigit)) {
            names.putIfAbsent(folded(plain), month);
        }
    }

    private static String folded(String name) {
        StringBuilder folded = new StringBuilder();
        name.codePoints().filter(c -> c != ' ' && c != '-').forEach(c -> folded.appendCodePoint(standsFor(c)));
        return folded.toString();
    }

    private static int standsFor(int letter) {
        return ALIKE.stream()
                .filter(alike -> alike.indexOf(letter) >= 0)
                .map(alike -> alike.codePointAt(0))
                .findFirst()
                .orElse(letter);
    }

    /** As a pattern: between any two letters may be a gap. */
    private static String written(String folded) {
        return folded.codePoints()
                .mapToObj(letter -> ALIKE.stream()
                        .filter(alike -> alike.indexOf(letter) >= 0)
                        .map(alike -> "[" + alike + "]")
                        .findFirst()
                        .orElseGet(() -> "\\x{%x}".formatted(letter)))
                .collect(Collectors.joining("[ -]?"));
    }
}
