package org.livex.pack.yaml;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What somebody probably meant. */
public final class Nearest {
    private static final int LONGEST = 64;

    private Nearest() {}

    /**
     * The parameters with {@code suggestion}, and {@code similar} = yes or no beside it, by which a message chooses whether
     * to mention it.
     */
    public static Map<String, Object> suggesting(
            Map<String, Object> parameters, String written, Collection<String> known) {
        Optional<String> nearest = to(written, known);
        Map<String, Object> more = new HashMap<>(parameters);
        more.put("similar", nearest.isPresent() ? "yes" : "no");
        more.put("suggestion", nearest.orElse(""));
        return more;
    }

    /** The known word at the smallest distance, if that is small for the word's length. */
    static Optional<String> to(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        int furthest = Math.max(1, Math.min(3, written.length() / 3));
        String nearest = null;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - written.length()) <= furthest) {
                int distance = distance(written, candidate);
                if (distance <= furthest) {
                    nearest = candidate;
                    furthest = distance - 1;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** Letters left out, put in, changed, or two neighbours swapped (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
