package org.livex.phone.screen;

import android.app.Activity;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.content.res.Configuration;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.view.MotionEvent;
import android.view.View;
import java.util.Set;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Situation;
import org.livex.phone.model.Situations;
import org.livex.phone.model.read.Me;
import org.livex.phone.screen.act.Captures;
import org.livex.phone.screen.act.TakenPhoto;
import org.livex.phone.screen.join.ConsentPage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.settings.Shots;
import org.livex.phone.screen.talk.BegunForLines;
import org.livex.phone.sync.NotSaved;
import org.livex.phone.sync.Participation;
import org.livex.phone.sync.Snapshot;

/** Where the icon, a join link and every notification lead: the frame, and one page in it. */
public final class MainActivity extends Activity implements Stage, Participation.Listener {
    /** An extra of intents: a message's id, to be shown at once. */
    public static final String MESSAGE = "org.livex.phone.MESSAGE";

    private static final long TICK_MILLIS = 1_000;
    private static final String ROUTES = "routes";
    private static final String SAW_STOP = "saw-stop";

    private final Handler handler = new Handler(Looper.getMainLooper());
    private final Runnable tick = this::tick;
    private ScreenServices screenServices;
    private Widgets widgets;
    private Frame frame;
    private BackStack routes;
    private Drafts drafts;
    private Marks marks;
    private Pictures pictures;
    private Situation situation;
    private final PageHolder pages = new PageHolder(this);
    private final Lead lead = new Lead(this);
    private final Situations situations = new Situations();
    private BackGesture backGesture;
    private SecondTap secondTap;
    private Shots shots;
    private boolean sawStop;
    private boolean askedToRing;

    @Override
    protected void onCreate(@Nullable Bundle saved) {
        super.onCreate(saved);
        screenServices = (ScreenServices) getApplication();
        marks = new Marks(screenServices.clock(), screenServices.participation());
        pictures = new Pictures(screenServices.attachments(), screenServices.workshop());
        secondTap = new SecondTap(getResources().getDisplayMetrics().density);
        routes = new BackStack(saved == null ? null : saved.getStringArrayList(ROUTES));
        drafts = new Drafts(screenServices.unfinished(), saved);
        sawStop = saved != null && saved.getBoolean(SAW_STOP);
        backGesture = new BackGesture(this, this::back);
        EdgeToEdge.enable(getWindow());
        shots = new Shots(this);
        Captures.sweep(this);
        redress();
        if (saved == null) {
            // No camera app is about to answer.
            TakenPhoto.delete(this);
            lead.follow(getIntent());
        }
    }

    @Override
    protected void onNewIntent(Intent intent) {
        super.onNewIntent(intent);
        lead.follow(intent);
    }

    @Override
    protected void onStart() {
        super.onStart();
        screenServices.participation().add(this);
        screenServices.participation().syncNow();
        changed(screenServices.participation().snapshot());
        handler.post(tick);
    }

    @Override
    protected void onResume() {
        super.onResume();
        shots.looked();
    }

    @Override
    protected void onPause() {
        shots.left();
        super.onPause();
    }

    @Override
    protected void onStop() {
        handler.removeCallbacks(tick);
        pages.covered();
        marks.flush();
        screenServices.participation().remove(this);
        screenServices.whereabouts().unwanted();
        super.onStop();
    }

    @Override
    protected void onDestroy() {
        pages.leave();
        super.onDestroy();
    }

    @Override
    protected void onSaveInstanceState(Bundle state) {
        super.onSaveInstanceState(state);
        state.putStringArrayList(ROUTES, routes.written());
        state.putBoolean(SAW_STOP, sawStop);
        drafts.keepIn(state);
        screenServices.unfinished().keep();
    }

    /** The phone's own theme changed, or its letters: the manifest says that this is no reason to begin anew. */
    @Override
    public void onConfigurationChanged(Configuration configuration) {
        super.onConfigurationChanged(configuration);
        redress();
    }

    private void tick() {
        screenServices.whereabouts().follow(situation, serverNow());
        frame.tick();
        if (!situation.isStopped()) {
            pages.tick();
        }
        marks.flush();
        handler.postDelayed(tick, TICK_MILLIS);
    }

    @Override
    public void changed(Snapshot snapshot) {
        situation = readSituation();
        Me me = situation.me();
        if (me != null && screenServices.languages().suggest(me.languages())) {
            situation = readSituation();
            redress();
            lead.goOn();
            return;
        }
        sawStop |= situation.isStopped();
        new BegunForLines(screenServices.unfinished()).tidy(situation);
        screenServices.whereabouts().follow(situation, serverNow());
        show();
        lead.goOn();
    }

    private Situation readSituation() {
        return situations.of(
                screenServices.participation().snapshot(),
                screenServices.languages().content(),
                marks.read());
    }

    private void show() {
        Gate gate = Gate.of(this, routes.top());
        pages.show(gate, routes.top(), frame, situation);
        frame.show(situation, routes.top(), gate == Gate.OPEN, banner(gate));
        getWindow().getDecorView().setBackgroundColor(frame.ground(situation));
        EdgeToEdge.showIcons(getWindow(), situation.isStopped(), widgets.palette);
        backGesture.setWanted(routes.canGoBack());
        shots.forbid(pages.isSecret(situation) || !situation.brakes().heard().isEmpty());
        askToRingUnlessAfterConsent(gate);
    }

    /** Before it is known whether a stop goes on, nothing says that it is over. */
    private Banner.@Nullable Kind banner(Gate gate) {
        return gate == Gate.OPENING ? null : Banner.Kind.of(situation, routes.top(), sawStop);
    }

    /** Where nobody is asked for a position, nothing else leads to that question. */
    private void askToRingUnlessAfterConsent(Gate gate) {
        if (!askedToRing && gate == Gate.OPEN && Gate.asksToRingAlone(this)) {
            askedToRing = true;
            ConsentPage.askToRing(this);
        }
    }

    @Override
    public void redress() {
        View scroll = findViewById(R.id.scroll);
        int scrolled = scroll == null ? 0 : scroll.getScrollY();
        String before = pages.shown();
        widgets = screenServices
                .preferences()
                .look(this, screenServices.languages().words());
        situation = readSituation();
        pages.leave();
        frame = new Frame(this, tab -> replace(Route.to(tab)));
        setContentView(frame.root);
        setTitle(widgets.words.text("common.exercise"));
        show();
        frame.root.requestApplyInsets();
        View again = findViewById(R.id.scroll);
        if (again != null && before.equals(pages.shown())) {
            again.post(() -> again.scrollTo(0, scrolled));
        }
    }

    @Override
    public void go(Route route) {
        routes.go(route);
        show();
    }

    @Override
    public void replace(Route route) {
        routes.goToTab(route.screen());
        show();
    }

    @Override
    public void back() {
        if (routes.canGoBack()) {
            routes.back();
            show();
        } else {
            finish();
        }
    }

    @Override
    @SuppressWarnings("deprecation") // For phones before Android 13; newer ones call BackGesture.
    public void onBackPressed() {
        back();
    }

    @Override
    public boolean dispatchTouchEvent(MotionEvent touch) {
        return secondTap.takes(touch) || super.dispatchTouchEvent(touch);
    }

    @Override
    public void tell(CharSequence text, boolean isTrouble) {
        frame.tell(text, isTrouble);
    }

    @Override
    public boolean act(String type, JSONObject fields, String... drafts) {
        try {
            screenServices.unfinished().say(screenServices.participation(), type, fields, Set.of(drafts));
            secondTap.acted();
            changed(screenServices.participation().snapshot());
            return true;
        } catch (NotSaved e) {
            tell(widgets.words.text("phone.not-saved"), true);
            return false;
        }
    }

    @Override
    public void seenAllClear() {
        sawStop = false;
        show();
    }

    @Override
    public void buttonChanged() {
        secondTap.acted();
    }

    @Override
    public void ask(Intent intent, int request) {
        startActivityForResult(intent, request);
    }

    @Override
    protected void onActivityResult(int request, int result, @Nullable Intent data) {
        super.onActivityResult(request, result, data);
        pages.answered(request, result, data);
    }

    @Override
    public void askPermission(String permission, int request) {
        if (checkSelfPermission(permission) == PackageManager.PERMISSION_GRANTED) {
            permitted(request, true);
        } else {
            requestPermissions(new String[] {permission}, request);
        }
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] permissions, int[] results) {
        super.onRequestPermissionsResult(request, permissions, results);
        permitted(request, results.length > 0 && results[0] == PackageManager.PERMISSION_GRANTED);
    }

    private void permitted(int request, boolean granted) {
        changed(screenServices.participation().snapshot());
        pages.permitted(request, granted);
        if (request == ConsentPage.POSITION_PERMISSION) {
            ConsentPage.askToRing(this);
        } else if (request == ConsentPage.RING_PERMISSION) {
            ConsentPage.leadToPocket(this);
        }
    }

    @Override
    public Activity activity() {
        return this;
    }

    @Override
    public Widgets widgets() {
        return widgets;
    }

    @Override
    public ScreenServices screenServices() {
        return screenServices;
    }

    @Override
    public Situation situation() {
        return situation;
    }

    @Override
    public Drafts drafts() {
        return drafts;
    }

    @Override
    public Marks marks() {
        return marks;
    }

    @Override
    public Pictures pictures() {
        return pictures;
    }
}
