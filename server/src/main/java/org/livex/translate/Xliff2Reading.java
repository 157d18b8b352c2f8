package org.livex.translate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.TextState;
import org.livex.i18n.Language;
import org.livex.translate.Piece.Code;
import org.livex.translate.Piece.Kind;
import org.livex.translate.Piece.Words;
import org.livex.xml.UnreadableFile;
import org.livex.xml.XmlCursor;

/** XLIFF 2: units of segments, in files and groups. A tool may have cut a unit into more segments than it had. */
final class Xliff2Reading {
    private static final String SUB_STATE = "livex:";

    private final XmlCursor xml;
    private final List<BilingualFile.Unit> units = new ArrayList<>();

    /** Of the unit that is read: one of its segments is translated twice. */
    private boolean isDoubled;

    private record Segment(
            int order, List<Piece> source, @Nullable List<Piece> target, TextState state) {
        /** An empty target is none, unless there was nothing to translate. */
        boolean isTranslated() {
            return target != null && (!InlineCodes.isBlank(target) || InlineCodes.isBlank(source));
        }
    }

    Xliff2Reading(XmlCursor xml) {
        this.xml = xml;
    }

    BilingualFile read() throws UnreadableFile {
        Language source = XliffReader.language(xml.attribute("srcLang"));
        Language target = XliffReader.language(xml.attribute("trgLang"));
        while (xml.nextChild()) {
            container(target);
        }
        return new BilingualFile(source, target, units, 0);
    }

    /** A file or group; anything else holds no units. */
    private void container(Language target) throws UnreadableFile {
        switch (xml.name()) {
            case "file", "group" -> {
                while (xml.nextChild()) {
                    container(target);
                }
            }
            case "unit" -> unit(target);
            default -> xml.skip();
        }
    }

    private void unit(Language language) throws UnreadableFile {
        XliffReader.checkCount(units.size());
        String id = xml.attribute("id").orElse("");
        int line = xml.line();
        Integer version = XliffReader.version(xml);
        Map<String, String> data = new HashMap<>();
        List<Segment> segments = new ArrayList<>();
        isDoubled = false;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "originalData" -> data(data);
                case "segment" -> segments.add(segment(segments.size() + 1, data));
                case "ignorable" -> {
                    Segment between = segment(segments.size() + 1, data);
                    segments.add(new Segment(
                            between.order(),
                            between.source(),
                            between.target() == null ? between.source() : between.target(),
                            TextState.APPROVED));
                }
                default -> xml.skip();
            }
        }
        boolean isTranslated = !segments.isEmpty() && segments.stream().allMatch(Segment::isTranslated);
        units.add(unit(id, line, version, segments, isTranslated ? translation(segments, language) : null));
        if (isDoubled) {
            units.add(units.getLast());
        }
    }

    private static BilingualFile.Unit unit(
            String id, int line, @Nullable Integer version, List<Segment> segments, @Nullable List<Piece> target) {
        List<Piece> source = new ArrayList<>();
        segments.forEach(segment -> source.addAll(segment.source()));
        TextState state = segments.stream()
                .map(Segment::state)
                .min(Comparator.naturalOrder())
                .orElse(TextState.DRAFT);
        return new BilingualFile.Unit(id, line, List.copyOf(source), target, state, version, null);
    }

    /** In the order that the translator gave the sentences, parted as those of the source are. */
    private static List<Piece> translation(List<Segment> segments, Language language) {
        List<List<Piece>> targets = segments.stream()
                .sorted(Comparator.comparingInt(Segment::order))
                .map(segment -> segment.target() == null ? List.<Piece>of() : segment.target())
                .toList();
        List<Piece> translation = new ArrayList<>(targets.getFirst());
        for (int i = 1; i < targets.size(); i++) {
            String gap = SentenceGaps.between(
                    segments.get(i - 1).source(), segments.get(i).source());
            if (SentenceGaps.isLost(gap, targets.get(i - 1), targets.get(i), language)) {
                translation.add(new Words(gap));
            }
            translation.addAll(targets.get(i));
        }
        return List.copyOf(translation);
    }

    private void data(Map<String, String> data) throws UnreadableFile {
        while (xml.nextChild()) {
            String id = xml.attribute("id").orElse("");
            List<Piece> content = new ArrayList<>();
            inline(content, Map.of());
            data.put(id, InlineCodes.text(content));
        }
    }

    private Segment segment(int place, Map<String, String> data) throws UnreadableFile {
        TextState state =
                state(XliffReader.lower(xml.attribute("state")), XliffReader.lower(xml.attribute("subState")));
        List<Piece> source = new ArrayList<>();
        List<Piece> target = null;
        int order = place;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "source" -> inline(source, data);
                case "target" -> {
                    order = xml.attribute("order")
                            .filter(number -> number.matches("\\d{1,6}"))
                            .map(Integer::parseInt)
                            .orElse(place);
                    isDoubled |= target != null;
                    target = new ArrayList<>();
                    inline(target, data);
                }
                default -> xml.skip();
            }
        }
        return new Segment(order, source, target, state);
    }

    private void inline(List<Piece> pieces, Map<String, String> data) throws UnreadableFile {
        for (XmlCursor.Step step = xml.next(); step != XmlCursor.Step.END; step = xml.next()) {
            if (step == XmlCursor.Step.TEXT) {
                pieces.add(new Words(xml.characters()));
                continue;
            }
            String id = xml.attribute("id").orElse("");
            switch (xml.name()) {
                case "ph" -> {
                    pieces.add(new Code(Kind.ALONE, id, original("dataRef", data)));
                    xml.skip();
                }
                case "pc" -> {
                    String closing = original("dataRefEnd", data);
                    pieces.add(new Code(Kind.OPENING, id, original("dataRefStart", data)));
                    inline(pieces, data);
                    pieces.add(new Code(Kind.CLOSING, id, closing));
                }
                case "sc" -> {
                    pieces.add(new Code(Kind.OPENING, id, original("dataRef", data)));
                    xml.skip();
                }
                case "ec" -> {
                    pieces.add(new Code(Kind.CLOSING, xml.attribute("startRef").orElse(id), original("dataRef", data)));
                    xml.skip();
                }
                case "cp" -> {
                    pieces.add(new Words(character(xml.attribute("hex"))));
                    xml.skip();
                }
                // Annotations of a tool: what they hold is text, they themselves are not.
                default -> inline(pieces, data);
            }
        }
    }

    private @Nullable String original(String attribute, Map<String, String> data) {
        return xml.attribute(attribute).map(data::get).orElse(null);
    }

    private static String character(Optional<String> hex) {
        return hex.filter(number -> number.matches("[0-9A-Fa-f]{1,6}"))
                .map(number -> Integer.parseInt(number, 16))
                .filter(Character::isValidCodePoint)
                .map(Character::toString)
                .orElse("");
    }

    /** What nobody but a machine or a beginner has touched is a draft; what somebody called done is to be reviewed. */
    private static TextState state(String state, String subState) {
        return switch (state) {
            case "final", "reviewed" -> TextState.APPROVED;
            case "translated" -> subState.equals(SUB_STATE + "draft") ? TextState.DRAFT : TextState.NEEDS_REVIEW;
            default -> TextState.DRAFT;
        };
    }
}
