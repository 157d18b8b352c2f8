package org.livex.phone.screen.join;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Looks at a camera's pictures one after the other until there is a code in one; then it has seen enough. */
final class CodeSearch {
    private final QrReader reader = new QrReader();
    private final Consumer<String> found;
    private boolean isOver;

    CodeSearch(Consumer<String> found) {
        this.found = found;
    }

    /** @param grey the Y plane of YUV 4:2:0, whose last row may be shorter than {@code rowStride} */
    void look(ByteBuffer grey, int rowStride, int width, int height) {
        if (isOver) {
            return;
        }
        byte[] bytes = new byte[grey.remaining()];
        grey.get(bytes);
        String text = reader.read(bytes, rowStride, width, height);
        if (text != null) {
            isOver = true;
            found.accept(text);
        }
    }
}
