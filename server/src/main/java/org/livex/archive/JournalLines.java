package org.livex.archive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.reading.ChatDesk;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.welfare.WelfareFact;
import org.livex.journal.Entry;
import org.livex.json.DomainJson;
import org.livex.json.FactCodec;

/**
 * A journal as lines of JSON, one for each entry. How somebody was and their silent brakes are read by few, and a director is not
 * always one of them: of an entry with such a fact neither when it was nor whose it was is told. Nor of one with words of a voice
 * that was hidden since.
 */
public final class JournalLines {
    private JournalLines() {}

    /** {@code exercise} is as it is after the last of them, or later. */
    public static byte[] of(List<Entry> entries, Exercise exercise) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        entries.forEach(entry -> append(lines, entry, exercise));
        return lines.toByteArray();
    }

    private static void append(ByteArrayOutputStream lines, Entry entry, Exercise exercise) {
        List<Fact> told = entry.facts().stream()
                .filter(fact -> !isOfFew(fact) && !ChatDesk.isUntold(exercise, fact))
                .toList();
        int withheld = entry.facts().size() - told.size();
        ObjectNode head = JsonNodeFactory.instance.objectNode().put("seq", entry.seq());
        if (withheld > 0) {
            head.put("withheld", withheld);
        } else {
            head.put("at", DomainJson.instant(entry.at()))
                    .put("command", entry.command().value());
            if (entry.by() != null) {
                head.put("by", entry.by().value());
            }
        }
        byte[] start = DomainJson.write(head);
        lines.write(start, 0, start.length - 1);
        lines.writeBytes(",\"facts\":".getBytes(StandardCharsets.UTF_8));
        lines.writeBytes(FactCodec.write(told));
        lines.write('}');
        lines.write('\n');
    }

    private static boolean isOfFew(Fact fact) {
        return fact instanceof WelfareFact
                || fact instanceof SafetyFact.BrakePulled
                || fact instanceof SafetyFact.BrakeAnswered;
    }
}
