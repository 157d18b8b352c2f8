package org.livex.pack.files;

import java.util.List;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.PackLimits;

/** Paths within a pack: relative, with slashes, never out of it. */
final class PackPaths {
    private PackPaths() {}

    /** A folder's path may end with a slash. */
    static void check(String path) throws UnreadablePack {
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        boolean safe = path.length() <= PackLimits.LONGEST_PATH
                && path.indexOf('\\') < 0
                && path.indexOf(':') < 0
                && path.chars().noneMatch(Character::isISOControl)
                && List.of(trimmed.split("/", -1)).stream()
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
        if (!safe) {
            throw new UnreadablePack(FindingCode.UNSAFE_PATH, printable(path));
        }
    }

    /** What file managers and version control leave behind. */
    static boolean isLitter(String path) {
        return List.of(path.split("/")).stream()
                .anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX") || part.equals("Thumbs.db"));
    }

    private static String printable(String path) {
        String shown = path.replaceAll("\\p{Cntrl}", "\uFFFD");
        return shown.length() <= PackLimits.LONGEST_PATH ? shown : shown.substring(0, PackLimits.LONGEST_PATH) + "…";
    }
}
