package org.livex.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.livex.access.JoinResult.CodeUnknown;
import org.livex.access.JoinResult.Joined;
import org.livex.access.RefreshResult.Refreshed;
import org.livex.exercise.words.ids.DeviceId;

/** Tokens of devices: the next one, a used one, forged ones and those that were revoked. */
class TokensTest extends AccessStory {
    @Test
    void an_access_token_ends_after_ten_minutes_and_a_refresh_brings_the_next() {
        Joined joined = join(ANNA);
        clock.pass(Duration.ofMinutes(10));
        assertThat(done(access.check(joined.tokens().accessToken()))).isEqualTo(new AccessCheck.Expired());
        Tokens next = refreshed(joined.tokens().refreshToken());
        assertThat(done(access.check(next.accessToken())))
                .isEqualTo(new AccessCheck.Valid(joined.session(), next.accessTokenExpiresAt()));
    }

    @Test
    void of_the_spellings_of_one_signature_only_the_one_that_was_given_out_is_a_token() {
        String token = join(ANNA).tokens().accessToken();
        String all = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        char last = token.charAt(token.length() - 1);
        for (int other = 1; other < 16; other++) {
            String respelled = token.substring(0, token.length() - 1) + all.charAt(all.indexOf(last) + other);
            assertThat(signed(respelled)).isEqualTo(signed(token));
            assertThat(done(access.check(respelled))).isEqualTo(new AccessCheck.Invalid());
        }
    }

    @Test
    void a_lost_answer_is_given_again_word_by_word() {
        Joined joined = join(ANNA);
        Tokens lost = refreshed(joined.tokens().refreshToken());
        clock.pass(Duration.ofSeconds(59));
        Tokens again = refreshed(joined.tokens().refreshToken());
        assertThat(again.refreshToken()).isEqualTo(lost.refreshToken());
        assertThat(refreshed(again.refreshToken()).refreshToken()).isNotEqualTo(again.refreshToken());
    }

    @Test
    void two_windows_that_refresh_at_once_get_the_same_token() {
        Joined joined = join(ANNA);
        List<RefreshResult> results = done(Future.all(IntStream.range(0, 10)
                        .mapToObj(_ -> access.refresh(joined.tokens().refreshToken()))
                        .toList()))
                .list();
        assertThat(results.stream().map(result -> ((Refreshed) result).tokens().refreshToken()))
                .containsOnly(((Refreshed) results.getFirst()).tokens().refreshToken());
    }

    @Test
    void a_phone_that_lost_the_answer_and_was_away_for_an_hour_comes_back() {
        Joined joined = join(ANNA);
        refreshed(joined.tokens().refreshToken());
        clock.pass(Duration.ofHours(1));
        refreshed(joined.tokens().refreshToken());
    }

    @Test
    void a_used_token_that_comes_again_later_revokes_the_device() {
        List<DeviceId> revoked = new ArrayList<>();
        access.onRevoked(revoked::add);
        Joined joined = join(ANNA);
        Tokens next = refreshed(joined.tokens().refreshToken());
        done(access.check(next.accessToken()));
        clock.pass(Duration.ofSeconds(60));
        assertThat(done(access.refresh(joined.tokens().refreshToken()))).isEqualTo(new RefreshResult.Revoked());
        assertThat(done(access.refresh(next.refreshToken()))).isEqualTo(new RefreshResult.Revoked());
        assertThat(done(access.check(next.accessToken()))).isEqualTo(new AccessCheck.Revoked());
        assertThat(revoked).containsExactly(device(joined));
    }

    @Test
    void a_revoked_device_is_out_at_once_and_the_persons_other_one_is_not() {
        List<DeviceId> revoked = new ArrayList<>();
        access.onRevoked(revoked::add);
        Joined phone = join(ANNA);
        Joined desk = join(ANNA);
        done(access.check(phone.tokens().accessToken()));
        assertThat(done(access.revoke(device(phone)))).isTrue();
        assertThat(done(access.revoke(device(phone)))).isFalse();
        assertThat(done(access.check(phone.tokens().accessToken()))).isEqualTo(new AccessCheck.Revoked());
        assertThat(done(access.check(desk.tokens().accessToken()))).isInstanceOf(AccessCheck.Valid.class);
        assertThat(revoked).containsExactly(device(phone));
    }

    @Test
    void forged_tokens_are_invalid() {
        String genuine = join(ANNA).tokens().accessToken();
        String[] part = genuine.split("\\.", -1);
        String asBoris = base64(
                new String(Base64.getUrlDecoder().decode(part[1]), StandardCharsets.UTF_8).replace("anna", "boris"));
        String unsigned =
                base64(new JsonObject().put("alg", "none").put("typ", "JWT").encode());
        String keyed =
                base64(new JsonObject().put("alg", "HS256").put("typ", "JWT").encode());
        for (String forged : List.of(
                "",
                ".",
                "..",
                "…",
                "a b c",
                part[0] + "." + part[1],
                part[0] + "." + part[1] + ".",
                part[0] + "." + asBoris + "." + part[2],
                unsigned + "." + part[1] + ".",
                unsigned + "." + part[1] + "." + part[2],
                keyed + "." + part[1] + "." + part[2],
                "x".repeat(100_000))) {
            assertThat(done(access.check(forged))).isEqualTo(new AccessCheck.Invalid());
        }
    }

    @Test
    void tokens_of_another_installation_are_invalid() throws Exception {
        OpenStore elsewhere = OpenStore.in(vertx, folder.resolve("elsewhere"));
        try {
            Access other = done(Access.open(vertx, elsewhere.store(), AccessTimes.DEFAULT, clock));
            String code = done(other.issueCode(DEMO, ANNA, false)).code().value();
            Tokens tokens = joined(done(other.join(code, called(""), WI_FI))).tokens();
            assertThat(done(access.check(tokens.accessToken()))).isEqualTo(new AccessCheck.Invalid());
            assertThat(done(access.refresh(tokens.refreshToken()))).isEqualTo(new RefreshResult.Invalid());
            assertThat(done(access.join(code, called(""), WI_FI))).isEqualTo(new CodeUnknown());
        } finally {
            elsewhere.close();
        }
    }

    private Tokens refreshed(String token) {
        RefreshResult result = done(access.refresh(token));
        assertThat(result).isInstanceOf(Refreshed.class);
        return ((Refreshed) result).tokens();
    }

    private static byte[] signed(String token) {
        return Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
