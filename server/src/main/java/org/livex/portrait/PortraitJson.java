package org.livex.portrait;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;
import org.livex.track.Fix;

/** A portrait for programs (GDPR article 20): the same as on the page, piece by piece, never whole in memory. */
final class PortraitJson {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    private PortraitJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(Portrait portrait, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            new PortraitJson(json.useDefaultPrettyPrinter()).all(portrait);
        }
    }

    private void all(Portrait portrait) throws IOException {
        Portrait.Head head = portrait.head();
        json.writeStartObject();
        json.writeStringField("exercise", head.exercise());
        json.writeStringField("person", head.person());
        json.writeStringField("callName", head.callName());
        json.writeStringField("language", head.language().tag());
        instant("since", head.since());
        if (head.until() != null) {
            instant("until", head.until());
        }
        instant("made", head.made());
        json.writeObjectFieldStart("keptDays");
        json.writeNumberField("positions", head.kept().positions());
        json.writeNumberField("people", head.kept().people());
        json.writeEndObject();
        for (Part part : Part.values()) {
            if (part != Part.CARE || head.forThemselves()) {
                json.writeArrayFieldStart(part.wire());
                for (Row row : portrait.rows(part)) {
                    row(row);
                }
                json.writeEndArray();
            }
        }
        positions(portrait.positions());
        json.writeEndObject();
    }

    private void row(Row row) throws IOException {
        json.writeStartObject();
        for (Map.Entry<Column, Value> one : row.values().entrySet()) {
            json.writeFieldName(one.getKey().wire());
            value(one.getValue());
        }
        json.writeEndObject();
    }

    private void value(Value value) throws IOException {
        switch (value) {
            case Value.Words(String text) -> json.writeString(text);
            case Value.Instants(Instant at) -> json.writeString(DomainJson.instant(at));
            case Value.Play(var at) -> json.writeString(at.toString());
            case Value.Term(String code, String _) -> json.writeString(code);
            case Value.Country(String code) -> json.writeString(code);
            case Value.FileName(String path) -> json.writeString(path);
            case Value.Amount(double amount) -> number(amount);
            case Value.Tongues(List<Language> languages) -> {
                json.writeStartArray();
                for (Language language : languages) {
                    json.writeString(language.tag());
                }
                json.writeEndArray();
            }
            case Value.Filled(String asked, String answer) -> {
                json.writeStartObject();
                json.writeStringField("asked", asked);
                json.writeStringField("answer", answer);
                json.writeEndObject();
            }
            case Value.Step step -> step(step);
            case Value.Former(List<VersionNumber> versions, String text) -> {
                json.writeStartObject();
                json.writeArrayFieldStart("versions");
                for (VersionNumber version : versions) {
                    json.writeStartObject();
                    version(version);
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeStringField("text", text);
                json.writeEndObject();
            }
            case Value.Many(List<Value> all) -> {
                json.writeStartArray();
                for (Value one : all) {
                    value(one);
                }
                json.writeEndArray();
            }
        }
    }

    private void step(Value.Step step) throws IOException {
        json.writeStartObject();
        instant("at", step.at());
        if (step.language() != null) {
            json.writeStringField("language", step.language().tag());
        }
        if (step.version() != null) {
            version(step.version());
        }
        json.writeEndObject();
    }

    private void version(VersionNumber version) throws IOException {
        json.writeNumberField("version", version.number());
        if (version.small() > 0) {
            json.writeNumberField("small", version.small());
        }
    }

    private void number(double amount) throws IOException {
        if (amount == Math.rint(amount)) {
            json.writeNumber((long) amount);
        } else {
            json.writeNumber(amount);
        }
    }

    private void positions(List<Fix> fixes) throws IOException {
        json.writeArrayFieldStart("positions");
        for (Fix fix : fixes) {
            json.writeStartObject();
            instant("at", fix.at());
            instant("fixedAt", fix.fixedAt());
            json.writeNumberField("latitude", fix.point().latitude());
            json.writeNumberField("longitude", fix.point().longitude());
            json.writeNumberField("accuracyMetres", fix.accuracyMetres());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void instant(String name, Instant at) throws IOException {
        json.writeStringField(name, DomainJson.instant(at));
    }
}
