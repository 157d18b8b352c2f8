package org.livex.journal.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.journal.SampleEntries.ANNA;
import static org.livex.journal.SampleEntries.NOW;
import static org.livex.journal.SampleEntries.action;
import static org.livex.journal.SampleEntries.command;
import static org.livex.journal.SampleEntries.entry;
import static org.livex.journal.Soon.soon;

import io.vertx.core.Future;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.exercise.Fact;
import org.livex.exercise.inject.ParticipantFact.ActionRecorded;
import org.livex.exercise.people.RosterFact.PersonErased;
import org.livex.exercise.people.RosterFact.PersonSwapped;
import org.livex.exercise.people.RosterFact.SealedFact;
import org.livex.exercise.plan.PlanFact.PersonAdded;
import org.livex.exercise.talk.TalkFact.MessagePosted;
import org.livex.exercise.text.TextFact.TextTranslated;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.MessageId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.i18n.Language;
import org.livex.journal.Entry;
import org.livex.journal.JournalContract;
import org.livex.journal.JournalUnavailable;
import org.livex.journal.sqlite.SqliteFile;
import org.livex.journal.sqlite.SqliteJournal;

/** Sealed, a journal keeps all that a journal promises, and forgets whoever is erased. */
class SealedJournalTest extends JournalContract {
    private static final PersonId BORIS = new PersonId("boris");
    private static final Instant LATER = NOW.plus(Duration.ofHours(1));
    private static final PersonErased ANNA_GONE = new PersonErased(ANNA, Instant.EPOCH, LATER, true);

    @TempDir
    Path folder;

    @Override
    protected Future<SealedJournal> open() {
        return file().compose(file -> SqliteJournal.open(file)
                .compose(journal ->
                        SqlitePersonKeys.open(vertx, file).compose(keys -> SealedJournal.open(vertx, journal, keys))));
    }

    @Override
    protected void remove() {}

    private Future<SqliteFile> file() {
        return SqliteFile.open(vertx, folder.resolve("livex.db"));
    }

    @Test
    void whoever_is_erased_is_read_as_what_is_left_of_them_and_nobody_else_is() {
        Entry added = at(1, NOW, new PersonAdded(person(ANNA, "Timur")), new PersonAdded(person(BORIS, "Boris")));
        Entry said = at(2, NOW, message("m-1", ANNA, "It is me"), message("m-2", BORIS, "Hello"));
        soon(sealed().append(DEMO, List.of(added, said)));
        assertThat(read()).containsExactly(added, said);

        soon(sealed().erase(DEMO, List.of(ANNA_GONE)));

        assertThat(read().toString()).doesNotContain("Timur", "It is me").contains("Boris", "Hello");
        assertThat(read().get(1).facts()).hasSize(2);
        reopen();
        assertThat(read().toString()).doesNotContain("Timur", "It is me").contains("Boris", "Hello");
    }

    @Test
    void whoever_is_erased_leaves_the_chain_whole() {
        soon(sealed().append(
                        DEMO,
                        List.of(
                                at(1, NOW, new PersonAdded(person(ANNA, "Timur"))),
                                at(2, NOW, action("by the first")))));

        soon(sealed().erase(DEMO, List.of(ANNA_GONE)));
        soon(sealed().append(DEMO, List.of(at(3, LATER, new PersonSwapped(person(ANNA, "Vera"))))));

        assertThat(soon(sealed().check()))
                .singleElement()
                .satisfies(report -> assertThat(report.damages()).isEmpty())
                .satisfies(report -> assertThat(report.begins()).isEqualTo(1))
                .satisfies(report -> assertThat(report.rewritten()).isZero());
    }

    @Test
    void no_byte_of_the_files_tells_who_it_was_nor_what_it_was_sealed_with() throws IOException {
        soon(sealed().append(DEMO, List.of(at(1, NOW, new PersonAdded(person(ANNA, "Timur of Samarkand"))))));
        assertThat(bytes()).doesNotContain(hex("Timur of Samarkand"));
        reopen();
        byte[] key = onlyKey();
        assertThat(bytes()).contains(HexFormat.of().formatHex(key));

        soon(sealed().erase(DEMO, List.of(ANNA_GONE)));

        assertThat(bytes()).doesNotContain(HexFormat.of().formatHex(key));
    }

    @Test
    void what_an_older_build_wrote_in_the_clear_goes_too() throws IOException {
        stop(() -> file().compose(file -> SqliteJournal.open(file)
                .compose(clear -> clear.append(
                                DEMO,
                                List.of(
                                        at(1, NOW, new PersonAdded(person(ANNA, "Timur of Samarkand"))),
                                        at(2, NOW, message("m-1", BORIS, "Hello"), action("My cousin"))))
                        .compose(_ -> clear.close()))));
        assertThat(read().toString()).contains("Timur of Samarkand", "My cousin");
        assertThat(bytes()).contains(hex("Timur of Samarkand"));

        soon(sealed().erase(DEMO, List.of(ANNA_GONE)));

        assertThat(read().toString()).doesNotContain("Timur", "My cousin").contains("Hello");
        assertThat(bytes()).doesNotContain(hex("Timur of Samarkand"), hex("My cousin"));
    }

    @Test
    void of_two_who_held_a_role_one_after_the_other_the_one_who_is_meant_goes() {
        soon(sealed().append(
                        DEMO,
                        List.of(
                                at(1, NOW, new PersonAdded(person(ANNA, "Timur"))),
                                at(2, NOW, action("by the first")),
                                at(3, LATER, new PersonSwapped(person(ANNA, "Vera"))),
                                at(4, LATER, action("by the second")))));

        soon(sealed().erase(DEMO, List.of(ANNA_GONE)));

        assertThat(read().toString()).doesNotContain("Timur", "by the first").contains("Vera", "by the second");
    }

    @Test
    void those_who_held_a_role_one_after_the_other_are_told_apart_when_all_are_erased() {
        soon(sealed().append(
                        DEMO,
                        List.of(
                                at(1, NOW, new PersonAdded(person(ANNA, "Timur"))),
                                at(2, NOW, new PersonSwapped(person(ANNA, "Vera"))))));
        read();
        read();
        soon(sealed().append(DEMO, List.of(at(3, NOW, new PersonSwapped(person(ANNA, "Olga"))))));

        soon(sealed().erase(DEMO, List.of(ANNA_GONE)));

        assertThat(read().stream().map(entry -> nameIn(entry.facts().getFirst())))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.startsWith("№ "));
    }

    private static String nameIn(Fact fact) {
        return switch (fact) {
            case PersonAdded added -> added.person().callName();
            case PersonSwapped swapped -> swapped.person().callName();
            default -> throw new IllegalArgumentException(fact.toString());
        };
    }

    @Test
    void a_translation_goes_with_the_message_that_it_is_of() {
        TextRef text = new TextRef(TextOwner.MESSAGE, "m-1", TextPart.TEXT);
        soon(sealed().append(DEMO, List.of(at(1, NOW, message("m-1", ANNA, "It is me")))));
        reopen();
        read();
        soon(sealed().append(
                        DEMO,
                        List.of(at(
                                2,
                                NOW,
                                new TextTranslated(text, Language.of("ru"), 1, TextVersion.approved("Это я"))))));
        assertThat(read().toString()).contains("Это я");

        soon(sealed().erase(DEMO, List.of(ANNA_GONE)));

        assertThat(read().toString()).doesNotContain("Это я", "It is me");
        assertThat(read().get(1).facts()).hasSize(1);
    }

    @Test
    void what_is_done_after_it_is_sealed_anew() {
        soon(sealed().append(DEMO, List.of(at(1, NOW, action("before")))));
        soon(sealed().erase(DEMO, List.of(ANNA_GONE)));
        soon(sealed().append(DEMO, List.of(at(2, LATER, action("after")))));
        reopen();

        assertThat(read().toString()).doesNotContain("before").contains("after");
    }

    @Test
    void a_key_that_was_left_behind_is_not_taken_for_one_that_was_to_go() {
        soon(sealed().append(DEMO, List.of(entry(DEMO, 1, "Note"))));
        stop(() -> file().compose(file ->
                file.write(sql -> sql.update("delete from person_keys")).compose(_ -> file.close())));

        assertThatThrownBy(this::read)
                .isInstanceOf(JournalUnavailable.class)
                .hasMessageContaining("entry 1 of exercise demo is sealed with a key that is not here");
    }

    @Test
    void what_somebody_changed_in_the_store_is_not_taken_for_what_was_written() {
        soon(sealed().append(DEMO, List.of(at(1, NOW, action("one")), at(2, NOW, action("two")))));
        Entry first = raw().getFirst();
        SealedFact sealed = (SealedFact) first.facts().getLast();
        char changed = sealed.box().charAt(40) == 'A' ? 'B' : 'A';
        String box = sealed.box().substring(0, 40) + changed + sealed.box().substring(41);
        soon(sealed().rewrite(new Entry(
                DEMO,
                1,
                first.command(),
                first.at(),
                first.by(),
                List.of(
                        first.facts().getFirst(),
                        new SealedFact(sealed.place(), sealed.standsIn(), sealed.key(), box)))));

        assertThatThrownBy(this::read).isInstanceOf(JournalUnavailable.class).hasMessageContaining("was changed");
    }

    @Test
    void whoever_reads_the_stored_entry_alone_sees_that_something_was_done_and_by_which_role() {
        soon(sealed().append(DEMO, List.of(at(1, NOW, action("My cousin")))));

        List<Fact> facts = raw().getFirst().facts();

        assertThat(facts).hasSize(2).last().isInstanceOf(SealedFact.class);
        assertThat(facts).first().isInstanceOfSatisfying(ActionRecorded.class, left -> {
            assertThat(left.person()).isEqualTo(ANNA);
            assertThat(left.action().note()).isEmpty();
        });
    }

    private SealedJournal sealed() {
        return (SealedJournal) journal();
    }

    private List<Entry> read() {
        return soon(journal().readAfter(DEMO, 0, 1_000));
    }

    private List<Entry> raw() {
        soon(journal().close());
        List<Entry> stored = soon(file().compose(file -> SqliteJournal.open(file)
                .compose(clear -> clear.readAfter(DEMO, 0, 100).eventually(clear::close))));
        start();
        return stored;
    }

    private void stop(Supplier<Future<?>> meanwhile) {
        soon(journal().close());
        soon(meanwhile.get());
        start();
    }

    private void reopen() {
        soon(journal().close());
        start();
    }

    private byte[] onlyKey() {
        soon(journal().close());
        List<PersonKey> keys = soon(file().compose(file -> SqlitePersonKeys.open(vertx, file)
                .compose(SqlitePersonKeys::all)
                .eventually(file::close)));
        start();
        assertThat(keys).hasSize(1);
        return keys.getFirst().bytes();
    }

    private String bytes() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return all.toString();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Entry at(long seq, Instant when, Fact... facts) {
        return new Entry(DEMO, seq, command(), when, ANNA, List.of(facts));
    }

    private static Person person(PersonId id, String callName) {
        return new Person(
                id,
                callName,
                PersonFunction.PLAYER,
                Set.of(new TeamId("alfa")),
                null,
                "UZ",
                List.of(Language.of("en")),
                null);
    }

    private static Fact message(String id, PersonId from, String body) {
        return new MessagePosted(
                new MessageId(id),
                Channel.parse("team/alfa"),
                from,
                null,
                LocalizedText.of(Language.of("en"), body),
                new ExerciseTime(34_200_000),
                NOW);
    }
}
