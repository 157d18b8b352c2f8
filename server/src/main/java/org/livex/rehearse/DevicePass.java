package org.livex.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;

/** What lets one device in, kept fresh. Where an answer was lost, the same refresh token is simply shown again. */
final class DevicePass {
    private final Api api;
    private final String exercise;
    private final String person;
    private String accessToken;
    private String refreshToken;

    private DevicePass(Api api, JsonNode joined) {
        this.api = api;
        this.exercise = joined.path("exercise").asText();
        this.person = joined.path("person").asText();
        this.accessToken = joined.path("accessToken").asText();
        this.refreshToken = joined.path("refreshToken").asText();
    }

    static Future<DevicePass> join(Api api, String code, String device) {
        ObjectNode body = Json.object().put("code", code).put("device", device);
        return api.post("/api/join", null, body).map(answer -> of(api, answer));
    }

    static Future<DevicePass> renew(Api api, String refreshToken) {
        return api.post("/api/token", null, Json.object().put("refreshToken", refreshToken))
                .map(answer -> of(api, answer));
    }

    private static DevicePass of(Api api, Api.Answer answer) {
        if (!answer.isOk()) {
            throw new Refused(answer);
        }
        return new DevicePass(api, answer.body());
    }

    Future<Void> refresh() {
        return renew(api, refreshToken).map(renewed -> {
            accessToken = renewed.accessToken;
            refreshToken = renewed.refreshToken;
            return null;
        });
    }

    String exercise() {
        return exercise;
    }

    String person() {
        return person;
    }

    String accessToken() {
        return accessToken;
    }

    String refreshToken() {
        return refreshToken;
    }

    String path(String rest) {
        return "/api/exercises/" + exercise + rest;
    }
}
