package org.livex.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the marks of a line stand, such as tanween: in the middle of their letter, above or below what is there already. In points from
 * where the line begins.
 */
final class Marks {
    private static final float THOUSAND = 1_000f;
    /** Between a letter and its mark, in thousandths of the size. */
    private static final float GAP = 40;

    private final float size;
    private final List<Mark> all = new ArrayList<>();
    private float middle;
    private float top;
    private float bottom;

    record Mark(Faces.Face face, int sign, float x, float y) {}

    Marks(float size) {
        this.size = size;
    }

    List<Mark> all() {
        return all;
    }

    /** Whatever mark follows is of this letter, which begins at {@code x}. */
    void letter(Faces.Face face, int sign, float x) throws IOException {
        Faces.Ink ink = face.ink(sign);
        middle = x + (ink == null ? face.width(sign) / 2 : ink.middle()) * size / THOUSAND;
        top = ink == null ? 0 : ink.top();
        bottom = ink == null ? 0 : ink.bottom();
    }

    void mark(Faces.Face face, int sign) throws IOException {
        Faces.Ink ink = face.ink(sign);
        if (ink == null) {
            return;
        }
        float up = ink.isAbove() ? Math.max(0, top + GAP - ink.bottom()) : -Math.max(0, ink.top() + GAP - bottom);
        if (ink.isAbove()) {
            top = ink.top() + up;
        } else {
            bottom = ink.bottom() + up;
        }
        all.add(new Mark(face, sign, middle - ink.middle() * size / THOUSAND, up * size / THOUSAND));
    }
}
