package org.livex.phone.screen.talk;

import java.util.List;
import java.util.stream.Stream;
import org.livex.phone.model.Channel;
import org.livex.phone.model.ChatLine;
import org.livex.phone.model.SetAside;
import org.livex.phone.model.Situation;
import org.livex.phone.model.TextTask;
import org.livex.phone.model.WrittenHere;
import org.livex.phone.model.read.Me;
import org.livex.phone.screen.Unfinished;

/** What a mediator has begun to write of lines and not handed in: the words for a voice, or those of a line in another language. */
public final class BegunForLines {
    private final Unfinished unfinished;

    public BegunForLines(Unfinished unfinished) {
        this.unfinished = unfinished;
    }

    /** Under which the words for a voice lie. */
    static String wordsOf(String line, String language) {
        return "words of " + line + " in " + language;
    }

    /** Under which it lies which words were in sight as those for a voice were begun. */
    static String seenAs(String line, String language) {
        return "seen as begun " + line + " in " + language;
    }

    /** Under which a line in another language lies. */
    static String lineIn(String line, String language) {
        return "line " + line + " in " + language;
    }

    private static String atDesk(String line, String language) {
        return "translation " + ChatLine.textOf(line) + "~" + language;
    }

    /**
     * What was begun for what nobody is to hear or read any more goes with it, on whichever page somebody is. What was typed at the
     * desk for a voice whose words others have published meanwhile goes on beside theirs, and so does a draft that was saved there.
     */
    public void tidy(Situation situation) {
        Me me = situation.me();
        if (me == null || !me.mediates()) {
            return;
        }
        for (Channel channel : situation.channels()) {
            channel.lines().stream()
                    .filter(ChatLine::isUnsaid)
                    .flatMap(line -> names(line, me))
                    .filter(name -> !unfinished.read(name).isEmpty())
                    .forEach(unfinished::forget);
            channel.lines().stream()
                    .filter(line -> line.revision() > 0 && !line.isUnsaid())
                    .forEach(line -> goOnAtVoice(line, situation, me));
        }
    }

    private void goOnAtVoice(ChatLine line, Situation situation, Me me) {
        String language = line.text().source().language();
        String left = atDesk(line.id(), language);
        String task = TextTask.idOf(ChatLine.textOf(line.id()), language);
        if (situation.task(task) != null
                || !me.languages().contains(language)
                || !unfinished.read(wordsOf(line.id(), language)).trim().isEmpty()) {
            return;
        }
        String typed = unfinished.read(left);
        SetAside draft = situation.setAside(task);
        if (!typed.trim().isEmpty()) {
            goOn(line, language, typed);
            unfinished.forget(left);
        } else if (draft != null && unfinished.read(takenUp(draft)).isEmpty()) {
            goOn(line, language, draft.words());
            unfinished.write(takenUp(draft), "1");
        }
    }

    private void goOn(ChatLine line, String language, String words) {
        unfinished.write(wordsOf(line.id(), language), words);
        unfinished.write(seenAs(line.id(), language), "0");
    }

    /** Under which it lies that it went on once: whoever then throws it away does not get it again. */
    private static String takenUp(SetAside draft) {
        return "taken up " + draft.task() + " " + draft.number();
    }

    /** The latest of one conversation; empty: nothing. What stands there already was not begun. */
    String in(Channel channel, Me me) {
        String found = "";
        for (ChatLine line : me.mediates() ? channel.lines() : List.<ChatLine>of()) {
            WrittenHere written = line.written();
            String waits = written == null ? "" : written.words();
            found = names(line, me)
                    .map(name -> unfinished.read(name).trim())
                    .filter(words -> !words.isEmpty())
                    .filter(words -> !words.equals(line.text().source().text().trim()) && !words.equals(waits.trim()))
                    .findFirst()
                    .orElse(found);
        }
        return found;
    }

    private static Stream<String> names(ChatLine line, Me me) {
        String source = line.text().source().language();
        return Stream.concat(me.languages().stream(), Stream.of(source))
                .distinct()
                .flatMap(language -> Stream.of(
                        wordsOf(line.id(), language), lineIn(line.id(), language), atDesk(line.id(), language)));
    }
}
