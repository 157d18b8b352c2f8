package org.livex.library;

import org.jspecify.annotations.Nullable;

/** PDF (ISO 32000): begins and ends as one. Only control and scenarios bring it; viewers take it for what it is. */
final class PdfCheck {
    private static final int NEAR_THE_END = 1024;

    private PdfCheck() {}

    static UploadResult.@Nullable Refused refusal(Octets file) {
        int tail = Math.max(0, file.size() - NEAR_THE_END);
        boolean ends = file.text(tail, file.size() - tail).contains("%%EOF");
        return file.has(0, "%PDF-") && ends ? null : MediaCheck.notItsType();
    }
}
