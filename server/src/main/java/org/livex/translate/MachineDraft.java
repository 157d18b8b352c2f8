package org.livex.translate;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livex.exercise.text.Term;
import org.livex.i18n.Language;
import org.livex.translate.Piece.Code;
import org.livex.translate.Piece.Kind;
import org.livex.translate.Piece.Words;
import org.livex.translate.TermFinder.Hit;

/**
 * Asks a machine without giving it what it must not touch: names, references and codes go as numbered tokens, and a
 * draft in which one is missing or doubled is thrown away.
 */
public final class MachineDraft {
    /** A word that no language has, so that machines leave it alone; they may change its case or part it from its number. */
    private static final String TOKEN = "ZQX";

    private static final Pattern TOKENS = Pattern.compile("(?i)( ?)ZQX ?(\\d{1,4})( ?)");

    /** What a token stands for. Those of a span stand off from its words by a space, which goes again. */
    private record Kept(Kind kind, String original) {}

    private final TranslationMachine machine;

    public MachineDraft(TranslationMachine machine) {
        this.machine = machine;
    }

    public Future<String> of(String text, Language source, Language target, List<Term> terms) {
        if (TOKENS.matcher(text).find()) {
            return Future.failedFuture(new NoDraft(NoDraft.Reason.MACHINE_CHANGED_NAMES));
        }
        List<Kept> kept = new ArrayList<>();
        String safe = protect(text, terms, source, kept);
        return machine.translate(safe, source, target).map(draft -> {
            String whole = restore(draft, kept);
            if (!Figures.lostNumbers(text, whole).isEmpty()) {
                throw new NoDraft(NoDraft.Reason.MACHINE_CHANGED_NAMES);
            }
            return whole;
        });
    }

    private static String protect(String text, List<Term> terms, Language source, List<Kept> kept) {
        List<Term> names = terms.stream().filter(Term::untranslatable).toList();
        TermFinder finder = TermFinder.ofNames(names, source);
        StringBuilder safe = new StringBuilder();
        for (Piece piece : InlineCodes.of(text)) {
            switch (piece) {
                case Code code -> {
                    String token = token(code.kind(), String.valueOf(code.original()), kept);
                    safe.append(
                            switch (code.kind()) {
                                case ALONE -> token;
                                case OPENING -> token + " ";
                                case CLOSING -> " " + token;
                            });
                }
                case Words words -> {
                    int end = 0;
                    for (Hit hit : finder.in(words.text())) {
                        safe.append(references(words.text().substring(end, hit.from()), kept));
                        safe.append(token(Kind.ALONE, hit.words(), kept));
                        end = hit.to();
                    }
                    safe.append(references(words.text().substring(end), kept));
                }
            }
        }
        return safe.toString();
    }

    private static String references(String words, List<Kept> kept) {
        return Figures.REFERENCE.matcher(words).replaceAll(found -> token(Kind.ALONE, found.group(), kept));
    }

    private static String token(Kind kind, String original, List<Kept> kept) {
        kept.add(new Kept(kind, original));
        return TOKEN + (kept.size() - 1);
    }

    private static String restore(String draft, List<Kept> kept) {
        List<Kept> left = new ArrayList<>(kept);
        Matcher tokens = TOKENS.matcher(draft);
        StringBuilder whole = new StringBuilder();
        int found = 0;
        while (tokens.find()) {
            int number = Integer.parseInt(tokens.group(2));
            if (number >= kept.size() || !left.remove(kept.get(number))) {
                throw new NoDraft(NoDraft.Reason.MACHINE_CHANGED_NAMES);
            }
            Kept one = kept.get(number);
            String before = one.kind() == Kind.CLOSING ? "" : tokens.group(1);
            String after = one.kind() == Kind.OPENING ? "" : tokens.group(3);
            tokens.appendReplacement(whole, Matcher.quoteReplacement(before + one.original() + after));
            found++;
        }
        if (found < kept.size()) {
            throw new NoDraft(NoDraft.Reason.MACHINE_CHANGED_NAMES);
        }
        return tokens.appendTail(whole).toString();
    }
}
