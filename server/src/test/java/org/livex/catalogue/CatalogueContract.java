package org.livex.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.InjectId;
import org.livex.i18n.Language;

/** What every store of the catalogue promises. */
abstract class CatalogueContract {
    private static final Language EN = Language.of("en");
    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00.123Z");

    final Vertx vertx = Vertx.vertx();
    private @Nullable Catalogue opened;

    abstract Future<? extends Catalogue> open();

    abstract void remove();

    static <T> T soon(Future<T> future) {
        try {
            return future.await(120, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("nothing came for two minutes", e);
        }
    }

    @BeforeEach
    void start() {
        opened = soon(open());
    }

    @AfterEach
    void stop() {
        remove();
        soon(vertx.close());
    }

    @Test
    void an_entry_comes_back_as_it_went_in_with_every_language_and_own_field() {
        Catalogue.Entry entry = entry("call", 1, "Help us");

        assertThat(soon(catalogue().write(entry))).isTrue();

        assertThat(soon(catalogue().find("call"))).contains(entry);
        assertThat(soon(catalogue().all())).containsExactly(entry);
        assertThat(soon(catalogue().find("other"))).isEmpty();
    }

    @Test
    void the_latest_revision_is_what_counts() {
        soon(catalogue().write(entry("b", 1, "One")));
        soon(catalogue().write(entry("a", 1, "Other")));
        soon(catalogue().write(entry("b", 2, "Two")));

        assertThat(soon(catalogue().all())).containsExactly(entry("a", 1, "Other"), entry("b", 2, "Two"));
    }

    @Test
    void who_has_not_read_the_latest_revision_overwrites_nothing() {
        soon(catalogue().write(entry("call", 1, "One")));
        soon(catalogue().write(entry("call", 2, "Two")));

        assertThat(soon(catalogue().write(entry("call", 2, "Mine")))).isFalse();
        assertThat(soon(catalogue().write(entry("call", 1, "Mine")))).isFalse();
        assertThat(soon(catalogue().find("call"))).contains(entry("call", 2, "Two"));
    }

    @Test
    void of_many_who_write_the_same_revision_at_once_one_does() {
        List<Future<Boolean>> writes = IntStream.range(0, 8)
                .mapToObj(n -> catalogue().write(entry("call", 1, "By " + n)))
                .toList();

        soon(Future.join(writes));

        assertThat(writes.stream().filter(Future::result)).hasSize(1);
    }

    @Test
    void what_was_removed_is_not_listed_and_its_revisions_count_on() {
        Catalogue.Entry one = entry("call", 1, "One");
        soon(catalogue().write(one));
        soon(catalogue().write(new Catalogue.Entry("call", 2, one.inject(), one.sender(), NOW, true)));

        assertThat(soon(catalogue().all())).isEmpty();
        assertThat(soon(catalogue().find("call")).orElseThrow().removed()).isTrue();
        assertThat(soon(catalogue().write(entry("call", 2, "Again")))).isFalse();
        assertThat(soon(catalogue().write(entry("call", 3, "Again")))).isTrue();
        assertThat(soon(catalogue().all())).containsExactly(entry("call", 3, "Again"));
    }

    private static Catalogue.Entry entry(String id, int revision, String body) {
        LocalizedText text = LocalizedText.of(EN, body)
                .with(Language.of("ru"), new TextVersion("Помогите", TextState.DRAFT, 1, null));
        Inject inject = Inject.builder(new InjectId(id), "1.01", LocalizedText.of(EN, "Call"), text)
                .type(InjectType.PHONE_CALL)
                .details(new InjectDetails.PhoneCall("0555 0101", null, text, null, null, null, true))
                .build();
        return new Catalogue.Entry(id, revision, inject, LocalizedText.of(EN, "Hotline"), NOW, false);
    }

    private Catalogue catalogue() {
        return Objects.requireNonNull(opened);
    }
}
