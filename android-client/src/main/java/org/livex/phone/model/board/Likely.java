package org.livex.phone.model.board;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of those that are registered may well be one with another. */
final class Likely {
    private Likely() {}

    /** Those first that are called alike, then those of its kind. Among equals the order stays. */
    static List<Dossier> first(Dossier one, List<Dossier> others) {
        List<Dossier> sorted = new ArrayList<>(others);
        sorted.sort(Comparator.comparingInt(other -> rank(one, other)));
        return sorted;
    }

    private static int rank(Dossier one, Dossier other) {
        boolean alike = areCalledAlike(one, other);
        return switch (one.differs(other)) {
            case NOT -> alike ? 0 : 1;
            case ROLE -> alike ? 0 : 2;
            case KIND -> alike ? 3 : 4;
        };
    }

    /** By any name that each went by: half of the words of the shorter one begin as words of the other do. */
    private static boolean areCalledAlike(Dossier one, Dossier other) {
        List<List<String>> its =
                other.versions().stream().map(version -> folded(version.name())).collect(Collectors.toList());
        return one.versions().stream()
                .map(version -> folded(version.name()))
                .anyMatch(mine -> its.stream().anyMatch(another -> areAlike(mine, another)));
    }

    private static boolean areAlike(List<String> mine, List<String> its) {
        List<String> few = mine.size() < its.size() ? mine : its;
        List<String> many = mine.size() < its.size() ? its : mine;
        long found = few.stream()
                .filter(word -> many.stream().anyMatch(another -> beginAlike(word, another)))
                .count();
        return found > 0 && found * 2 >= few.size();
    }

    private static List<String> folded(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return Stream.of(letters.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toList());
    }

    /** Ira and Irina; an initial and what it stands for. A number is the same or another. */
    private static boolean beginAlike(String one, String other) {
        if (Character.isDigit(one.charAt(0))) {
            return one.equals(other);
        }
        int enough = Math.min(2, Math.min(one.length(), other.length()));
        return one.regionMatches(0, other, 0, enough);
    }
}
