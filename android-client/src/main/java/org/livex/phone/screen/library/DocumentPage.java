package org.livex.phone.screen.library;

import android.graphics.Bitmap;
import android.os.Handler;
import android.os.Looper;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.HorizontalScrollView;
import android.widget.ImageView;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Message;
import org.livex.phone.model.Situation;
import org.livex.phone.model.library.ReleasedDocument;
import org.livex.phone.model.read.Enclosure;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.paper.Paper;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Scaffold;

/** A document that came with a message or was given out, page by page, as wide as the screen or wider. Needs no network. */
public final class DocumentPage extends Page {
    public static final String TYPE = "application/pdf";

    private static final int LARGEST = 4;
    private static final int WIDEST_DP = 640;

    private final String sha256;
    private final Scaffold scaffold = new Scaffold(widgets);
    private final TextView heading = Widgets.asHeading(widgets.text("", Widgets.Size.TITLE));
    private final TextView where = widgets.text("", Widgets.Size.STRONG);
    private final ImageView picture = new ImageView(widgets.context);
    private final Button smaller = widgets.plain(t("phone.document.smaller"), () -> zoom(-1));
    private final Button larger = widgets.plain(t("phone.document.larger"), () -> zoom(1));
    private final Button before = widgets.plain(t("phone.document.previous"), () -> turn(-1));
    private final Button after = widgets.plain(t("common.next"), () -> turn(1));
    private final Handler main = new Handler(Looper.getMainLooper());
    private final ExecutorService drawing = Executors.newSingleThreadExecutor();
    private @Nullable Paper paper; // Of the drawing thread alone.
    private int pages;
    private int page;
    private int zoom = 1;
    private boolean isLeft;

    public DocumentPage(Stage stage, String sha256) {
        super(stage);
        this.sha256 = sha256;
    }

    @Override
    public View create() {
        scaffold.content.addView(
                BackRow.to(stage, t("common.back")),
                new LinearLayout.LayoutParams(
                        LinearLayout.LayoutParams.WRAP_CONTENT, LinearLayout.LayoutParams.WRAP_CONTENT));
        scaffold.content.addView(heading, Widgets.wide());
        where.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        scaffold.content.addView(where, Widgets.wide());
        picture.setId(R.id.document);
        picture.setScaleType(ImageView.ScaleType.FIT_XY);
        HorizontalScrollView sideways = new HorizontalScrollView(widgets.context);
        // A page of a document begins where its own language begins, and that is in the picture.
        sideways.setLayoutDirection(View.LAYOUT_DIRECTION_LTR);
        sideways.addView(picture);
        sideways.setForeground(widgets.box(0, widgets.palette.lineStrong(), 1));
        scaffold.content.addView(sideways, Widgets.wide());
        scaffold.content.addView(pair(smaller, larger), Widgets.wide());
        before.setId(R.id.previous_page);
        after.setId(R.id.next_page);
        scaffold.addBottom(pair(before, after));
        where.setText(t("phone.document.opening"));
        showButtons();
        drawing.execute(this::open);
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        heading.setText(nameIn(situation));
    }

    @Override
    public void left() {
        isLeft = true;
        picture.setImageDrawable(null);
        drawing.execute(() -> {
            if (paper != null) {
                paper.close();
                paper = null;
            }
        });
        drawing.shutdown();
    }

    private String nameIn(Situation situation) {
        return Stream.concat(
                        situation.messages().stream().map(Message::files),
                        situation.library().documents().stream().map(ReleasedDocument::files))
                .flatMap(List::stream)
                .filter(file -> file.sha256().equals(sha256) && !file.name().isEmpty())
                .map(Enclosure::name)
                .findFirst()
                .orElse(t("common.media.document"));
    }

    private View pair(Button first, Button second) {
        LinearLayout both = widgets.hasLargeLetters() ? widgets.column(8) : widgets.row(8);
        boolean isColumn = both.getOrientation() == LinearLayout.VERTICAL;
        for (Button button : new Button[] {first, second}) {
            both.addView(
                    button,
                    isColumn
                            ? Widgets.wide()
                            : new LinearLayout.LayoutParams(0, ViewGroup.LayoutParams.MATCH_PARENT, 1));
        }
        return both;
    }

    private void open() {
        byte[] document = stage.screenServices().attachments().bytes(sha256);
        if (document == null) {
            main.post(() -> say("common.media.not-here"));
            return;
        }
        try {
            Paper opened = stage.screenServices().papers().open(document);
            paper = opened;
            int count = opened.pages();
            main.post(() -> {
                pages = count;
                draw();
            });
        } catch (IOException unreadable) {
            main.post(() -> say("phone.document.broken"));
        }
    }

    private void turn(int by) {
        page = Math.max(0, Math.min(pages - 1, page + by));
        draw();
        scaffold.toTop();
    }

    private void zoom(int by) {
        zoom = Math.max(1, Math.min(LARGEST, zoom + by));
        draw();
    }

    private void draw() {
        showButtons();
        if (pages == 0 || isLeft) {
            return;
        }
        int number = page;
        int width = fitting() * zoom;
        where.setText(words.text("phone.document.page", Map.of("page", number + 1, "pages", pages)));
        picture.setContentDescription(where.getText());
        drawing.execute(() -> {
            try {
                Paper open = paper;
                if (open != null) {
                    Bitmap drawn = open.draw(number, width);
                    main.post(() -> put(number, width, drawn));
                }
            } catch (IOException damaged) {
                main.post(() -> say("phone.document.broken"));
            }
        });
    }

    private void put(int number, int width, Bitmap drawn) {
        if (isLeft || number != page || width != fitting() * zoom) {
            return;
        }
        picture.setImageBitmap(drawn);
        ViewGroup.LayoutParams size = picture.getLayoutParams();
        size.width = width;
        size.height = Math.round((float) width * drawn.getHeight() / drawn.getWidth());
        picture.setLayoutParams(size);
    }

    private int fitting() {
        int screen = widgets.context.getResources().getDisplayMetrics().widthPixels;
        return Math.max(1, Math.min(screen, widgets.dp(WIDEST_DP)) - widgets.dp(32));
    }

    private void showButtons() {
        smaller.setEnabled(pages > 0 && zoom > 1);
        larger.setEnabled(pages > 0 && zoom < LARGEST);
        before.setEnabled(page > 0);
        after.setEnabled(page < pages - 1);
    }

    private void say(String key) {
        where.setText(t(key));
    }
}
