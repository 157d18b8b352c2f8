package org.livex.start;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.livex.access.Access;
import org.livex.access.CodeOrder;
import org.livex.access.QrCode;
import org.livex.access.Wifi;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.i18n.Language;
import org.livex.room.Planning;
import org.livex.web.JoinLinks;

/**
 * What the terminal shows once the server is ready: how control gets in, and a few participants, each in another
 * language. Whoever reads this terminal has the machine, so the codes are for them; they are fresh at every start.
 */
public final class Welcome {
    private static final int MOST_PHONES = 4;
    private static final Duration PHONES_JOIN_WITHIN = Duration.ofHours(12);

    private final Access access;
    private final Planning planning;
    private final Path data;
    private final boolean showsCodes;
    private final String thisMachine;
    private final Optional<String> phones;
    private final JoinLinks links;
    private final StringBuilder text = new StringBuilder();
    private boolean hasExercise;

    private Welcome(Running server, Path data, boolean showsCodes) {
        this.data = data;
        this.showsCodes = showsCodes;
        this.access = server.access();
        this.planning = server.planning();
        this.thisMachine = "http://localhost:" + server.listeners().port();
        this.phones = server.listeners().phonesUrl();
        this.links = server.listeners().links();
    }

    public static Future<String> of(Running running, Config config) {
        Welcome welcome =
                new Welcome(running, config.storage().data(), config.terminal().codes());
        running.stores().damages().forEach(damage -> welcome.line(damage.sentence()));
        running.stores().hold().unasked().ifPresent(welcome::line);
        Pushing.lack(config.push()).ifPresent(welcome::line);
        return running.stores()
                .journal()
                .exercises()
                .compose(ids -> welcome.first(ids, config.scenarios().load()))
                .compose(_ -> running.listeners().faults())
                .map(faults -> welcome.end(running.listeners(), config, faults));
    }

    private Future<Void> first(List<ExerciseId> exercises, Optional<String> preferred) {
        Optional<ExerciseId> first = exercises.stream()
                .min(Comparator.comparing((ExerciseId id) -> !preferred.equals(Optional.of(id.value())))
                        .thenComparing(ExerciseId::value));
        return first.map(id -> planning.people(id).compose(people -> links(id, people)))
                .orElse(Future.succeededFuture());
    }

    private Future<Void> links(ExerciseId exercise, List<Person> people) {
        Optional<Person> director = people.stream()
                .filter(person -> person.function() == PersonFunction.DIRECTOR)
                .findFirst();
        if (director.isEmpty()) {
            return Future.succeededFuture();
        }
        hasExercise = true;
        return ControllerLink.leave(
                        access, exercise, director.get(), data, code -> links.link(thisMachine, code, director.get()))
                .compose(_ -> showsCodes ? codes(exercise, director.get(), people) : noCodes(exercise));
    }

    /** Whoever may read the data folder has the keys anyway. */
    private Future<Void> noCodes(ExerciseId exercise) {
        tellOfExample(exercise);
        line("Livex is ready. Control of \"" + exercise.value() + "\": its link is in " + ControllerLink.in(data)
                + " and works once, for 12 hours.");
        return Future.succeededFuture();
    }

    private Future<Void> codes(ExerciseId exercise, Person director, List<Person> people) {
        return access.issueCode(CodeOrder.entry(exercise, director.id())).compose(code -> {
            tellOfExample(exercise);
            line("Livex is ready. Control of \"" + exercise.value() + "\" (this link works once, for 10 minutes):");
            line("  " + links.link(thisMachine, code, director));
            line("");
            line("Phones, each link for one person and once:");
            return phones(exercise, chosen(people));
        });
    }

    private void tellOfExample(ExerciseId exercise) {
        if (FinishedExample.isMeantBy(exercise.value())) {
            line("\"" + exercise.value()
                    + "\" is a finished example, played to its end by simulated people: look around in");
            line("its debrief, with figures, replay, board, actions and evaluation.");
            line("");
        }
    }

    private Future<Void> phones(ExerciseId exercise, List<Person> people) {
        Future<Void> written = Future.succeededFuture();
        for (Person person : people) {
            CodeOrder order = new CodeOrder(exercise, person.id(), false, PHONES_JOIN_WITHIN, false);
            written = written.compose(_ -> access.issueCode(order)).map(code -> {
                String link = links.link(phones.orElse(thisMachine), code, person);
                line("");
                text.append(QrCode.of(link).terminal());
                line("  " + person.callName() + ", reads "
                        + person.languages().stream().map(Language::tag).collect(Collectors.joining(", ")) + ": "
                        + link);
                return null;
            });
        }
        return written;
    }

    private void wifi(Wifi wifi) {
        text.append(QrCode.of(wifi.text()).terminal());
        line("  Phones get into the wireless network \"" + wifi.name() + "\" with this.");
        line("");
    }

    private String end(Listeners listeners, Config config, List<String> faults) {
        if (!hasExercise) {
            line("Livex is ready, without an exercise: start it with " + Option.LOAD.flag() + " NAME to have one.");
        }
        line("");
        config.web().wifi().filter(_ -> showsCodes).ifPresent(this::wifi);
        faults.forEach(this::line);
        listeners.authorityUrl().filter(_ -> !isTrusted(config)).ifPresent(url -> {
            line("A phone that warns of the certificate: install " + url + " on it, docs/runbook.md tells how.");
        });
        if (config.standby()) {
            line("A second laptop may follow this one: ops/standby "
                    + phones.map(url -> url.replaceFirst("^https://", "")).orElse("ADDRESS")
                    + " on it; its code appears here then.");
        }
        if (phones.isEmpty()) {
            line("This machine is in no network that phones could be in: only browsers on it reach Livex.");
        }
        line("Everything is kept in "
                + config.storage()
                        .mongodbUri()
                        .map(_ -> "MongoDB")
                        .orElse(config.storage().data().toString())
                + ". Ctrl-C stops the server; the next start goes on where it was.");
        return text.toString();
    }

    private boolean isTrusted(Config config) {
        return config.web()
                .publicUrl()
                .filter(url -> url.startsWith("https://") && links.pin(url).isEmpty())
                .isPresent();
    }

    /** Players of the languages that most participants read first, so that one release shows several at once. */
    static List<Person> chosen(List<Person> people) {
        Map<Language, List<Person>> byLanguage = people.stream()
                .filter(person -> !person.function().seesControl())
                .collect(Collectors.groupingBy(person -> person.languages().getFirst()));
        List<List<Person>> groups = new ArrayList<>(byLanguage.values());
        groups.sort(Comparator.comparingInt((List<Person> group) -> -group.size())
                .thenComparing(group -> group.getFirst().languages().getFirst().tag()));
        return groups.stream()
                .limit(MOST_PHONES)
                .map(group -> group.stream()
                        .min(Comparator.comparing(person -> person.function() != PersonFunction.PLAYER))
                        .orElseThrow())
                .toList();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
