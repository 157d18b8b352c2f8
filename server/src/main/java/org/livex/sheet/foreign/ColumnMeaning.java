package org.livex.sheet.foreign;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.livex.sheet.Labels;
import org.livex.sheet.Question;
import org.livex.sheet.SheetWords;
import org.livex.sheet.file.Cell;
import org.livex.sheet.file.Grid;
import org.livex.sheet.world.HeadingWords;

/** What a column of somebody else's table can mean; guessed by the words of its header, decided by a person. */
interface ColumnMeaning<M> {
    /** A word of so many letters is found only as a whole word, a shorter one only alone. */
    int SHORT = 3;

    /** So much is the likeness of a header that is one of the words, and at least. */
    int EXACTLY = 1_000;

    /** The words that its header may have, best first, folded as {@link Labels#fold} does. */
    List<String> words();

    /** Whether several columns of one table can mean it. */
    boolean mayRepeat();

    /** What another column with a header like it is taken for. */
    M second();

    /** Whether it is words that several columns may say in several languages. */
    default boolean isText() {
        return false;
    }

    /** Whether none of these cells, which are not blank, can be meant so. */
    default boolean isContradictedBy(List<Cell> cells) {
        return false;
    }

    String name();

    /** As it is offered for an answer. */
    default Question.Option option(SheetWords words) {
        return Question.Option.word(word());
    }

    /**
     * All meanings of one kind of table. {@code unknown} is for a header that is like none of them; {@code settling} sees
     * all guesses of one table and may think better of them, {@code sighting} the cells too.
     */
    record Vocabulary<M extends ColumnMeaning<M>>(List<M> all, M unknown, Settling<M> settling, Sighting<M> sighting) {
        int likeness(String header) {
            Heading heading = Heading.of(header);
            return all.stream().mapToInt(one -> one.likeness(heading)).max().orElse(0);
        }
    }

    interface Settling<M> {
        void settle(Map<Integer, M> guesses);
    }

    /** For headings that say nothing, and where there are none. */
    interface Sighting<M> {
        void see(Grid grid, int header, Map<Integer, M> guesses, WorldWords world);
    }

    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** 0 for no likeness; a header that is the word counts more than one that has it inside. */
    default int likeness(Heading heading) {
        return heading.ways().stream().mapToInt(this::folded).max().orElse(0);
    }

    default int likeness(String header) {
        return likeness(Heading.of(header));
    }

    private int folded(Heading.Folded heading) {
        int best = 0;
        for (int i = 0; i < words().size(); i++) {
            String word = words().get(i);
            int rank = words().size() - i;
            if (heading.whole().equals(word)) {
                best = Math.max(best, EXACTLY + rank);
            } else if (word.length() > SHORT && heading.beginsOneWith(word)) {
                best = Math.max(best, 10 * word.length() + rank);
            } else if (word.length() == SHORT && heading.hasApart(word)) {
                best = Math.max(best, 10 * word.length() + rank);
            }
        }
        return best < EXACTLY && HeadingWords.says(word(), heading.whole()) ? EXACTLY : best;
    }
}
