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
    /** What a change that was tracked has taken out. */
    private static final String DELETED = "x-sdl-deleted";

    private static final String PO_HEADER = "x-gettext-domain-header";

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
        if (xml.attribute("restype").filter(PO_HEADER::equals).isPresent()) {
            xml.skip();
            return;
        }
        String id = xml.attribute("id").orElse("");
        boolean approved = XliffReader.lower(xml.attribute("approved")).equals("yes");
        int line = xml.line();
        Integer version = XliffReader.version(xml);
        TextState state = TextState.DRAFT;
        List<Piece> source = new ArrayList<>();
        Segments wanted = new Segments();
        Segments given = new Segments();
        PoContext po = new PoContext();
        List<List<Piece>> targets = new ArrayList<>();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "source" -> inline(source, new Segments());
                case "seg-source" -> inline(new ArrayList<>(), wanted);
                case "target" -> {
                    state = state(XliffReader.lower(xml.attribute("state")));
                    List<Piece> target = new ArrayList<>();
                    inline(target, given);
                    targets.add(target);
                }
                case "context-group" -> po.read(xml);
                // alt-trans holds what was not chosen.
                default -> xml.skip();
            }
        }
        boolean translated = !targets.isEmpty() && given.hasAllOf(wanted);
        BilingualFile.Unit unit = new BilingualFile.Unit(
                po.name().orElse(id),
                line,
                List.copyOf(source),
                translated ? List.copyOf(targets.getFirst()) : null,
                po.isThere() ? PoContext.state(approved, state) : approved ? TextState.APPROVED : state,
                version == null ? po.version() : version,
                null);
        // Translated twice is there twice, the whole or a sentence of it: nobody can know which is meant.
        int times = Math.max(targets.size(), given.hasDoubled() ? 2 : 1);
        for (int i = 0; i < times; i++) {
            units.add(unit);
        }
    }

    private void inline(List<Piece> pieces, Segments segments) throws UnreadableFile {
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
                    inline(pieces, segments);
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
                case "mrk" -> marked(pieces, segments);
                default -> inline(pieces, segments);
            }
        }
    }

    private void marked(List<Piece> pieces, Segments segments) throws UnreadableFile {
        String type = XliffReader.lower(xml.attribute("mtype"));
        String number = xml.attribute("mid").orElse("");
        if (type.equals(DELETED)) {
            xml.skip();
            return;
        }
        int from = pieces.size();
        inline(pieces, segments);
        if (type.equals("seg")) {
            segments.add(number, InlineCodes.isBlank(pieces.subList(from, pieces.size())));
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
