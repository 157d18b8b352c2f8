package org.livex.report;

import java.util.List;
import java.util.stream.Stream;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;

/** What is written, whatever the format. */
public record Report(Head head, List<Block> blocks) {
    public Report {
        blocks = List.copyOf(blocks);
    }

    /** The title page: {@code mark} says on every page that it is an exercise, {@code facts} are its dates, its state and the like. */
    public record Head(Language language, String mark, String title, String exercise, List<String> facts) {
        public Head {
            facts = List.copyOf(facts);
        }
    }

    boolean isRightToLeft() {
        return Languages.isRightToLeft(head.language());
    }

    Stream<String> texts() {
        return Stream.concat(
                Stream.concat(Stream.of(head.mark(), head.title(), head.exercise()), head.facts().stream()),
                blocks.stream().flatMap(Block::texts));
    }
}
