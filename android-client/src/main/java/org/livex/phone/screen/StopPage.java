package org.livex.phone.screen;

import android.text.InputType;
import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.R;
import org.livex.phone.screen.look.Look;

/** Stop the exercise? Reached only by holding the red stop. */
final class StopPage extends Page {
    private static final int LONGEST_REASON = 4_000;
    private static final List<String> REASONS =
            List.of("phone.stop.reason.injury", "phone.stop.reason.danger", "phone.stop.reason.distress");

    private final Scaffold scaffold = new Scaffold(look);
    private final LinearLayout reasons = look.column(8);
    private final EditText reason = look.field(LONGEST_REASON);

    StopPage(Stage stage) {
        super(stage);
    }

    @Override
    View create() {
        LinearLayout content = scaffold.content;
        TextView title = look.heading(t("phone.stop.title"), Look.Size.TITLE);
        title.setTextColor(look.palette.danger());
        content.addView(title, Look.wide());
        content.addView(look.text(t("phone.stop.lead"), Look.Size.LARGE), Look.wide());
        content.addView(reasons, Look.wide());
        content.addView(Labelled.of(look, t("phone.stop.reason"), reason), Look.wide());
        reason.setInputType(InputType.TYPE_CLASS_TEXT
                | InputType.TYPE_TEXT_FLAG_MULTI_LINE
                | InputType.TYPE_TEXT_FLAG_CAP_SENTENCES);
        reason.setMinLines(2);
        reason.setText(stage.drafts().stopReason);
        reason.addTextChangedListener(new Typed(text -> {
            stage.drafts().stopReason = text;
            fillReasons();
        }));
        fillReasons();
        Button call = look.danger(t("phone.stop.call"), this::call);
        call.setId(R.id.primary);
        call.setMinHeight(look.dp(60));
        scaffold.addBottom(call);
        scaffold.addBottom(look.plain(t("common.cancel"), stage::back));
        return scaffold.view();
    }

    private void fillReasons() {
        reasons.removeAllViews();
        for (String key : REASONS) {
            boolean isChosen = t(key).equals(stage.drafts().stopReason);
            reasons.addView(Choices.choice(look, t(key), isChosen, () -> reason.setText(t(key))), Look.wide());
        }
    }

    private void call() {
        try {
            JSONObject fields =
                    new JSONObject().put("reason", stage.drafts().stopReason.trim());
            if (stage.act("call-red-stop", fields)) {
                stage.drafts().stopReason = "";
                stage.desk().participation().syncNow();
                stage.back();
            }
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }
}
