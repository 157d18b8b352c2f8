package org.livex.phone.screen.join;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.view.Gravity;
import android.view.TextureView;
import android.view.View;
import android.widget.Button;
import android.widget.FrameLayout;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Situations;
import org.livex.phone.screen.EdgeToEdge;
import org.livex.phone.screen.ScreenServices;
import org.livex.phone.screen.SystemBars;
import org.livex.phone.screen.look.Band;
import org.livex.phone.screen.look.Palette;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.sync.Participation;
import org.livex.phone.sync.Snapshot;

/** The camera, looking for a QR code. Nothing that it sees is kept. */
public final class ScanActivity extends Activity implements Participation.Listener {
    private final Situations situations = new Situations();
    /** The extra of the result: what the code says. */
    static final String SCANNED = "scanned";

    private static final int CAMERA_PERMISSION = 31;
    private static final int FRAME_DP = 240;

    private Widgets widgets;
    private Band band;
    private FrameLayout view;
    private TextureView preview;
    private TextView lead;
    private Button light;
    private @Nullable Scanner scanner;
    private boolean isLit;

    @Override
    protected void onCreate(@Nullable Bundle saved) {
        super.onCreate(saved);
        widgets = new Widgets(
                this,
                Palette.DARK,
                ((ScreenServices) getApplication()).languages().words());
        EdgeToEdge.enable(getWindow());
        band = new Band(widgets);
        view = new FrameLayout(this);
        preview = new TextureView(this);
        lead = widgets.text(widgets.words.text("phone.scan.lead"), Widgets.Size.LARGE);
        light = widgets.plain(widgets.words.text("phone.scan.light"), this::turnLight);
        setContentView(content());
        setTitle(widgets.words.text("phone.join.scan"));
        if (checkSelfPermission(android.Manifest.permission.CAMERA) != PackageManager.PERMISSION_GRANTED
                && saved == null) {
            requestPermissions(new String[] {android.Manifest.permission.CAMERA}, CAMERA_PERMISSION);
        }
    }

    private View content() {
        LinearLayout root = new LinearLayout(this);
        root.setOrientation(LinearLayout.VERTICAL);
        root.setBackgroundColor(widgets.palette.paper());
        root.setLayoutDirection(widgets.words.isRightToLeft() ? View.LAYOUT_DIRECTION_RTL : View.LAYOUT_DIRECTION_LTR);
        root.addView(band, Widgets.wide());
        view.addView(preview);
        Square frame = new Square(this, widgets.dp(FRAME_DP));
        frame.setBackground(widgets.box(0, widgets.palette.accent(), 4));
        FrameLayout.LayoutParams middle = new FrameLayout.LayoutParams(
                FrameLayout.LayoutParams.WRAP_CONTENT, FrameLayout.LayoutParams.WRAP_CONTENT, Gravity.CENTER);
        middle.setMargins(widgets.dp(12), widgets.dp(12), widgets.dp(12), widgets.dp(12));
        view.addView(frame, middle);
        root.addView(view, new LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, 0, 1));
        LinearLayout below = widgets.column(10);
        below.setPadding(widgets.dp(16), widgets.dp(16), widgets.dp(16), widgets.dp(16));
        below.setBackgroundColor(widgets.palette.paper());
        lead.setGravity(Gravity.CENTER_HORIZONTAL);
        lead.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        below.addView(lead, Widgets.wide());
        below.addView(light, Widgets.wide());
        Button cancel = widgets.plain(widgets.words.text("common.cancel"), this::finish);
        cancel.setId(R.id.primary);
        below.addView(cancel, Widgets.wide());
        root.addView(below, Widgets.wide());
        root.setOnApplyWindowInsetsListener((view, insets) -> {
            band.keepClear(0, SystemBars.top(insets), 0);
            below.setPadding(
                    widgets.dp(16), widgets.dp(16), widgets.dp(16), widgets.dp(16) + SystemBars.bottom(insets));
            return insets;
        });
        return root;
    }

    @Override
    protected void onResume() {
        super.onResume();
        Participation participation = ((ScreenServices) getApplication()).participation();
        participation.add(this);
        changed(participation.snapshot());
        if (checkSelfPermission(android.Manifest.permission.CAMERA) == PackageManager.PERMISSION_GRANTED) {
            lead.setText(widgets.words.text("phone.scan.lead"));
            light.setVisibility(View.VISIBLE);
            view.setVisibility(View.VISIBLE);
            scanner = new Scanner(this, preview, this::found, this::failed);
            scanner.start();
        }
    }

    @Override
    protected void onPause() {
        ((ScreenServices) getApplication()).participation().remove(this);
        if (scanner != null) {
            scanner.stop();
            scanner = null;
        }
        super.onPause();
    }

    @Override
    public void changed(Snapshot snapshot) {
        boolean isReal = situations.of(snapshot, snapshot.languages(), Set.of()).isStopped();
        band.show(isReal);
        EdgeToEdge.showIcons(getWindow(), isReal, widgets.palette);
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] permissions, int[] results) {
        super.onRequestPermissionsResult(request, permissions, results);
        if (results.length > 0 && results[0] != PackageManager.PERMISSION_GRANTED) {
            failed();
        }
    }

    void found(String text) {
        setResult(RESULT_OK, new Intent().putExtra(SCANNED, text));
        finish();
    }

    private void failed() {
        lead.setText(widgets.words.text("phone.scan.no-camera"));
        light.setVisibility(View.GONE);
        view.setVisibility(View.INVISIBLE);
    }

    private void turnLight() {
        if (scanner != null) {
            isLit = !isLit;
            scanner.light(isLit);
        }
    }

    /** Where to hold the code: smaller where large letters leave less room. */
    private static final class Square extends View {
        private final int widest;

        Square(Context context, int widest) {
            super(context);
            this.widest = widest;
        }

        @Override
        protected void onMeasure(int widthSpec, int heightSpec) {
            int room = Math.min(MeasureSpec.getSize(widthSpec), MeasureSpec.getSize(heightSpec));
            int side = Math.min(widest, room);
            setMeasuredDimension(side, side);
        }
    }
}
