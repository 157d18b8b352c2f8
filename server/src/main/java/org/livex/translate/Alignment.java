package org.livex.translate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.livex.translate.Piece.Code;
import org.livex.translate.Piece.Kind;
import org.livex.translate.Piece.Words;

/** Which code of a translation is which of its source: the same number for both is what tools go by. */
final class Alignment {
    private Alignment() {}

    /** The translation's pieces with the numbers of the source; a code that the source has not gets one of its own. */
    static List<Piece> numberedAs(List<Piece> source, List<Piece> translation) {
        Map<String, Deque<String>> free = new HashMap<>();
        ids(source)
                .forEach((id, signature) ->
                        free.computeIfAbsent(signature, _ -> new ArrayDeque<>()).add(id));
        Map<String, String> numbers = new HashMap<>();
        ids(translation).forEach((id, signature) -> {
            String number = free.getOrDefault(signature, new ArrayDeque<>()).poll();
            numbers.put(id, number == null ? "t" + id : number);
        });
        List<Piece> numbered = new ArrayList<>();
        for (Piece piece : translation) {
            numbered.add(
                    piece instanceof Code code
                            ? new Code(code.kind(), numbers.getOrDefault(code.id(), code.id()), code.original())
                            : piece);
        }
        return numbered;
    }

    /**
     * The text that a tool's pieces stand for: codes are what the source has under their number. Empty where a code is
     * neither in the source nor brought along.
     */
    static Optional<String> text(List<Piece> source, List<Piece> pieces) {
        Map<String, String> originals = new HashMap<>();
        for (Code code : InlineCodes.codes(source)) {
            originals.put(code.kind() + code.id(), String.valueOf(code.original()));
        }
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Words words -> text.append(words.text());
                case Code code -> {
                    String original = originals.getOrDefault(code.kind() + code.id(), code.original());
                    if (original == null) {
                        return Optional.empty();
                    }
                    text.append(original);
                }
            }
        }
        return Optional.of(text.toString());
    }

    /** By number, in order, what stands at both ends. */
    private static Map<String, String> ids(List<Piece> pieces) {
        Map<String, String> signatures = new LinkedHashMap<>();
        for (Code code : InlineCodes.codes(pieces)) {
            if (code.kind() == Kind.CLOSING) {
                signatures.merge(
                        code.id(), String.valueOf(code.original()), (opening, closing) -> opening + "…" + closing);
            } else {
                signatures.put(code.id(), code.kind() + String.valueOf(code.original()));
            }
        }
        return signatures;
    }
}
