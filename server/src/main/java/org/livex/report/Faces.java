package org.livex.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** The fonts within one PDF. To be closed after that was saved: only then it is known which of their signs it has. */
final class Faces implements Closeable {
    private static final float THOUSAND = 1_000f;

    /** {@code perEm} is how many units of its own the font is high. */
    record Face(TrueTypeFont font, CmapLookup signs, PDType0Font embedded, int perEm) {
        boolean has(int sign) {
            return signs.getGlyphId(sign) != 0;
        }

        /** In thousandths of its size. */
        float width(int sign) throws IOException {
            return font.getAdvanceWidth(signs.getGlyphId(sign)) * THOUSAND / perEm;
        }

        /** Null for what leaves nothing on paper. */
        @Nullable Ink ink(int sign) throws IOException {
            GlyphData glyph = font.getGlyph().getGlyph(signs.getGlyphId(sign));
            if (glyph == null) {
                return null;
            }
            BoundingBox box = glyph.getBoundingBox();
            float part = THOUSAND / perEm;
            return new Ink(
                    (box.getLowerLeftX() + box.getUpperRightX()) / 2 * part,
                    box.getLowerLeftY() * part,
                    box.getUpperRightY() * part);
        }
    }

    /** How far a sign reaches, in thousandths of its size: from where it begins, and from the line on which it stands. */
    record Ink(float middle, float bottom, float top) {
        boolean isAbove() {
            return bottom + top > 0;
        }
    }

    private final List<Face> regular;
    private final List<Face> bold;

    private Faces(List<Face> regular, List<Face> bold) {
        this.regular = regular;
        this.bold = bold;
    }

    static Faces in(PDDocument document, List<FontFolder.Family> families) throws IOException {
        List<Face> regular = new ArrayList<>();
        List<Face> bold = new ArrayList<>();
        Faces faces = new Faces(regular, bold);
        try {
            for (FontFolder.Family family : families) {
                regular.add(face(document, family.regular()));
                if (family.bold().isPresent()) {
                    bold.add(face(document, family.bold().get()));
                }
            }
        } catch (IOException | RuntimeException e) {
            faces.close();
            throw e;
        }
        return faces;
    }

    private static Face face(PDDocument document, Path file) throws IOException {
        TrueTypeFont font = FontFolder.open(file);
        return new Face(
                font, font.getUnicodeCmapLookup(), PDType0Font.load(document, font, true), font.getUnitsPerEm());
    }

    /** The first that has it; a bold one where that is wanted and there is one. */
    Face of(int sign, boolean wantsBold) {
        if (wantsBold) {
            for (Face face : bold) {
                if (face.has(sign)) {
                    return face;
                }
            }
        }
        for (Face face : regular) {
            if (face.has(sign)) {
                return face;
            }
        }
        throw new IllegalStateException("a sign that no font has was to be spelled");
    }

    @Override
    public void close() throws IOException {
        for (Face face : regular) {
            face.font().close();
        }
        for (Face face : bold) {
            face.font().close();
        }
    }
}
