package org.livex.phone.screen;

import android.app.Activity;
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
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.look.Palette;

/** The camera, looking for a QR code. Nothing that it sees is kept. */
public final class ScanActivity extends Activity {
    /** The extra of the result: what the code says. */
    static final String SCANNED = "scanned";

    private static final int CAMERA_PERMISSION = 31;

    private Look look;
    private TextureView preview;
    private TextView lead;
    private Button light;
    private @Nullable Scanner scanner;
    private boolean isLit;

    @Override
    protected void onCreate(@Nullable Bundle saved) {
        super.onCreate(saved);
        look = new Look(
                this, Palette.DARK, ((Desk) getApplication()).languages().words());
        EdgeToEdge.enable(getWindow());
        preview = new TextureView(this);
        lead = look.text(look.words.text("phone.scan.lead"), Look.Size.LARGE);
        light = look.plain(look.words.text("phone.scan.light"), this::turnLight);
        setContentView(content());
        setTitle(look.words.text("phone.join.scan"));
        if (checkSelfPermission(android.Manifest.permission.CAMERA) != PackageManager.PERMISSION_GRANTED
                && saved == null) {
            requestPermissions(new String[] {android.Manifest.permission.CAMERA}, CAMERA_PERMISSION);
        }
    }

    private View content() {
        FrameLayout root = new FrameLayout(this);
        root.setBackgroundColor(look.palette.paper());
        root.setLayoutDirection(look.words.isRightToLeft() ? View.LAYOUT_DIRECTION_RTL : View.LAYOUT_DIRECTION_LTR);
        root.addView(preview);
        View frame = new View(this);
        frame.setBackground(look.box(0, look.palette.accent(), 4));
        root.addView(frame, new FrameLayout.LayoutParams(look.dp(240), look.dp(240), Gravity.CENTER));
        LinearLayout below = look.column(10);
        below.setPadding(look.dp(16), look.dp(16), look.dp(16), look.dp(16));
        below.setBackgroundColor(look.palette.paper());
        lead.setGravity(Gravity.CENTER_HORIZONTAL);
        lead.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        below.addView(lead, Look.wide());
        below.addView(light, Look.wide());
        Button cancel = look.plain(look.words.text("common.cancel"), this::finish);
        cancel.setId(R.id.primary);
        below.addView(cancel, Look.wide());
        root.addView(
                below,
                new FrameLayout.LayoutParams(
                        FrameLayout.LayoutParams.MATCH_PARENT, FrameLayout.LayoutParams.WRAP_CONTENT, Gravity.BOTTOM));
        root.setOnApplyWindowInsetsListener((view, insets) -> {
            below.setPadding(look.dp(16), look.dp(16), look.dp(16), look.dp(16) + SystemBars.bottom(insets));
            return insets;
        });
        return root;
    }

    @Override
    protected void onResume() {
        super.onResume();
        if (checkSelfPermission(android.Manifest.permission.CAMERA) == PackageManager.PERMISSION_GRANTED) {
            lead.setText(look.words.text("phone.scan.lead"));
            scanner = new Scanner(this, preview, this::found, this::failed);
            scanner.start();
        }
    }

    @Override
    protected void onPause() {
        if (scanner != null) {
            scanner.stop();
            scanner = null;
        }
        super.onPause();
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
        lead.setText(look.words.text("phone.scan.no-camera"));
        light.setVisibility(View.GONE);
    }

    private void turnLight() {
        if (scanner != null) {
            isLit = !isLit;
            scanner.light(isLit);
        }
    }
}
