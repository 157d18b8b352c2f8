package org.livex.sheet.foreign;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;
import org.livex.sheet.foreign.words.HeadingLanguage;
import org.livex.sheet.world.KnownLanguages;
import org.livex.sheet.world.Scripts;

/** In which language a column is written: its heading may say it, else its letters and its little words speak for one. */
final class TextLanguage {
    /** So many cells of a column are enough. */
    static final int LOOKED_AT = 20;

    /** So many of which none is a little word are no text of a language. */
    private static final int MANY_WORDS = 15;

    /** Of so few nobody takes a language for another one that is written like it. */
    private static final int FEW_LETTERS = 24;

    private static final int LEAST_SENTENCE = 4;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}]+");

    /** By so much another language must be likelier than those of the exercise: a name has foreign letters too. */
    private static final int SURELY = 2;

    /** So much must speak for another language than the one that a heading names. */
    private static final int CONTRADICTING = 3;

    /** A heading, some of what stands under it, all headings of its table, how much of the texts speaks for which language, and their script. */
    record Sample(
            String heading, List<String> texts, List<String> headings, KnownLanguages.Scores scores, String script) {
        Sample {
            texts = List.copyOf(texts);
            headings = List.copyOf(headings);
        }

        Sample(String heading, List<String> texts, List<String> headings) {
            this(heading, texts, headings, KnownLanguages.scores(texts), Scripts.of(texts));
        }

        Sample(String heading, List<String> texts) {
            this(heading, texts, List.of());
        }

        long score(Language language) {
            return scores.of(language);
        }
    }

    private TextLanguage() {}

    /** Whether two columns are one text in two languages. */
    static boolean differ(Sample one, Sample other) {
        Optional<Language> first = said(one);
        Optional<Language> second = said(other);
        if (first.isPresent() && second.isPresent()) {
            return !first.equals(second);
        }
        String script = one.script();
        String otherScript = other.script();
        if (!script.isEmpty() && !otherScript.isEmpty() && !script.equals(otherScript)) {
            return true;
        }
        Language guess = guessAmongAll(one, Languages.SHIPPED);
        Language otherGuess = guessAmongAll(other, Languages.SHIPPED);
        return guess != null && otherGuess != null && !guess.base().equals(otherGuess.base());
    }

    /** Whether headings or letters leave no doubt that two columns are in two languages. */
    static boolean surelyDiffer(Sample one, Sample other) {
        Optional<Language> first = said(one);
        Optional<Language> second = said(other);
        String script = one.script();
        String otherScript = other.script();
        return (first.isPresent()
                        && second.isPresent()
                        && !first.get().base().equals(second.get().base()))
                || (!script.isEmpty() && !otherScript.isEmpty() && !script.equals(otherScript));
    }

    /** What the heading names, unless letters or words below contradict it. */
    private static Optional<Language> said(Sample sample) {
        return HeadingLanguage.named(sample.heading()).filter(one -> !contradicts(sample, one));
    }

    /** Whether the heading names a language that the texts below are clearly not in. */
    static boolean isContradicted(Sample sample) {
        return HeadingLanguage.named(sample.heading())
                .filter(one -> contradicts(sample, one))
                .isPresent();
    }

    /** Most are written with letters that this language never has, or they are in words of another. */
    private static boolean contradicts(Sample sample, Language named) {
        String script = sample.script();
        if (script.isEmpty() || !isWrittenIn(Scripts.of(named), script)) {
            return Scripts.isOfMost(script, sample.texts()) && !Scripts.isOfSeveral(named);
        }
        long own = sample.score(named);
        return KnownLanguages.has(named)
                && KnownLanguages.ALL.stream()
                        .filter(one -> !one.base().equals(named.base()) && Scripts.isWrittenIn(one, script))
                        .mapToLong(sample::score)
                        .anyMatch(score -> score >= CONTRADICTING && score > 2 * own);
    }

    /** Chinese, Japanese and Korean mix theirs; of a language that ICU does not know nobody can say it. */
    private static boolean isWrittenIn(String own, String script) {
        boolean mixes = own.startsWith("Han") || own.equals("Jpan") || own.equals("Kore");
        return own.isEmpty() || mixes || own.equals(script);
    }

    /** Null where nothing speaks for one of these. */
    static @Nullable Language guess(Sample sample, List<Language> candidates) {
        Optional<Language> named = said(sample);
        if (named.isPresent()) {
            Language said = named.get();
            return candidates.stream()
                    .filter(one -> one.base().equals(said.base()))
                    .findFirst()
                    .orElse(null);
        }
        Language headed = headed(sample, candidates);
        if (headed != null) {
            return headed;
        }
        String script = sample.script();
        List<Language> written = candidates.stream()
                .filter(one -> Scripts.isWrittenIn(one, script))
                .toList();
        return written.size() == 1 ? written.getFirst() : likeliest(sample, written);
    }

    /** The language in which the headings are, unless what stands below contradicts: in letters of others, or in their words. */
    private static @Nullable Language headed(Sample sample, List<Language> candidates) {
        String script = sample.script();
        Language said = HeadingLanguage.of(sample.heading(), sample.headings())
                .flatMap(base -> candidates.stream()
                        .filter(one -> one.base().equals(base))
                        .findFirst())
                .filter(one -> Scripts.isWrittenIn(one, script))
                .orElse(null);
        if (said == null) {
            return null;
        }
        long own = sample.score(said);
        boolean contradicted = together(candidates, KnownLanguages.ALL).stream()
                .filter(one -> !one.base().equals(said.base()) && Scripts.isWrittenIn(one, script))
                .mapToLong(sample::score)
                .anyMatch(score -> score >= SURELY && score > 2 * own);
        return contradicted ? null : said;
    }

    /** The first one that is written in the letters of the texts; null for none. */
    static @Nullable Language ofItsScript(Sample sample, List<Language> candidates) {
        String script = sample.script();
        return candidates.stream()
                .filter(one -> Scripts.isWrittenIn(one, script))
                .findFirst()
                .orElse(null);
    }

    /**
     * The same, and where nothing tells the languages of other letters than the Latin ones apart, the first of them. Null where
     * another language is as likely: nobody is helped by a wrong proposal.
     */
    static @Nullable Language propose(Sample sample, List<Language> own) {
        Language guess = guessAmongAll(sample, own);
        boolean isShort = letters(sample.texts()) < FEW_LETTERS;
        if (guess != null) {
            return isShort
                            || said(sample).isPresent()
                            || guess.equals(headed(sample, together(own, Languages.SHIPPED)))
                            || isLikeliest(sample, guess, own.contains(guess))
                    ? guess
                    : null;
        }
        List<Language> all = together(together(own, Languages.SHIPPED), KnownLanguages.ALL);
        Language first = ofItsScript(sample, all);
        if (first == null || sample.script().equals("Latn")) {
            return null;
        }
        return isShort || isLikeliest(sample, first, own.contains(first)) ? first : null;
    }

    private static boolean isLikeliest(Sample sample, Language guess, boolean mayBeOneOfSeveral) {
        String script = sample.script();
        long score = sample.score(guess) + (mayBeOneOfSeveral ? 1 : 0);
        return KnownLanguages.ALL.stream()
                .filter(one -> !one.base().equals(guess.base()) && Scripts.isWrittenIn(one, script))
                .noneMatch(one -> sample.score(one) > 0 && sample.score(one) >= score);
    }

    /** Whether another language than these is clearly likelier than any of them. */
    static boolean isBeaten(Sample sample, List<Language> own) {
        String script = sample.script();
        long most = most(sample, own, 0);
        return said(sample).isEmpty()
                && areSentences(sample.texts())
                && KnownLanguages.ALL.stream()
                        .filter(one ->
                                own.stream().noneMatch(mine -> mine.base().equals(one.base())))
                        .filter(one -> Scripts.isWrittenIn(one, script))
                        .anyMatch(one -> sample.score(one) >= most + SURELY);
    }

    /** One of {@code own}, unless heading or letters speak for another of Livex'. Null where nothing speaks for any. */
    static @Nullable Language guessAmongAll(Sample sample, List<Language> own) {
        Language any = guess(sample, together(own, Languages.SHIPPED));
        Language one = guess(sample, own);
        boolean isHeaded = any != null && any.equals(headed(sample, together(own, Languages.SHIPPED)));
        if (isHeaded || said(sample).isPresent()) {
            return any == null ? one : any;
        }
        Language far = ofNoneOfLivex(sample, together(own, Languages.SHIPPED));
        if (far != null || any == null || any.equals(one)) {
            return far == null ? any == null ? one : any : far;
        }
        return sample.score(any) >= most(sample, own, -SURELY) + SURELY ? any : one;
    }

    /** How much speaks for the likeliest of those in the letters of the texts; {@code ofNone} where there is none. */
    private static long most(Sample sample, List<Language> languages, long ofNone) {
        return languages.stream()
                .filter(one -> Scripts.isWrittenIn(one, sample.script()))
                .mapToLong(one -> Math.max(0, sample.score(one)))
                .max()
                .orElse(ofNone);
    }

    /** A language that is none of {@code near}, where letters and words clearly speak for it; null for none. */
    private static @Nullable Language ofNoneOfLivex(Sample sample, List<Language> near) {
        String script = sample.script();
        long most = most(sample, near, -SURELY);
        if (most >= 0 && letters(sample.texts()) < FEW_LETTERS) {
            return null;
        }
        Language far = null;
        for (Language one : KnownLanguages.ALL) {
            long score = Scripts.isWrittenIn(one, script) && !near.contains(one) ? sample.score(one) : -SURELY;
            if (score >= most + SURELY && (far == null || score > sample.score(far))) {
                far = one;
            }
        }
        return far;
    }

    /**
     * Whether a text is in this language: its heading says so, its letters are of that language alone, or its words speak for
     * it.
     */
    static boolean isEvident(Sample sample, Language language) {
        String script = sample.script();
        boolean isAloneInItsScript = KnownLanguages.ALL.stream()
                .filter(one -> Scripts.isWrittenIn(one, script))
                .allMatch(one -> one.base().equals(language.base()));
        return said(sample).isPresent()
                || language.equals(headed(sample, List.of(language)))
                || sample.score(language) > 0
                || (isAloneInItsScript && !script.isEmpty());
    }

    /** Whether it looks like none of these: in other letters, or of many words none is a little word of theirs. */
    static boolean isOfNone(Sample sample, List<Language> languages) {
        String script = sample.script();
        List<Language> written = languages.stream()
                .filter(one -> Scripts.isWrittenIn(one, script))
                .toList();
        if (script.isEmpty() || said(sample).isPresent()) {
            return false;
        }
        boolean canBeTold = written.stream().allMatch(KnownLanguages::has);
        return written.isEmpty()
                || (canBeTold
                        && written.stream().allMatch(one -> sample.score(one) <= 0)
                        && words(sample.texts()) >= MANY_WORDS);
    }

    /** Names of agencies are none. */
    private static boolean areSentences(List<String> texts) {
        long words = texts.stream()
                .flatMap(BETWEEN::splitAsStream)
                .filter(word -> !word.isEmpty())
                .count();
        return letters(texts) >= FEW_LETTERS && words >= LEAST_SENTENCE * (long) texts.size();
    }

    private static long letters(List<String> texts) {
        return texts.stream()
                .flatMapToInt(String::codePoints)
                .filter(Character::isLetter)
                .count();
    }

    private static long words(List<String> texts) {
        return texts.stream()
                .flatMap(BETWEEN::splitAsStream)
                .filter(word -> word.length() > 1)
                .distinct()
                .count();
    }

    /** Those of the exercise first. */
    static List<Language> together(List<Language> own, List<Language> more) {
        return Stream.concat(own.stream(), more.stream()).distinct().toList();
    }

    private static @Nullable Language likeliest(Sample sample, List<Language> candidates) {
        Language best = null;
        long most = 0;
        boolean tied = false;
        for (Language one : candidates) {
            long score = sample.score(one);
            tied = score == most ? score > 0 : tied && score < most;
            if (score > most) {
                most = score;
                best = one;
            }
        }
        return tied ? null : best;
    }
}
