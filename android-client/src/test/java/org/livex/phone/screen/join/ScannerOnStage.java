package org.livex.phone.screen.join;

import android.Manifest;
import android.hardware.camera2.CameraCharacteristics;
import android.hardware.camera2.CameraManager;
import android.view.View;
import org.livex.phone.screen.DemoApp;
import org.robolectric.Robolectric;
import org.robolectric.Shadows;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.shadows.ShadowCameraCharacteristics;
import org.robolectric.shadows.ShadowCameraManager;
import org.robolectric.shadows.ShadowLooper;

/** The scanner on a phone with a camera, which the person lets it use or not. */
public final class ScannerOnStage implements AutoCloseable {
    public final ActivityController<ScanActivity> controller;

    private ScannerOnStage() {
        controller = Robolectric.buildActivity(ScanActivity.class).setup();
        ShadowLooper.idleMainLooper();
    }

    public static ScannerOnStage open(String language, boolean isAllowed) {
        DemoApp app = DemoApp.current();
        app.languages().visit(language);
        if (!isAllowed) {
            Shadows.shadowOf(app).denyPermissions(Manifest.permission.CAMERA);
            ScannerOnStage scanner = new ScannerOnStage();
            scanner.controller
                    .get()
                    .onRequestPermissionsResult(31, new String[] {Manifest.permission.CAMERA}, new int[] {-1});
            ShadowLooper.idleMainLooper();
            return scanner;
        }
        Shadows.shadowOf(app).grantPermissions(Manifest.permission.CAMERA);
        return new ScannerOnStage();
    }

    /** One that looks away from the person, as the back camera does. */
    static void addCamera() {
        ShadowCameraManager cameras = Shadows.shadowOf(DemoApp.current().getSystemService(CameraManager.class));
        CameraCharacteristics back = ShadowCameraCharacteristics.newCameraCharacteristics();
        Shadows.shadowOf(back).set(CameraCharacteristics.LENS_FACING, CameraCharacteristics.LENS_FACING_BACK);
        cameras.addCamera("0", back);
    }

    public View root() {
        return controller.get().getWindow().getDecorView();
    }

    @Override
    public void close() {
        controller.close();
    }
}
