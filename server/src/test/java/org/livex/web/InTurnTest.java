package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class InTurnTest {
    private static final int BIT = 1024;

    private final List<String> heard = new ArrayList<>();
    private final List<Object> events = new ArrayList<>();
    private final EmbeddedChannel channel = new EmbeddedChannel(new ChannelInboundHandlerAdapter() {
        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) {
            ByteBuf bytes = (ByteBuf) message;
            heard.add(bytes.toString(StandardCharsets.US_ASCII));
            bytes.release();
            if (pausesAtOnce) {
                ctx.channel().config().setAutoRead(false);
            }
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
            events.add(event);
        }
    });
    private final InTurn turn = InTurn.on(channel);
    private boolean pausesAtOnce;

    @AfterEach
    void nothing_is_left_over() {
        channel.finishAndReleaseAll();
    }

    @Test
    void a_little_is_heard_at_once() {
        comes("x".repeat(BIT));

        assertThat(heard).containsExactly("x".repeat(BIT));
        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void much_is_heard_bit_by_bit_and_nothing_more_is_read_meanwhile() {
        String much = "0123456789".repeat(250);
        comes(much);

        assertThat(heard).isEmpty();
        assertThat(channel.config().isAutoRead()).isFalse();
        later();
        assertThat(heard).containsExactly(much.substring(0, BIT));
        assertThat(channel.config().isAutoRead()).isFalse();
        later();
        later();
        assertThat(heard).hasSize(3);
        assertThat(String.join("", heard)).isEqualTo(much);
        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void what_comes_behind_waits_behind() {
        comes("a".repeat(BIT + 1));
        comes("b");
        later();
        later();
        later();

        assertThat(heard).containsExactly("a".repeat(BIT), "a", "b");
    }

    @Test
    void of_somebody_known_all_that_waits_is_heard_next() {
        comes("a".repeat(5 * BIT));
        later();
        turn.known();
        later();

        assertThat(heard).containsExactly("a".repeat(BIT), "a".repeat(4 * BIT));
        comes("b".repeat(5 * BIT));
        assertThat(heard).last().isEqualTo("b".repeat(5 * BIT));
    }

    @Test
    void a_server_that_wants_no_more_for_now_is_read_for_when_it_does() {
        pausesAtOnce = true;
        comes("a".repeat(2 * BIT));
        later();
        later();

        assertThat(heard).hasSize(2);
        assertThat(channel.config().isAutoRead()).isFalse();
        channel.config().setAutoRead(true);
        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void a_server_that_goes_on_while_something_waits_is_read_for_when_nothing_does() {
        channel.config().setAutoRead(false);
        comes("a".repeat(2 * BIT));
        channel.config().setAutoRead(true);
        assertThat(channel.config().isAutoRead()).isFalse();
        later();
        later();

        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void the_end_is_heard_after_all_that_waits() {
        comes("a".repeat(2 * BIT));
        channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
        later();
        assertThat(events).isEmpty();
        later();

        assertThat(heard).hasSize(2);
        assertThat(events).containsExactly(ChannelInputShutdownEvent.INSTANCE);
    }

    @Test
    void what_waits_goes_with_the_line() {
        ByteBuf much = Unpooled.wrappedBuffer(new byte[4 * BIT]);
        channel.writeInbound(much);
        channel.close().syncUninterruptibly();
        later();

        assertThat(heard).isEmpty();
        assertThat(much.refCnt()).isZero();
    }

    private void comes(String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    private void later() {
        channel.advanceTimeBy(5, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
    }
}
