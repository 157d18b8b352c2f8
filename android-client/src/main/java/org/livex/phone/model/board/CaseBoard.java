package org.livex.phone.model.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.Me;
import org.livex.phone.model.read.Problem;
import org.livex.phone.model.read.Reader;
import org.livex.phone.sync.Refused;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Waiting;

/**
 * What my teams say of whom and what they registered: what the server has, and on it what waits here in the order in which it
 * was said.
 *
 * @param links in the order in which they came
 * @param questions in the order in which they came
 * @param refused what the server did not take, with its words
 */
public record CaseBoard(
        List<BoardLine<Linking>> links, List<BoardLine<OpenQuestion>> questions, List<RefusedLine> refused) {
    /** The commands that write on it. */
    public static final Set<String> COMMANDS = Set.of(Linking.COMMAND, OpenQuestion.COMMAND);

    /**
     * What the server did not take.
     *
     * @param said null: only an app of another version can read it
     */
    public record RefusedLine(
            String id, String type, @Nullable OnBoard said, Problem problem) {}

    /** What a board says of one that stands by itself, and of all that are held for the same. */
    public record About(
            List<BoardLine<Linking>> links, List<BoardLine<OpenQuestion>> questions, List<NamingReport> reports) {}

    public static CaseBoard of(Snapshot snapshot, Reader reader, @Nullable Me me) {
        Map<String, BoardLine<Linking>> links = known(snapshot, reader, "link", Linking::of);
        Map<String, BoardLine<OpenQuestion>> questions = known(snapshot, reader, "open-question", OpenQuestion::of);
        String self = me == null ? "" : me.callName();
        for (Waiting waiting : snapshot.waiting()) {
            if (waiting.type().equals(Linking.COMMAND)) {
                say(links, waiting.command(), Linking.NAMED, Linking::of, self);
            } else if (waiting.type().equals(OpenQuestion.COMMAND)) {
                say(questions, waiting.command(), OpenQuestion.NAMED, OpenQuestion::of, self);
            }
        }
        List<RefusedLine> refused = new ArrayList<>();
        for (Refused one : snapshot.refused()) {
            if (COMMANDS.contains(one.type())) {
                refused.add(
                        new RefusedLine(one.id(), one.type(), saidIn(one), new Problem(one.code(), one.parameters())));
            }
        }
        return new CaseBoard(
                List.copyOf(links.values()), List.copyOf(questions.values()), Collections.unmodifiableList(refused));
    }

    private static <T extends OnBoard> Map<String, BoardLine<T>> known(
            Snapshot snapshot, Reader reader, String kind, BoardLine.Words<T> words) {
        Map<String, BoardLine<T>> known = new LinkedHashMap<>();
        reader.all(Dossiers.bySeq(snapshot.items(kind)), (json, it) -> BoardLine.of(json, words))
                .forEach(line -> known.put(line.id(), line));
        return known;
    }

    /** @param name of the field that has the line's id */
    private static <T extends OnBoard> void say(
            Map<String, BoardLine<T>> lines, JSONObject command, String name, BoardLine.Words<T> words, String self) {
        try {
            String id = command.getString(name);
            BoardLine.Said<T> said = BoardLine.said(command.getJSONObject("said"), words, self);
            BoardLine<T> before = lines.get(id);
            lines.put(id, before == null ? new BoardLine<>(id, List.of(said), true) : before.amended(said));
        } catch (JSONException e) {
            // Only an app of another version could have made it, and the server will say what it thinks of it.
        }
    }

    private static @Nullable OnBoard saidIn(Refused refused) {
        try {
            JSONObject said = refused.command().getJSONObject("said");
            return refused.type().equals(Linking.COMMAND) ? Linking.of(said) : OpenQuestion.of(said);
        } catch (JSONException e) {
            return null;
        }
    }

    /** Of one that is the end of what others were merged into. */
    public About about(Dossier dossier, Dossiers dossiers) {
        List<Dossier> same = new ArrayList<>(dossiers.under().getOrDefault(dossier.id(), List.of()));
        same.add(dossier);
        Set<String> ids = same.stream().map(Dossier::id).collect(Collectors.toSet());
        Map<String, NamingReport> reports = new LinkedHashMap<>();
        same.forEach(one -> one.reports().forEach(report -> reports.put(report.key(), report)));
        List<NamingReport> latest = new ArrayList<>(reports.values());
        latest.sort(Comparator.comparing(NamingReport::takenAt).reversed());
        return new About(
                those(links, link -> ids.contains(link.from()) || ids.contains(link.to())),
                those(questions, question -> ids.contains(question.about())),
                Collections.unmodifiableList(latest));
    }

    private static <T extends OnBoard> List<BoardLine<T>> those(List<BoardLine<T>> lines, Predicate<T> wanted) {
        return Collections.unmodifiableList(
                lines.stream().filter(line -> wanted.test(line.now().what())).collect(Collectors.toList()));
    }
}
