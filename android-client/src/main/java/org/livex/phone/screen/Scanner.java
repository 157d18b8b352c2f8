package org.livex.phone.screen;

import android.annotation.SuppressLint;
import android.content.Context;
import android.graphics.ImageFormat;
import android.graphics.Matrix;
import android.graphics.SurfaceTexture;
import android.hardware.camera2.CameraAccessException;
import android.hardware.camera2.CameraCaptureSession;
import android.hardware.camera2.CameraCharacteristics;
import android.hardware.camera2.CameraDevice;
import android.hardware.camera2.CameraManager;
import android.hardware.camera2.CaptureRequest;
import android.media.Image;
import android.media.ImageReader;
import android.os.Handler;
import android.os.HandlerThread;
import android.os.Looper;
import android.view.Surface;
import android.view.TextureView;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The back camera's pictures, shown and searched for a QR code, until one is found or it is stopped. */
final class Scanner {
    private static final int WIDTH = 1_280;
    private static final int HEIGHT = 720;

    private final CameraManager cameras;
    private final TextureView preview;
    private final CodeSearch codes;
    private final Runnable failed;
    private final Handler main = new Handler(Looper.getMainLooper());
    private final HandlerThread thread = new HandlerThread("livex-scanner");
    private @Nullable Handler handler;
    private @Nullable ImageReader pictures;
    private @Nullable CameraDevice camera;
    private @Nullable CameraCaptureSession session;
    private CaptureRequest.@Nullable Builder request;
    private boolean isStopped;

    Scanner(Context context, TextureView preview, Consumer<String> found, Runnable failed) {
        this.cameras = (CameraManager) context.getSystemService(Context.CAMERA_SERVICE);
        this.preview = preview;
        this.codes = new CodeSearch(text -> main.post(() -> found.accept(text)));
        this.failed = failed;
    }

    void start() {
        thread.start();
        handler = new Handler(thread.getLooper());
        if (preview.isAvailable()) {
            open();
            return;
        }
        preview.setSurfaceTextureListener(new TextureView.SurfaceTextureListener() {
            @Override
            public void onSurfaceTextureAvailable(SurfaceTexture texture, int width, int height) {
                open();
            }

            @Override
            public void onSurfaceTextureSizeChanged(SurfaceTexture texture, int width, int height) {
                fit();
            }

            @Override
            public boolean onSurfaceTextureDestroyed(SurfaceTexture texture) {
                return true;
            }

            @Override
            public void onSurfaceTextureUpdated(SurfaceTexture texture) {}
        });
    }

    void stop() {
        isStopped = true;
        if (session != null) {
            session.close();
        }
        if (camera != null) {
            camera.close();
        }
        if (pictures != null) {
            pictures.close();
        }
        thread.quitSafely();
    }

    void light(boolean on) {
        CaptureRequest.Builder settings = request;
        CameraCaptureSession running = session;
        if (settings == null || running == null) {
            return;
        }
        settings.set(CaptureRequest.FLASH_MODE, on ? CaptureRequest.FLASH_MODE_TORCH : CaptureRequest.FLASH_MODE_OFF);
        try {
            running.setRepeatingRequest(settings.build(), null, handler);
        } catch (CameraAccessException | IllegalStateException e) {
            fail();
        }
    }

    @SuppressLint("MissingPermission") // Whoever starts this has seen to it; if it is taken back, Android says so here.
    private void open() {
        try {
            String back = backCamera();
            if (back == null || isStopped) {
                fail();
                return;
            }
            fit();
            cameras.openCamera(
                    back,
                    new CameraDevice.StateCallback() {
                        @Override
                        public void onOpened(CameraDevice device) {
                            opened(device);
                        }

                        @Override
                        public void onDisconnected(CameraDevice device) {
                            device.close();
                            fail();
                        }

                        @Override
                        public void onError(CameraDevice device, int error) {
                            device.close();
                            fail();
                        }
                    },
                    handler);
        } catch (CameraAccessException | SecurityException e) {
            fail();
        }
    }

    private @Nullable String backCamera() throws CameraAccessException {
        String any = null;
        for (String id : cameras.getCameraIdList()) {
            Integer facing = cameras.getCameraCharacteristics(id).get(CameraCharacteristics.LENS_FACING);
            if (facing != null && facing == CameraCharacteristics.LENS_FACING_BACK) {
                return id;
            }
            any = id;
        }
        return any;
    }

    @SuppressWarnings("deprecation") // The newer way to make a session is not there on Android 8.
    private void opened(CameraDevice device) {
        SurfaceTexture texture = preview.getSurfaceTexture();
        if (isStopped || texture == null) {
            device.close();
            return;
        }
        camera = device;
        texture.setDefaultBufferSize(WIDTH, HEIGHT);
        Surface shown = new Surface(texture);
        ImageReader taken = ImageReader.newInstance(WIDTH, HEIGHT, ImageFormat.YUV_420_888, 2);
        taken.setOnImageAvailableListener(this::search, handler);
        pictures = taken;
        try {
            CaptureRequest.Builder settings = device.createCaptureRequest(CameraDevice.TEMPLATE_PREVIEW);
            settings.addTarget(shown);
            settings.addTarget(taken.getSurface());
            settings.set(CaptureRequest.CONTROL_AF_MODE, CaptureRequest.CONTROL_AF_MODE_CONTINUOUS_PICTURE);
            request = settings;
            device.createCaptureSession(
                    List.of(shown, taken.getSurface()),
                    new CameraCaptureSession.StateCallback() {
                        @Override
                        public void onConfigured(CameraCaptureSession ready) {
                            session = ready;
                            light(false);
                        }

                        @Override
                        public void onConfigureFailed(CameraCaptureSession broken) {
                            fail();
                        }
                    },
                    handler);
        } catch (CameraAccessException | IllegalStateException e) {
            fail();
        }
    }

    private void search(ImageReader from) {
        try (Image image = from.acquireLatestImage()) {
            if (image == null || isStopped) {
                return;
            }
            Image.Plane grey = image.getPlanes()[0];
            codes.look(grey.getBuffer(), grey.getRowStride(), image.getWidth(), image.getHeight());
        }
    }

    /** Without it the picture would be squeezed into the shape of the screen. */
    private void fit() {
        float width = preview.getWidth();
        float height = preview.getHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
        float across = height > width ? HEIGHT : WIDTH;
        float down = height > width ? WIDTH : HEIGHT;
        float scale = Math.max(width / across, height / down);
        Matrix matrix = new Matrix();
        matrix.setScale(across * scale / width, down * scale / height, width / 2, height / 2);
        preview.setTransform(matrix);
    }

    private void fail() {
        main.post(failed);
    }
}
