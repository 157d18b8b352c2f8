package org.livex.pack;

import java.util.List;
import java.util.Map;
import org.livex.pack.files.DocumentFile;
import org.livex.pack.files.HashedFiles;
import org.livex.pack.files.PackFiles;
import org.livex.pack.files.TextFile;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.Findings;
import org.livex.pack.yaml.Nearest;
import org.livex.pack.yaml.SourcePosition;

/** Which files belong to a pack. Anything else is a typing mistake in a name more often than not. */
final class PackLayout {
    private static final List<String> FILES = List.of(
            "pack.yaml",
            "agencies.yaml",
            "teams.yaml",
            "personas.yaml",
            "people.yaml",
            "role-cards.yaml",
            "places.yaml",
            "action-kinds.yaml",
            "glossary.yaml",
            "request-forms.yaml",
            "world.yaml",
            "documents.yaml",
            "variables.yaml",
            ColumnReader.COLUMNS,
            "phases.yaml",
            "objectives.yaml",
            GuideReader.GUIDES,
            GuideReader.WATCHES,
            DutyReader.DUTIES,
            Truths.FILE,
            SurveyReader.SURVEYS,
            StorylineReader.LOOSE,
            CatalogueReader.CATALOGUE);

    /** For readers of the folder, not of the exercise. */
    private static final List<String> NOTES =
            List.of("README.md", "CHANGELOG.md", "LICENSE", "LICENSE.md", "LICENSE.txt", PackReader.SCRIPT);

    private PackLayout() {}

    static void check(PackFiles files, References references, HashedFiles named, Findings findings) {
        for (String path : files.paths()) {
            if (!belongs(path, references) && !named.isNamed(path)) {
                findings.report(
                        FindingCode.UNEXPECTED_FILE,
                        SourcePosition.of(path),
                        Nearest.suggesting(Map.of("path", path), path, FILES));
            }
        }
    }

    private static boolean belongs(String path, References references) {
        return FILES.contains(path)
                || NOTES.contains(path)
                || StorylineReader.isStoryline(path)
                || isListed(path, CastReader.ROLE_CARDS, References.Kind.ROLE_CARD, references)
                || isListed(path, WorldReader.WORLD, References.Kind.WORLD, references)
                || isDocument(path, references);
    }

    private static boolean isDocument(String path, References references) {
        return DocumentFile.of(path)
                .filter(file -> references.idsOf(References.Kind.DOCUMENT).containsKey(file.id()))
                .isPresent();
    }

    private static boolean isListed(String path, String folder, References.Kind kind, References references) {
        return TextFile.of(path, folder)
                .filter(file -> references.idsOf(kind).containsKey(file.id()))
                .isPresent();
    }
}
