package org.livex.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.livex.library.Formats;

/** How a phone says something in a conversation. */
public final class VoiceCalls {
    private VoiceCalls() {}

    /** Each number another one. */
    public static byte[] recording(int number) {
        byte[] file = Formats.m4a("soun");
        ByteBuffer.wrap(file).putInt(file.length - Integer.BYTES, number);
        return file;
    }

    static ObjectNode voice(byte[] file, int seconds) {
        return TestPhone.object()
                .put("sha256", MediaCalls.hash(file))
                .put("type", "audio/mp4")
                .put("bytes", file.length)
                .put("takenAt", Instant.now().toString())
                .put("seconds", seconds);
    }

    /** Said, and not written. */
    public static ObjectNode post(String id, String channel, byte[] file) {
        ObjectNode post = TestPhone.command("post-message")
                .put("message", id)
                .put("channel", channel)
                .put("body", "")
                .put("takenAt", Instant.now().toString());
        post.set("voice", voice(file, 12));
        return post;
    }
}
