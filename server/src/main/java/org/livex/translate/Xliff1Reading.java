package org.livex.translate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.TextState;
import org.livex.i18n.Language;
import org.livex.translate.Piece.Code;
import org.livex.translate.Piece.Kind;
import org.livex.translate.Piece.Words;
import org.livex.xml.UnreadableFile;
import org.livex.xml.XmlCursor;

/** XLIFF 1: trans-units in files and groups. All files of one document must be in the same two languages. */
final class Xliff1Reading {
    private final XmlCursor xml;
    private final List<BilingualFile.Unit> units = new ArrayList<>();
    private @Nullable Language source;
    private @Nullable Language target;

    Xliff1Reading(XmlCursor xml) {
        this.xml = xml;
    }

    BilingualFile read() throws UnreadableFile {
        while (xml.nextChild()) {
            if (xml.name().equals("file")) {
                source = same(source, XliffReader.language(xml.attribute("source-language")));
                target = same(target, XliffReader.language(xml.attribute("target-language")));
                container();
            } else {
                xml.skip();
            }
        }
        if (source == null || target == null) {
            throw UnreadableFile.found(UnreadableFile.Reason.WRONG_LANGUAGE, "");
        }
        return new BilingualFile(source, target, units, 0);
    }

    private static Language same(@Nullable Language before, Language now) throws UnreadableFile {
        if (before != null && !before.equals(now)) {
            throw UnreadableFile.found(UnreadableFile.Reason.WRONG_LANGUAGE, before + ", " + now);
        }
        return now;
    }

    private void container() throws UnreadableFile {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "body", "group" -> container();
                case "trans-unit" -> unit();
                default -> xml.skip();
            }
        }
    }

    private void unit() throws UnreadableFile {
        XliffReader.checkCount(units.size());
        String id = xml.attribute("id").orElse("");
        boolean approved = XliffReader.lower(xml.attribute("approved")).equals("yes");
        int line = xml.line();
        Integer version = XliffReader.version(xml);
        TextState state = TextState.DRAFT;
        List<Piece> sourcePieces = new ArrayList<>();
        List<Piece> targetPieces = null;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "source" -> inline(sourcePieces);
                case "target" -> {
                    state = state(XliffReader.lower(xml.attribute("state")));
                    targetPieces = new ArrayList<>();
                    inline(targetPieces);
                }
                // seg-source repeats the source, alt-trans holds what was not chosen.
                default -> xml.skip();
            }
        }
        units.add(new BilingualFile.Unit(
                id,
                line,
                List.copyOf(sourcePieces),
                targetPieces == null ? null : List.copyOf(targetPieces),
                approved ? TextState.APPROVED : state,
                version,
                null));
    }

    private void inline(List<Piece> pieces) throws UnreadableFile {
        for (XmlCursor.Step step = xml.next(); step != XmlCursor.Step.END; step = xml.next()) {
            if (step == XmlCursor.Step.TEXT) {
                pieces.add(new Words(xml.characters()));
                continue;
            }
            String id = xml.attribute("id").orElse("");
            String span = xml.attribute("rid").orElse(id);
            switch (xml.name()) {
                case "g" -> {
                    pieces.add(new Code(Kind.OPENING, id, null));
                    inline(pieces);
                    pieces.add(new Code(Kind.CLOSING, id, null));
                }
                case "x" -> pieces.add(code(Kind.ALONE, id));
                case "ph" -> pieces.add(code(Kind.ALONE, id));
                case "bx", "bpt" -> pieces.add(code(Kind.OPENING, span));
                case "ex", "ept" -> pieces.add(code(Kind.CLOSING, span));
                case "it" ->
                    pieces.add(code(
                            XliffReader.lower(xml.attribute("pos")).equals("close") ? Kind.CLOSING : Kind.OPENING,
                            span));
                default -> inline(pieces);
            }
        }
    }

    /** The element's content is the original, where the tool wrote it there; an element that can hold none says it besides. */
    private Code code(Kind kind, String id) throws UnreadableFile {
        String said = xml.attribute("equiv-text").orElse("");
        String content = xml.text();
        String original = content.isEmpty() ? said : content;
        return new Code(kind, id, original.isEmpty() ? null : original);
    }

    private static TextState state(String state) {
        return switch (state) {
            case "final", "signed-off" -> TextState.APPROVED;
            case "translated", "needs-review-translation", "needs-review-l10n", "needs-review-adaptation" ->
                TextState.NEEDS_REVIEW;
            default -> TextState.DRAFT;
        };
    }
}
