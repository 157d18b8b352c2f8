package org.livex.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * The human who watches: rates what they are to watch, writes down what they saw, marks a moment, tells somebody what
 * was good. They see teams as they are: one that leaves out half of its work gets the worse half of the grades.
 */
final class Evaluator implements SimulatedPhone.Person {
    private static final double MEAN_SECONDS_BETWEEN_ENTRIES = 45;

    /** What an evaluator does before any of it comes again. */
    private static final List<Entry> ROUND =
            List.of(Entry.RATING, Entry.RATING, Entry.RATING, Entry.OBSERVATION, Entry.MOMENT, Entry.FEEDBACK);

    private final SimulatedPhone phone;
    private final Random random;
    private final Errands errands;
    private final Deque<Entry> next = new ArrayDeque<>();

    private enum Entry {
        RATING,
        OBSERVATION,
        MOMENT,
        FEEDBACK
    }

    private record Task(String guide, String item, String scale, String about) {}

    Evaluator(Vertx vertx, SimulatedPhone phone, Random random) {
        this.phone = phone;
        this.random = random;
        this.errands = new Errands(vertx, phone, random);
    }

    void start() {
        phone.start(this);
        errands.nowAndThen(MEAN_SECONDS_BETWEEN_ENTRIES, this::write);
    }

    private void write() {
        if (next.isEmpty()) {
            List<Entry> round = new ArrayList<>(ROUND);
            Collections.shuffle(round, random);
            next.addAll(round);
        }
        switch (next.remove()) {
            case RATING -> anyOf(tasks()).ifPresent(this::rate);
            case OBSERVATION -> anyOf(watched()).ifPresent(this::observe);
            case MOMENT -> mark();
            case FEEDBACK -> anyOf(trainees()).ifPresent(this::tell);
        }
    }

    Errands errands() {
        return errands;
    }

    SimulatedPhone phone() {
        return phone;
    }

    @Override
    public void sees(ObjectNode item) {
        // Looks at what is there when there is time to write.
    }

    private void rate(Task task) {
        ObjectNode command = phone.outbox()
                .command("rate-item")
                .put("guide", task.guide())
                .put("item", task.item())
                .put("about", task.about())
                .put("grade", gradeOf(task));
        command.set("evidence", evidence());
        phone.does(command);
    }

    private String gradeOf(Task task) {
        List<String> grades = task.scale().equals("psmu")
                ? List.of("performed", "some-challenges", "major-challenges", "unable")
                : List.of("yes", "no");
        int half = grades.size() / 2;
        boolean isWell = random.nextDouble() < thoroughness(task.about());
        return grades.get((isWell ? 0 : half) + random.nextInt(half));
    }

    /** Of one person: as their team is. */
    private double thoroughness(String about) {
        String id = about.substring(about.indexOf('/') + 1);
        if (about.startsWith("team/")) {
            return Initiative.thoroughnessOf(id);
        }
        ObjectNode person = phone.items().find("person", id);
        return person == null
                ? Initiative.CARELESS
                : Initiative.thoroughnessOf(person.path("teams").path(0).asText());
    }

    private void observe(String about) {
        ObjectNode command = phone.outbox()
                .command("record-observation")
                .put("observation", id())
                .put("about", about);
        anyOf(phone.items().all("objective"))
                .ifPresent(objective ->
                        command.put("objective", objective.path("id").asText()));
        command.set("evidence", evidence().put("note", "Seen at once. They spoke to her alone."));
        phone.does(command);
    }

    private void mark() {
        phone.does(Participant.timed(phone.outbox().command("mark-moment").put("moment", id())));
    }

    private void tell(String person) {
        ObjectNode command =
                phone.outbox().command("give-feedback").put("feedback", id()).put("to", person);
        command.putObject("text")
                .put("source", "en")
                .put("revision", 1)
                .putObject("versions")
                .putObject("en")
                .put("text", "You let her finish before you asked.")
                .put("state", "approved")
                .put("sourceRevision", 1);
        phone.does(Participant.timed(command));
    }

    private ObjectNode evidence() {
        return Participant.timed(Json.object().put("note", ""));
    }

    private List<JsonNode> watches() {
        ObjectNode mine = phone.items().find("watch", phone.pass().person());
        return mine == null ? List.of() : mine.path("watches").valueStream().toList();
    }

    private List<String> watched() {
        return watches().stream().flatMap(watch -> subjects(watch).stream()).toList();
    }

    private static List<String> subjects(JsonNode watch) {
        List<String> subjects = new ArrayList<>();
        watch.path("teams").forEach(team -> subjects.add("team/" + team.asText()));
        watch.path("people").forEach(person -> subjects.add("person/" + person.asText()));
        return subjects;
    }

    private List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        for (JsonNode watch : watches()) {
            for (JsonNode guide : watch.path("guides")) {
                ObjectNode written = phone.items().find("evaluation-guide", guide.asText());
                if (written != null) {
                    subjects(watch).forEach(about -> addAll(tasks, written, about));
                }
            }
        }
        return tasks;
    }

    private static void addAll(List<Task> tasks, ObjectNode guide, String about) {
        for (JsonNode task : guide.path("tasks")) {
            for (JsonNode item : task.path("items")) {
                tasks.add(new Task(
                        guide.path("id").asText(),
                        item.path("id").asText(),
                        item.path("scale").asText(),
                        about));
            }
        }
    }

    private List<String> trainees() {
        List<String> watched = watched();
        return phone.items().stream("person")
                .filter(person -> person.path("function").asText().equals("player"))
                .filter(person -> watched.contains("person/" + person.path("id").asText())
                        || person.path("teams")
                                .valueStream()
                                .anyMatch(team -> watched.contains("team/" + team.asText())))
                .map(person -> person.path("id").asText())
                .toList();
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private <T> Optional<T> anyOf(List<T> of) {
        return of.isEmpty() ? Optional.empty() : Optional.of(of.get(random.nextInt(of.size())));
    }
}
