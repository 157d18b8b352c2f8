package org.livex.phone.screen;

import android.app.Activity;
import android.os.Bundle;
import android.view.Gravity;
import android.widget.TextView;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;

/** Where the icon leads. */
public final class MainActivity extends Activity {
    @Override
    protected void onCreate(@Nullable Bundle saved) {
        super.onCreate(saved);
        TextView name = new TextView(this);
        name.setGravity(Gravity.CENTER);
        name.setText(R.string.app_name);
        setContentView(name);
    }
}
