package org.livex.phone.sync.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Request;
import okhttp3.Response;
import org.livex.phone.sync.JoinResult;
import org.livex.phone.sync.NoConnection;

/**
 * Asks one question through several networks at once, and takes the first answer that can be believed: who is asked through
 * a network that leads nowhere may say so after minutes, or never.
 *
 * @param isPinned whether one authority alone is trusted
 */
record Race(long withinMillis, boolean isPinned) {
    /** Whether it is an answer, and what it says. */
    interface Judge<T> {
        T of(Lane lane, Response response) throws IOException;
    }

    /** @throws NoConnection of all that were asked the one that tells most, once the last has failed */
    <T> T first(List<Lane> lanes, Request question, Judge<T> judge) throws NoConnection {
        Running<T> running = new Running<>(lanes.size());
        List<Call> calls = new ArrayList<>();
        for (Lane lane : lanes) {
            Call call = lane.client()
                    .newBuilder()
                    .callTimeout(withinMillis, TimeUnit.MILLISECONDS)
                    .build()
                    .newCall(question);
            calls.add(call);
            call.enqueue(running.hearing(lane, judge));
        }
        try {
            return running.won.get();
        } catch (ExecutionException lost) {
            throw OkHttpWires.unreachable(lost, isPinned);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoConnection(JoinResult.Reason.NO_CONNECTION, stopped);
        } finally {
            calls.forEach(Call::cancel);
        }
    }

    private final class Running<T> {
        private final CompletableFuture<T> won = new CompletableFuture<>();
        private final List<NoConnection> lost = new ArrayList<>();
        private final int lanes;

        Running(int lanes) {
            this.lanes = lanes;
        }

        Callback hearing(Lane lane, Judge<T> judge) {
            return new Callback() {
                @Override
                public void onResponse(Call call, Response response) {
                    T answer;
                    try (response) {
                        answer = judge.of(lane, response);
                    } catch (IOException notTheServer) {
                        onFailure(call, notTheServer);
                        return;
                    }
                    // Closed by now, so that the next call finds its connection free.
                    won.complete(answer);
                }

                @Override
                public void onFailure(Call call, IOException failure) {
                    loses(OkHttpWires.unreachable(failure, isPinned));
                }
            };
        }

        private synchronized void loses(NoConnection failure) {
            lost.add(failure);
            if (lost.size() == lanes) {
                won.completeExceptionally(NoConnection.mostTelling(lost));
            }
        }
    }
}
