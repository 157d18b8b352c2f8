package org.livex.phone.screen.talk;

import android.view.View;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.desk.DeskCard;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Scaffold;

/** Whom I can talk with: mediators, and everybody whom I share a conversation with; of a mediator also the translation desk. */
public final class TalkPage extends Page {
    private final Scaffold scaffold = new Scaffold(widgets);
    private final DeskCard desk = new DeskCard(stage);
    private final CallsPart calls = new CallsPart(stage);
    private final ChannelList channels = new ChannelList(stage);
    private final FindNames names = new FindNames(stage);

    public TalkPage(Stage stage) {
        super(stage);
    }

    @Override
    public View create() {
        scaffold.content.addView(widgets.heading(t("phone.tab.talk"), Widgets.Size.TITLE), Widgets.wide());
        scaffold.content.addView(desk.view, Widgets.wide());
        scaffold.content.addView(calls.view, Widgets.wide());
        scaffold.content.addView(channels.view, Widgets.wide());
        scaffold.content.addView(names.view, Widgets.wide());
        scaffold.content.addView(calls.past, Widgets.wide());
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        desk.show(situation);
        calls.show(situation);
        channels.show(situation);
    }

    @Override
    public void tick() {
        desk.tick();
    }
}
