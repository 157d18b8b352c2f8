package org.livex.phone.screen.custody;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Chain;
import org.livex.phone.model.form.Report;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;

/**
 * Evidence that is being taken, or an entry of a chain that is being written: kept as it is typed, and gone in the same step in
 * which it is saved for sending. Each chain and each entry that is corrected has its own.
 */
public final class CustodyDraft {
    public static final String NAME = "custody";
    static final String DESCRIPTION = "description";
    static final String STEP = "step";
    static final String TO = "to";
    static final String SEAL = "seal";
    static final String NOTE = "note";
    static final String WHERE = "where";
    static final String FILE = "file";
    private static final String REPORT = "report";
    private static final String WITHOUT_POSITION = "without-position";
    private static final Set<String> SEALS = Set.of("sealed", "opened");
    private static final Set<String> NEED_WORDS = Set.of("opened", "described", "voided");

    private final Stage stage;
    private final String of;
    private final JSONObject kept;

    private CustodyDraft(Stage stage, String of) {
        this.stage = stage;
        this.of = of;
        this.kept = read(stage.screenServices().unfinished().read(name()));
    }

    /**
     * Reads the draft that was kept, or begins one.
     *
     * @param of the evidence, and after a space the entry that is corrected; empty: evidence is taken
     */
    public static CustodyDraft of(Stage stage, String of) {
        return new CustodyDraft(stage, of);
    }

    static String correcting(String evidence, String entry) {
        return evidence + " " + entry;
    }

    private static JSONObject read(String kept) {
        try {
            return kept.isEmpty() ? new JSONObject() : new JSONObject(kept);
        } catch (JSONException damaged) {
            return new JSONObject();
        }
    }

    /** Null: none that is here. */
    @Nullable Chain chain() {
        int space = of.indexOf(' ');
        return stage.situation().chain(space < 0 ? of : of.substring(0, space));
    }

    /** The entry that it corrects; null: none, or none that is here. */
    Chain.@Nullable Entry corrects() {
        Chain chain = chain();
        int space = of.indexOf(' ');
        return chain == null || space < 0 ? null : chain.entry(of.substring(space + 1));
    }

    String name() {
        return NAME + "/" + of;
    }

    /** Where one of many is chosen for it. */
    Route choosing(String part) {
        return Route.to(Route.Screen.CHOOSE, name() + " " + part);
    }

    /** What was typed or chosen, else what the entry has that it corrects; may be empty. */
    String words(String part) {
        return kept.has(part) ? kept.optString(part) : before(part);
    }

    private String before(String part) {
        Chain.Entry corrects = corrects();
        if (corrects == null) {
            return "";
        }
        String said = switch (part) {
            case STEP -> corrects.step();
            case TO -> corrects.to();
            case SEAL -> corrects.seal();
            case NOTE -> corrects.note();
            case WHERE -> corrects.where();
            case FILE -> corrects.sha256();
            default -> null;
        };
        return said == null ? "" : said;
    }

    void write(String part, String words) {
        put(part, words);
    }

    String step() {
        return words(STEP);
    }

    boolean isHandedOver() {
        return step().equals("handed-over");
    }

    boolean hasSeal() {
        return SEALS.contains(step());
    }

    boolean needsWords() {
        return NEED_WORDS.contains(step());
    }

    boolean isWhole() {
        return !step().isEmpty()
                && (!isHandedOver() || !words(TO).isEmpty())
                && (!hasSeal() || !words(SEAL).trim().isEmpty())
                && (!needsWords() || !words(NOTE).trim().isEmpty());
    }

    boolean withPosition() {
        return !kept.optBoolean(WITHOUT_POSITION);
    }

    void withPosition(boolean isTold) {
        put(WITHOUT_POSITION, !isTold);
    }

    String report() {
        return kept.optString(REPORT);
    }

    /** Its only photo or recording is the one that shows it. */
    public void comesOf(Report report) {
        put(REPORT, report.id());
        List<Report.Attachment> files =
                report.attachments().stream().filter(file -> !file.isHidden()).collect(Collectors.toList());
        put(FILE, files.size() == 1 ? files.get(0).sha256() : "");
    }

    void comesOfNothing() {
        put(REPORT, "");
        put(FILE, "");
    }

    /** As evidence is sent that was taken, under an id of its own. */
    JSONObject taken() {
        try {
            JSONObject taken = new JSONObject()
                    .put("description", words(DESCRIPTION).trim())
                    .putOpt("report", stage.situation().report(report()) == null ? null : report())
                    .put("told", told());
            return new JSONObject()
                    .put("evidence", UUID.randomUUID().toString())
                    .put("taken", taken);
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As an entry of the chain is sent, under an id of its own. */
    JSONObject noted(Chain evidence) {
        try {
            Chain.Entry corrects = corrects();
            JSONObject noted = new JSONObject()
                    .put("step", step())
                    .put("note", words(NOTE).trim())
                    .putOpt(TO, isHandedOver() ? words(TO) : null)
                    .putOpt(SEAL, hasSeal() ? words(SEAL).trim() : null)
                    .putOpt("about", corrects == null ? null : corrects.id())
                    .put("told", told());
            return entry(evidence.id(), noted);
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    /** That what was handed over is here. */
    static JSONObject received(Stage stage, String evidence, String handedOver) {
        try {
            return entry(
                    evidence,
                    new JSONObject()
                            .put("step", "received")
                            .put("note", "")
                            .put("about", handedOver)
                            .put("told", ReportJson.told(stage, "", "", false)));
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JSONObject entry(String evidence, JSONObject noted) throws JSONException {
        return new JSONObject()
                .put("evidence", evidence)
                .put("entry", UUID.randomUUID().toString())
                .put("noted", noted);
    }

    private JSONObject told() throws JSONException {
        return ReportJson.told(stage, words(WHERE).trim(), words(FILE), withPosition());
    }

    private void put(String name, Object value) {
        try {
            kept.put(name, value);
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
        stage.screenServices().unfinished().write(name(), kept.toString());
    }
}
