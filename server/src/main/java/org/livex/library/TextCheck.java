package org.livex.library;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A text in UTF-8 without control characters but tabs and ends of lines. */
final class TextCheck {
    private TextCheck() {}

    static UploadResult.@Nullable Refused refusal(Octets file) {
        try {
            boolean isText = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(file.buffer())
                    .chars()
                    .noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
            return isText ? null : MediaCheck.notItsType();
        } catch (CharacterCodingException e) {
            return MediaCheck.notItsType();
        }
    }
}
