package org.livex.figures;

import java.util.List;

/** Cases that have something in common, and what they come to. {@code key} is {@link Dimension#NONE} for those that lack it. */
public record Group(String key, Summary summary, List<Case> cases) {
    static Group of(String key, List<Case> cases) {
        return new Group(key, Summary.of(cases), List.copyOf(cases));
    }
}
