package org.livex;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody types to start a program: {@code ops/backup} beside the sources, {@code livex backup} where Livex is installed. */
final class ProgramName {
    private static final String PROPERTY = "livex.program";
    private static final Pattern SERVER = Pattern.compile("\\bops/run\\b");
    private static final Pattern OTHERS =
            Pattern.compile("\\bops/(backup|restore|standby|certificate|verify-journal|rehearse)\\b");

    private ProgramName() {}

    static boolean isInstalled() {
        return System.getProperty(PROPERTY) != null;
    }

    /** The same words, with the programs as they are called here. */
    static String in(String words) {
        return in(words, System.getProperty(PROPERTY));
    }

    static String in(String words, @Nullable String installed) {
        return installed == null
                ? words
                : OTHERS.matcher(SERVER.matcher(words).replaceAll(installed)).replaceAll(installed + " $1");
    }
}
