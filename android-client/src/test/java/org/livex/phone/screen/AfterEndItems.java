package org.livex.phone.screen;

/** What control changed and took back when play was over, and this person had in play. */
final class AfterEndItems {
    private AfterEndItems() {}

    /** Small corrections came before; what was confirmed is neither the first words nor those of now. */
    static DemoItems changed(String language) {
        DemoItems items = new DemoItems(language);
        String hall = items.text("The briefing is in the hall.", "Совещание в зале.", "الإحاطة في القاعة.");
        String yard = items.text("The briefing is in the yard.", "Совещание во дворе.", "الإحاطة في الفناء.");
        String tent =
                items.text("The briefing was in the tent.", "Совещание было в палатке.", "كانت الإحاطة في الخيمة.");
        return items.put("{'kind':'inject','id':'ex-02','type':'message','body':" + tent
                        + ",'mustAcknowledge':true,'at':'D2 09:05:00','sentAt':'2026-11-24T09:05:00.000Z','late':false,"
                        + "'revision':3,'corrected':{'at':'2026-11-24T09:28:00.000Z','afterEnd':true,'body':" + hall
                        + ",'said':[{'version':1,'at':'2026-11-24T09:05:00.000Z'}],'meanwhile':[{'body':" + yard
                        + ",'said':[{'version':1,'small':1,'at':'2026-11-24T09:12:00.000Z'}]}]}}")
                .put("{'kind':'receipt','id':'ex-02','readAt':'2026-11-24T09:14:00.000Z',"
                        + "'acknowledgedAt':'2026-11-24T09:14:01.000Z','versionsRead':[{'version':1,'small':1}]}");
    }

    static DemoItems recalled(String language) {
        DemoItems items = new DemoItems(language);
        return items.put("{'kind':'inject','id':'ex-02','type':'message','body':"
                + items.text("The briefing is in the hall.", "Совещание в зале.", "الإحاطة في القاعة.")
                + ",'mustAcknowledge':true,'at':'D2 09:05:00','sentAt':'2026-11-24T09:05:00.000Z','late':false,"
                + "'revision':1,'recalled':{'reason':"
                + items.text("It was the wrong hall.", "Это был не тот зал.", "كانت القاعة الخطأ.")
                + ",'sentAt':'2026-11-24T09:28:00.000Z','afterEnd':true}}");
    }
}
