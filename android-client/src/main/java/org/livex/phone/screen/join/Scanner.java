package org.livex.phone.screen.join;

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
    private volatile @Nullable CameraCaptureSession session;
    private volatile CaptureRequest.@Nullable Builder request;
    private volatile boolean isStopped;
    private @Nullable Frames frames;
    private @Nullable CameraDevice camera;
    private volatile boolean isOpening;

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

    /** Returns at once. The camera belongs to its own thread, which may be reading a frame, or be about to get the camera. */
    void stop() {
        isStopped = true;
        Handler its = handler;
        if (its != null) {
            its.post(this::close);
        }
    }

    private void close() {
        CameraCaptureSession running = session;
        if (running != null) {
            running.close();
        }
        if (camera != null) {
            camera.close();
        }
        if (frames != null) {
            frames.end();
        }
        if (!isOpening) {
            thread.quitSafely();
        }
    }

    /** The camera is here, or will not come; whoever closed before that left the rest to this. */
    private boolean isTooLate() {
        isOpening = false;
        if (isStopped) {
            thread.quitSafely();
        }
        return isStopped;
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
            if (isStopped) {
                return;
            }
            if (back == null) {
                fail();
                return;
            }
            fit();
            isOpening = true;
            cameras.openCamera(
                    back,
                    new CameraDevice.StateCallback() {
                        @Override
                        public void onOpened(CameraDevice device) {
                            opened(device);
                        }

                        @Override
                        public void onDisconnected(CameraDevice device) {
                            lost(device);
                        }

                        @Override
                        public void onError(CameraDevice device, int error) {
                            lost(device);
                        }
                    },
                    handler);
        } catch (CameraAccessException | SecurityException e) {
            isOpening = false;
            fail();
        }
    }

    private void lost(CameraDevice device) {
        device.close();
        if (!isTooLate()) {
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
        if (isTooLate() || texture == null) {
            device.close();
            return;
        }
        camera = device;
        texture.setDefaultBufferSize(WIDTH, HEIGHT);
        Surface shown = new Surface(texture);
        ImageReader taken = ImageReader.newInstance(WIDTH, HEIGHT, ImageFormat.YUV_420_888, 2);
        Frames read = new Frames(new Handler(thread.getLooper()), new Pictures(taken));
        taken.setOnImageAvailableListener(from -> read.come(), handler);
        frames = read;
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

    private final class Pictures implements Frames.Source {
        private final ImageReader taken;

        Pictures(ImageReader taken) {
            this.taken = taken;
        }

        @Override
        public void read() {
            try (Image image = taken.acquireLatestImage()) {
                if (image == null || isStopped) {
                    return;
                }
                Image.Plane grey = image.getPlanes()[0];
                codes.look(grey.getBuffer(), grey.getRowStride(), image.getWidth(), image.getHeight());
            }
        }

        @Override
        public void close() {
            taken.close();
        }
    }
}
