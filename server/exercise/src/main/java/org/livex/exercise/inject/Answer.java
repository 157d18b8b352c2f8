package org.livex.exercise.inject;

import java.util.List;
import org.livex.exercise.words.Texts;

/** What somebody says to a question. */
public sealed interface Answer {
    /** The ids of the options, none twice. */
    record Chosen(List<String> options) implements Answer {
        public Chosen {
            options = options.stream().distinct().sorted().toList();
            if (options.isEmpty() || options.size() > Question.MOST_OPTIONS) {
                throw new IllegalArgumentException("needs 1 to " + Question.MOST_OPTIONS + " options");
            }
        }
    }

    record Counted(long value) implements Answer {
        public Counted {
            if (value > Question.LARGEST || value < -Question.LARGEST) {
                throw new IllegalArgumentException("is no believable number");
            }
        }
    }

    record Written(String text) implements Answer {
        public Written {
            text = Texts.filledNote(text);
        }
    }

    record Confirmed() implements Answer {}
}
