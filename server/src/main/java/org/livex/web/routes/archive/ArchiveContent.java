package org.livex.web.routes.archive;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.livex.archive.ArchiveReadme;
import org.livex.exercise.Exercise;
import org.livex.exercise.media.Media;
import org.livex.exercise.people.PersonNaming;
import org.livex.exercise.people.Roster;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.figures.Figures;
import org.livex.i18n.Catalog;
import org.livex.i18n.Language;
import org.livex.journal.Journal;
import org.livex.json.DomainJson;
import org.livex.library.Upload;
import org.livex.pack.PackLabel;
import org.livex.pack.PackWriter;
import org.livex.review.FiguresJson;
import org.livex.room.OpenExercise;
import org.livex.room.Problem;
import org.livex.sheet.SheetWords;
import org.livex.sheet.board.RunPart;
import org.livex.sheet.board.RunTables;
import org.livex.web.Turns;
import org.livex.web.routes.FigureShelf;
import org.livex.web.routes.HttpEdge;
import org.livex.web.routes.PackFile;
import org.livex.web.routes.PageWords;

/**
 * What is in an archive, all of it as of one entry of the journal: the journal, the pack, every table, the figures, positions and
 * files. One event loop owns it.
 */
public final class ArchiveContent {
    private final Journal journal;
    private final HttpEdge.Kept kept;
    private final FigureShelf figures;
    private final PageWords.Shelf words;
    private final Turns turns;
    private final InstantSource clock;
    private final WorkerExecutor worker;

    public ArchiveContent(
            Vertx vertx,
            Journal journal,
            HttpEdge.Kept kept,
            FigureShelf figures,
            PageWords.Shelf words,
            Turns turns,
            InstantSource clock) {
        this.journal = journal;
        this.kept = kept;
        this.figures = figures;
        this.words = words;
        this.turns = turns;
        this.clock = clock;
        this.worker = vertx.createSharedWorkerExecutor("archive", 1);
    }

    /** {@code language} and {@code naming} are those of its tables. */
    record Wish(OpenExercise exercise, Language language, PersonNaming naming) {
        ExerciseId id() {
            return exercise.running().id();
        }

        Roster roster() {
            return exercise.running().state().roster();
        }
    }

    /** What all parts are made of. */
    private record Source(Wish wish, Figures figures, Catalog catalog, List<Upload> media, int missing, Instant made) {
        Exercise exercise() {
            return figures.exercise();
        }

        SheetWords sheetWords() {
            return new SheetWords(catalog, wish.language());
        }
    }

    Instant now() {
        return clock.instant();
    }

    /** Within a turn: it reads a whole journal. */
    Future<ArchiveStream> of(RoutingContext ctx, Wish wish, Archives.Taking taking) {
        int erasedBefore = wish.roster().erasures().size();
        Future<Catalog> catalog = words.catalog();
        return figures.of(wish.exercise())
                .compose(found -> Future.all(catalog, uploads(wish, found)).map(both -> {
                    List<Optional<Upload>> uploads = both.resultAt(1);
                    List<Upload> there =
                            uploads.stream().flatMap(Optional::stream).toList();
                    return new Source(
                            wish, found, both.resultAt(0), there, uploads.size() - there.size(), clock.instant());
                }))
                .compose(source -> parts(ctx, source))
                .map(parts -> new ArchiveStream(
                        parts,
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        worker,
                        taking,
                        // Somebody who was erased meanwhile stands in what was written already.
                        () -> wish.roster().erasures().size() == erasedBefore));
    }

    /** Of each file that is known and not hidden, whether it is there whole. */
    private Future<List<Optional<Upload>>> uploads(Wish wish, Figures found) {
        Media media = found.exercise().media();
        List<Future<Optional<Upload>>> asked = media.received().keySet().stream()
                .filter(sha256 -> !media.isHidden(sha256))
                .sorted(Comparator.comparing(MediaHash::value))
                .map(sha256 -> kept.media().library().find(wish.id(), sha256))
                .toList();
        return Future.all(new ArrayList<>(asked))
                .map(_ -> asked.stream().map(Future::result).toList());
    }

    private Future<List<ArchivePart>> parts(RoutingContext ctx, Source source) {
        Wish wish = source.wish();
        PackLabel label = new PackLabel(
                wish.id().value(),
                String.valueOf(source.figures().seq()),
                source.made().truncatedTo(ChronoUnit.SECONDS),
                source.figures().seq(),
                wish.naming() == PersonNaming.CALL_NAMES);
        PackFile pack = new PackFile(kept.media().library(), wish.id());
        Future<Integer> missingOfPack =
                turns.onWorker(() -> PackWriter.media(source.exercise(), label)).compose(pack::missing);
        return missingOfPack.map(missing -> {
            if (missing > 0) {
                throw new Problem(409, "pack-files-missing", Map.of("count", String.valueOf(missing)));
            }
            List<ArchivePart> parts = new ArrayList<>();
            parts.add(whole(ctx, ArchiveReadme.NAME, () -> readme(source)));
            parts.add(new ArchiveFiles.OfJournal(
                    journal, wish.id(), source.figures().seq(), source.exercise(), worker));
            parts.add(new ArchiveFiles.OfPack(
                    "pack/" + label.id() + "." + label.version() + ".zip",
                    () -> turns.blocking(ctx, () -> pack.written(source.exercise(), label)),
                    worker));
            for (RunPart part : RunPart.RUN) {
                parts.add(whole(
                        ctx,
                        "tables/" + DomainJson.word(part) + ".csv",
                        () -> tables(source).csv(part)));
            }
            parts.add(whole(ctx, "tables/run.xlsx", () -> tables(source).workbook(RunPart.RUN)));
            parts.add(whole(ctx, "figures.json", () -> DomainJson.write(FiguresJson.of(wish.id(), source.figures()))));
            parts.add(new ArchiveFiles.OfPositions(
                    kept.tracks(),
                    wish.id(),
                    new ArchiveFiles.OfPositions.Told(
                            source.exercise().roster(),
                            wish.naming(),
                            source.sheetWords().text("common.exercise")),
                    worker));
            source.media()
                    .forEach(file ->
                            parts.add(new ArchiveFiles.OfLibrary(kept.media().library(), file, worker)));
            return parts;
        });
    }

    /** What is made at once takes a turn: a workbook needs memory as an import does. */
    private ArchivePart whole(RoutingContext ctx, String path, Callable<byte[]> content) {
        return zip -> turns.blocking(ctx, content)
                .compose(bytes -> worker.executeBlocking(() -> {
                    zip.file(path, bytes);
                    return 1.0;
                }));
    }

    private static byte[] readme(Source source) {
        SheetWords words = source.sheetWords();
        String name = words.shown(
                Objects.requireNonNull(source.exercise().scenario().plan()).name());
        return ArchiveReadme.text(
                        source.catalog(),
                        source.wish().language(),
                        new ArchiveReadme.About(
                                name,
                                source.made(),
                                source.figures().seq(),
                                new ArchiveReadme.Files(source.media().size(), source.missing())))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static RunTables tables(Source source) {
        return new RunTables(
                source.figures(), source.sheetWords(), source.wish().naming(), source.made());
    }
}
