package org.livex.phone.screen.join;

import static org.assertj.core.api.Assertions.assertThat;

import android.os.Handler;
import android.os.HandlerThread;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

/** A camera's frames are not taken from under whoever reads one. */
@RunWith(RobolectricTestRunner.class)
public class FramesTest {
    private final HandlerThread thread = new HandlerThread("frames");
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch isReading = new CountDownLatch(1);
    private final CountDownLatch mayReadOn = new CountDownLatch(1);
    private Handler handler;
    private Frames frames;

    @Before
    public void a_camera() {
        thread.start();
        handler = new Handler(thread.getLooper());
        frames = new Frames(handler, new Frames.Source() {
            @Override
            public void read() {
                done.add("begins");
                isReading.countDown();
                awaits(mayReadOn);
                done.add("ends");
            }

            @Override
            public void close() {
                done.add("closes");
            }
        });
    }

    @After
    public void away_with_it() {
        mayReadOn.countDown();
        thread.quitSafely();
    }

    @Test
    public void closed_while_a_frame_is_read_it_closes_after_that_and_reads_no_other() throws InterruptedException {
        handler.post(frames::come);
        awaits(isReading);
        handler.post(frames::come);

        frames.end();
        handler.post(frames::come);
        assertThat(done).containsExactly("begins");
        mayReadOn.countDown();
        thread.quitSafely();
        thread.join();

        assertThat(done).containsExactly("begins", "ends", "begins", "ends", "closes");
    }

    private static void awaits(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
