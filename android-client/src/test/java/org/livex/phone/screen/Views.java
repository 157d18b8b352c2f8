package org.livex.phone.screen;

import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Rect;
import android.text.Layout;
import android.view.View;
import android.view.ViewGroup;
import android.widget.EditText;
import android.widget.HorizontalScrollView;
import android.widget.ScrollView;
import android.widget.TextView;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.screen.look.Widgets;

/** What a test can say of views that are laid out. */
public final class Views {
    private static final Pattern NO_END_OF_LINE = Pattern.compile("\u00A0(?=[\\p{Lu}\\p{Nd}+(/→°º–−-])");

    private Views() {}

    /** Of all that is shown, parents first. */
    static void each(View view, Consumer<View> seen) {
        if (view.getVisibility() != View.VISIBLE) {
            return;
        }
        seen.accept(view);
        if (view instanceof ViewGroup group) {
            for (int i = 0; i < group.getChildCount(); i++) {
                each(group.getChildAt(i), seen);
            }
        }
    }

    /** All that can be read. */
    public static List<String> texts(View root) {
        List<String> texts = new ArrayList<>();
        each(root, view -> {
            if (view instanceof TextView text) {
                texts.add(read(text));
            }
        });
        return texts;
    }

    /** Without what keeps a number on one line. */
    public static String read(TextView view) {
        return read(view.getText());
    }

    static String read(CharSequence shown) {
        return NO_END_OF_LINE.matcher(shown.toString().replace("\u2060", "")).replaceAll(" ");
    }

    /** What nobody could read or hit. */
    public static List<String> faults(View root) {
        List<String> faults = new ArrayList<>();
        float density = root.getResources().getDisplayMetrics().density;
        each(root, view -> {
            if (view.getWidth() == 0 && view.getHeight() == 0) {
                return;
            }
            if (view instanceof TextView text && text.length() > 0) {
                addIfCut(faults, text);
            }
            if (view.getWidth() > 0 && isOutside(root, view)) {
                faults.add("reaches out of the screen: " + describe(view));
            }
            if (isForTouch(view) && !hasName(root, view)) {
                faults.add("without a name for who hears it instead of seeing it: " + describe(view));
            }
            int least = Math.round(Widgets.TOUCH_DP * density) - 1;
            boolean isText = view instanceof TextView text && text.isTextSelectable() && !(view instanceof EditText);
            if (view.isClickable() && !isText && (view.getWidth() < least || view.getHeight() < least)) {
                faults.add(
                        "too small for a finger, " + view.getWidth() + "×" + view.getHeight() + ": " + describe(view));
            }
        });
        return faults;
    }

    private static boolean isForTouch(View view) {
        boolean isFrame = view instanceof ScrollView || view instanceof HorizontalScrollView;
        return view.isClickable() || (view.isFocusable() && !isFrame);
    }

    private static boolean hasName(View root, View view) {
        boolean[] isNamed = {false};
        each(view, part -> {
            boolean isText = part instanceof TextView text && (text.length() > 0 || !isEmpty(text.getHint()));
            isNamed[0] |= isText || !isEmpty(part.getContentDescription());
        });
        each(
                root,
                label -> isNamed[0] |= label instanceof TextView text
                        && text.length() > 0
                        && view.getId() != View.NO_ID
                        && label.getLabelFor() == view.getId());
        return isNamed[0];
    }

    private static boolean isEmpty(@Nullable CharSequence text) {
        return text == null || text.length() == 0;
    }

    private static void addIfCut(List<String> faults, TextView text) {
        Layout layout = text.getLayout();
        if (layout == null) {
            faults.add("not laid out: " + describe(text));
            return;
        }
        boolean isPreview = text.getTag(R.id.preview) != null;
        int height = layout.getHeight() + text.getCompoundPaddingTop() + text.getCompoundPaddingBottom();
        if (!isPreview && height > text.getHeight() + 1) {
            faults.add("cut off below, " + height + " in " + text.getHeight() + ": " + describe(text));
        }
        int room = text.getWidth() - text.getCompoundPaddingLeft() - text.getCompoundPaddingRight();
        for (int line = 0; line < layout.getLineCount(); line++) {
            if (!isPreview && layout.getEllipsisCount(line) > 0) {
                faults.add("shortened: " + describe(text));
            }
            if (!isPreview && layout.getLineMax(line) > room + 1) {
                faults.add("cut off at the side, " + layout.getLineMax(line) + " in " + room + ": " + describe(text));
            }
        }
    }

    private static boolean isOutside(View root, View view) {
        int[] at = new int[2];
        view.getLocationInWindow(at);
        boolean isAcross = at[0] < 0 || at[0] + view.getWidth() > root.getWidth();
        boolean isBelow = !scrolls(view) && (at[1] < 0 || at[1] + view.getHeight() > root.getHeight());
        return isAcross || isBelow;
    }

    private static boolean scrolls(View view) {
        for (android.view.ViewParent up = view.getParent(); up != null; up = up.getParent()) {
            if (up instanceof ScrollView) {
                return true;
            }
        }
        return false;
    }

    static String describe(View view) {
        String text = view instanceof TextView shown ? shown.getText().toString() : "";
        Rect seen = new Rect();
        view.getGlobalVisibleRect(seen);
        return view.getClass().getSimpleName() + " “" + text + "” "
                + (view.getContentDescription() == null ? "" : view.getContentDescription()) + seen.toShortString();
    }

    /** Its picture is kept, as NAME.png, only where {@code -Dpictures=FOLDER} asks for it: that takes longer than drawing. */
    static void draw(View root, String name) throws IOException {
        Bitmap picture = Bitmap.createBitmap(root.getWidth(), root.getHeight(), Bitmap.Config.ARGB_8888);
        root.draw(new Canvas(picture));
        String folder = System.getProperty("pictures");
        if (folder != null) {
            Path file = Path.of(folder).resolve(name + ".png");
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                picture.compress(Bitmap.CompressFormat.PNG, 100, out);
            }
        }
        picture.recycle();
    }
}
