package org.livex.phone.screen;

import android.view.View;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.look.Look;

/** Whom I can talk with: mediators, and everybody whom I share a conversation with; of a mediator also the translation desk. */
final class TalkPage extends Page {
    private final Scaffold scaffold = new Scaffold(look);
    private final DeskCard desk = new DeskCard(stage);
    private final CallsPart calls = new CallsPart(stage);
    private final ChannelList channels = new ChannelList(stage);
    private final FindNames names = new FindNames(stage);

    TalkPage(Stage stage) {
        super(stage);
    }

    @Override
    View create() {
        scaffold.content.addView(look.heading(t("phone.tab.talk"), Look.Size.TITLE), Look.wide());
        scaffold.content.addView(desk.view, Look.wide());
        scaffold.content.addView(calls.view, Look.wide());
        scaffold.content.addView(channels.view, Look.wide());
        scaffold.content.addView(names.view, Look.wide());
        scaffold.content.addView(calls.past, Look.wide());
        return scaffold.view();
    }

    @Override
    void show(Situation situation) {
        desk.show(situation);
        calls.show(situation);
        channels.show(situation);
    }

    @Override
    void tick() {
        desk.tick();
    }
}
