package org.livex.phone.screen.inbox;

import android.media.MediaPlayer;
import android.view.View;
import android.widget.FrameLayout;
import android.widget.LinearLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.Enclosure;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.SoundInMemory;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.library.DocumentPage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Markdown;
import org.livex.phone.screen.parts.Thumbnail;
import org.livex.phone.words.Languages;
import org.livex.phone.words.Words;

/** The files of a message or a document, from this phone's own store: photos are shown, recordings played, papers read, documents opened. */
public final class Enclosures {
    private static final String PAPER = "text/markdown";

    private final Stage stage;
    private final Widgets widgets;
    private @Nullable MediaPlayer player;
    /** Goes up with each wish to hear something, or nothing any more. */
    private int asked;

    public Enclosures(Stage stage) {
        this.stage = stage;
        this.widgets = stage.widgets();
    }

    /** Of these, what is on this phone. */
    public static Set<String> here(Stage stage, List<Enclosure> files) {
        Set<String> here = new HashSet<>();
        Set<String> kept = stage.screenServices().attachments().attached().keySet();
        for (Enclosure file : files) {
            if (kept.contains(file.sha256())) {
                here.add(file.sha256());
            }
        }
        return here;
    }

    public View view(List<Enclosure> files) {
        LinearLayout all = widgets.column(12);
        Set<String> here = here(stage, files);
        List<Enclosure> sorted = new ArrayList<>(files);
        sorted.sort(Comparator.comparingInt(this::rank));
        for (Enclosure file : sorted) {
            LinearLayout one = widgets.column(4);
            one.addView(shown(file, here.contains(file.sha256())), Widgets.wide());
            if (file.language() != null) {
                String name = Words.isolated(Languages.name(file.language(), widgets.words.language));
                one.addView(
                        widgets.hint(file.isDraft() ? name + " · " + widgets.words.text("common.mark.draft") : name),
                        Widgets.wide());
            }
            all.addView(one, Widgets.wide());
        }
        return all;
    }

    /** Those in the reader's languages first. */
    private int rank(Enclosure file) {
        List<String> reads = stage.screenServices().languages().content();
        if (file.language() == null) {
            return 0;
        }
        for (int i = 0; i < reads.size(); i++) {
            if (Languages.readsWithEase(reads.get(i), file.language())) {
                return i;
            }
        }
        return reads.size();
    }

    /** Nobody listens to a page that was left. */
    public void stop() {
        asked++;
        if (player != null) {
            player.release();
            player = null;
        }
    }

    /** Read is what is shown at once; a long document or recording only when somebody opens it. */
    private View shown(Enclosure file, boolean isHere) {
        if (file.type().startsWith("image/")) {
            return Thumbnail.of(stage, file.sha256(), file.type());
        }
        LinearLayout row = widgets.column(8);
        row.addView(widgets.text(nameOf(file), Widgets.Size.STRONG), Widgets.wide());
        if (!isHere) {
            String where = file.isReceived() ? "common.media.not-here" : "common.media.on-its-way";
            row.addView(widgets.hint(widgets.words.text(where)), Widgets.wide());
        } else if (file.type().startsWith("audio/")) {
            row.addView(widgets.plain(widgets.words.text("common.media.open"), () -> play(file)), Widgets.wide());
        } else if (file.type().equals(DocumentPage.TYPE)) {
            row.addView(widgets.plain(widgets.words.text("common.media.open"), () -> open(file)), Widgets.wide());
        } else if (file.type().equals(PAPER)) {
            String language = file.language() == null ? widgets.words.language : file.language();
            row.addView(paper(file.sha256(), language), Widgets.wide());
        }
        return row;
    }

    private View paper(String sha256, String language) {
        FrameLayout place = new FrameLayout(widgets.context);
        stage.screenServices()
                .workshop()
                .make(() -> stage.screenServices().attachments().bytes(sha256), bytes -> {
                    place.removeAllViews();
                    place.addView(
                            bytes == null
                                    ? widgets.hint(widgets.words.text("common.media.not-here"))
                                    : Markdown.view(widgets, new String(bytes, StandardCharsets.UTF_8), language));
                });
        return place;
    }

    private void open(Enclosure file) {
        stage.go(Route.to(Route.Screen.DOCUMENT, file.sha256()));
    }

    private String nameOf(Enclosure file) {
        if (!file.name().isEmpty()) {
            return file.name();
        }
        return widgets.words.text(file.type().startsWith("audio/") ? "common.media.audio" : "common.media.document");
    }

    private void play(Enclosure file) {
        stop();
        int mine = asked;
        stage.screenServices()
                .workshop()
                .make(() -> stage.screenServices().attachments().bytes(file.sha256()), bytes -> {
                    if (bytes == null) {
                        stage.tell(widgets.words.text("common.media.not-here"), true);
                    } else if (mine == asked) {
                        play(bytes);
                    }
                });
    }

    private void play(byte[] bytes) {
        MediaPlayer next = new MediaPlayer();
        player = next;
        next.setOnPreparedListener(MediaPlayer::start);
        next.setOnErrorListener((failed, what, extra) -> {
            stop();
            return true;
        });
        next.setDataSource(new SoundInMemory(bytes));
        next.prepareAsync();
    }
}
