package org.livex.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fonts that may be put into a PDF: a folder of TrueType files as Debian's fonts-noto-core names them, {@code NotoSans-Regular.ttf} and
 * {@code NotoSans-Bold.ttf}. Whose they are to give away is for whoever fills the folder; those of Noto are (SIL Open Font License).
 */
public final class FontFolder {
    private static final Logger LOG = LoggerFactory.getLogger(FontFolder.class);
    private static final String REGULAR = "-Regular.ttf";
    private static final String BOLD = "-Bold.ttf";
    /** Looked at before all others: letters, and signs that stand among them. */
    private static final List<String> FIRST = Stream.of(
                    "NotoSans", "NotoSansArabic", "NotoSansMath", "NotoSansSymbols", "NotoSansSymbols2")
            .map(name -> name + REGULAR)
            .toList();

    private final Path folder;

    public FontFolder(Path folder) {
        this.folder = folder;
    }

    /** {@code bold} is empty where there is none. */
    record Family(Path regular, Optional<Path> bold) {}

    /** Families that have all of some signs between them, but for those that are {@code missing}. */
    record Choice(List<Family> families, Set<Integer> missing) {}

    /** As few as there have to be. All that there are are only looked through for letters. */
    Choice having(Set<Integer> signs) throws IOException {
        Set<Integer> missing = new HashSet<>(signs);
        List<Family> families = new ArrayList<>();
        for (Path regular : regulars()) {
            if (missing.isEmpty()
                    || (rank(regular) == FIRST.size() && missing.stream().noneMatch(Character::isLetter))) {
                break;
            }
            if (takes(missing, regular)) {
                String name = name(regular);
                Path bold = folder.resolve(name.substring(0, name.length() - REGULAR.length()) + BOLD);
                families.add(new Family(regular, Optional.of(bold).filter(Files::isRegularFile)));
            }
        }
        return new Choice(List.copyOf(families), Set.copyOf(missing));
    }

    /** A file that is no font has none of them. */
    private static boolean takes(Set<Integer> missing, Path file) {
        try (TrueTypeFont font = open(file)) {
            CmapLookup signs = font.getUnicodeCmapLookup();
            return missing.removeIf(sign -> signs.getGlyphId(sign) != 0);
        } catch (IOException e) {
            LOG.warn("{} cannot be read as a font: {}", file, e.getMessage());
            return false;
        }
    }

    static TrueTypeFont open(Path file) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
        // Signs are joined before they come here; what a font would join besides could not be copied out of a PDF.
        font.setEnableGsub(false);
        return font;
    }

    private List<Path> regulars() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).endsWith(REGULAR))
                    .sorted(Comparator.comparingInt(FontFolder::rank).thenComparing(Path::toString))
                    .toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static int rank(Path file) {
        int at = FIRST.indexOf(name(file));
        return at < 0 ? FIRST.size() : at;
    }
}
