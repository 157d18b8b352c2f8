package org.livex.phone.screen;

import org.livex.phone.screen.act.ActPage;
import org.livex.phone.screen.act.ReportsPage;
import org.livex.phone.screen.custody.CustodyDraft;
import org.livex.phone.screen.custody.CustodyPage;
import org.livex.phone.screen.custody.DecisionsPage;
import org.livex.phone.screen.custody.EvidencePage;
import org.livex.phone.screen.desk.DeskPage;
import org.livex.phone.screen.desk.TranslationPage;
import org.livex.phone.screen.dossiers.DossierPage;
import org.livex.phone.screen.dossiers.DossiersPage;
import org.livex.phone.screen.inbox.InboxPage;
import org.livex.phone.screen.inbox.MessagePage;
import org.livex.phone.screen.inbox.NewsPage;
import org.livex.phone.screen.join.ConsentPage;
import org.livex.phone.screen.join.JoinPage;
import org.livex.phone.screen.library.DocumentPage;
import org.livex.phone.screen.library.DutiesPage;
import org.livex.phone.screen.library.EntryPage;
import org.livex.phone.screen.library.LibraryPage;
import org.livex.phone.screen.library.ReleasedPage;
import org.livex.phone.screen.library.RolePage;
import org.livex.phone.screen.requests.RequestFormPage;
import org.livex.phone.screen.requests.RequestPage;
import org.livex.phone.screen.requests.RequestsPage;
import org.livex.phone.screen.settings.LanguagePage;
import org.livex.phone.screen.settings.LeavePage;
import org.livex.phone.screen.settings.PracticePage;
import org.livex.phone.screen.settings.ReadyPage;
import org.livex.phone.screen.settings.SettingsPage;
import org.livex.phone.screen.settings.TrustPage;
import org.livex.phone.screen.stop.StopPage;
import org.livex.phone.screen.surveys.SurveyPage;
import org.livex.phone.screen.surveys.SurveysPage;
import org.livex.phone.screen.talk.AskPage;
import org.livex.phone.screen.talk.ChannelPage;
import org.livex.phone.screen.talk.EndSessionPage;
import org.livex.phone.screen.talk.MediationPage;
import org.livex.phone.screen.talk.TalkPage;
import org.livex.phone.screen.talk.TranslateLinePage;
import org.livex.phone.screen.talk.VoiceWordsPage;
import org.livex.phone.screen.watch.FeedbackPage;
import org.livex.phone.screen.watch.GiveFeedbackPage;
import org.livex.phone.screen.watch.MomentPage;
import org.livex.phone.screen.watch.NotesPage;
import org.livex.phone.screen.watch.RatePage;
import org.livex.phone.screen.watch.WatchPage;
import org.livex.phone.screen.welfare.WelfarePage;

/** Which page a route leads to. */
final class Pages {
    private Pages() {}

    static Page make(Stage stage, Gate gate, Route route) {
        String subject = route.subject() == null ? "" : route.subject();
        if (route.screen() == Route.Screen.LANGUAGE && gate != Gate.OPENING) {
            return new LanguagePage(stage, route.subject());
        }
        return switch (gate) {
            case OPENING -> new OpeningPage(stage);
            case JOINING -> new JoinPage(stage);
            case CONSENTING -> new ConsentPage(stage);
            case OPEN ->
                switch (route.screen()) {
                    case INBOX, JOIN, LANGUAGE ->
                        stage.situation().watching() == null ? new InboxPage(stage) : new WatchPage(stage);
                    case NEWS -> new NewsPage(stage);
                    case SURVEYS -> new SurveysPage(stage);
                    case SURVEY -> new SurveyPage(stage, subject);
                    case MESSAGE -> new MessagePage(stage, subject);
                    case DOCUMENT -> new DocumentPage(stage, subject);
                    case ACT -> new ActPage(stage);
                    case REPORTS -> new ReportsPage(stage);
                    case DECISIONS -> new DecisionsPage(stage);
                    case EVIDENCE -> new EvidencePage(stage);
                    case CUSTODY -> new CustodyPage(stage, CustodyDraft.of(stage, subject));
                    case DOSSIERS -> new DossiersPage(stage);
                    case DOSSIER -> new DossierPage(stage, subject);
                    case CHOOSE -> new ChoosePage(stage, subject);
                    case REQUESTS -> new RequestsPage(stage);
                    case REQUEST -> new RequestPage(stage, subject);
                    case REQUEST_FORM -> new RequestFormPage(stage, subject);
                    case DUTIES -> new DutiesPage(stage);
                    case TRUST -> new TrustPage(stage);
                    case TALK -> new TalkPage(stage);
                    case CHANNEL -> new ChannelPage(stage, subject);
                    case DESK -> new DeskPage(stage);
                    case TRANSLATION -> new TranslationPage(stage, subject);
                    case TRANSLATE_LINE -> new TranslateLinePage(stage, subject);
                    case VOICE_WORDS -> new VoiceWordsPage(stage, subject);
                    case ASK -> new AskPage(stage, subject);
                    case MEDIATION -> new MediationPage(stage, subject);
                    case END_SESSION -> new EndSessionPage(stage, subject);
                    case LIBRARY -> new LibraryPage(stage);
                    case ENTRY -> new EntryPage(stage, subject);
                    case RELEASED -> new ReleasedPage(stage, subject);
                    case WELFARE -> new WelfarePage(stage);
                    case READY -> new ReadyPage(stage);
                    case PRACTICE -> new PracticePage(stage);
                    case NOTES -> new NotesPage(stage);
                    case RATE -> new RatePage(stage, subject);
                    case MOMENT -> new MomentPage(stage, subject);
                    case GIVE_FEEDBACK -> new GiveFeedbackPage(stage);
                    case FEEDBACK -> new FeedbackPage(stage);
                    case MAP -> new MapPage(stage, route.subject());
                    case ROLE -> new RolePage(stage);
                    case SETTINGS -> new SettingsPage(stage);
                    case STOP -> new StopPage(stage);
                    case LEAVE -> new LeavePage(stage);
                };
        };
    }
}
