package org.livex.feed.items.dossier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.dossier.BoardLine;
import org.livex.exercise.dossier.CaseBoard;
import org.livex.exercise.dossier.Linking;
import org.livex.exercise.dossier.QuestionLine;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.LinkId;
import org.livex.exercise.words.ids.OpenQuestionId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.SharedItems;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** The links or the open questions of a team's board, for the team and control, with all that was said of each, oldest first. */
public final class BoardLineItems<T extends Record> implements SharedItems, ItemsOfControl {
    private final BiFunction<CaseBoard, String, @Nullable BoardLine<T>> lines;

    private final Function<T, Instant> takenAt;

    private BoardLineItems(BiFunction<CaseBoard, String, @Nullable BoardLine<T>> lines, Function<T, Instant> takenAt) {
        this.lines = lines;
        this.takenAt = takenAt;
    }

    public static BoardLineItems<Linking> links() {
        return new BoardLineItems<>((board, id) -> board.links().get(new LinkId(id)), Linking::takenAt);
    }

    public static BoardLineItems<QuestionLine> openQuestions() {
        return new BoardLineItems<>(
                (board, id) -> board.questions().get(new OpenQuestionId(id)), QuestionLine::takenAt);
    }

    @Override
    public boolean admits(Exercise exercise, Item item, Person person) {
        BoardLine<T> line = find(exercise, item);
        return line != null && line.isFor(person);
    }

    @Override
    public void ofReaders(ObjectNode json, Exercise exercise, Item item, List<Language> languages) {
        ofControl(json, exercise, item);
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        BoardLine<T> line = find(exercise, item);
        if (line == null) {
            return;
        }
        json.put("team", line.team().value());
        ArrayNode versions = json.putArray("versions");
        line.versions().forEach(said -> {
            ObjectNode one = versions.addObject();
            one.put("person", said.person().value())
                    .put(
                            "callName",
                            exercise.roster()
                                    .callNameAt(said.person(), said.stamp().at()));
            one.setAll(DomainJson.tree(said.what()));
            ItemJson.done(
                    one, exercise, takenAt.apply(said.what()), said.stamp().at());
            ItemJson.instant(one, "recordedAt", said.stamp().at());
        });
    }

    private @Nullable BoardLine<T> find(Exercise exercise, Item item) {
        return lines.apply(exercise.dossiers().board(), item.id());
    }
}
