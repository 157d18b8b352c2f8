package org.livex.phone.screen;

/** Who an investigator of the demo exercise is, and with whom. */
final class DemoRole {
    private DemoRole() {}

    static void putInto(DemoItems items) {
        items.put("{'kind':'role-card','id':'lead','title':"
                + items.text("Lead investigator", "Старший следователь", "كبير المحققين")
                + ",'body':"
                + items.text(
                        "You lead the investigation of your team for the **Police Anti-Trafficking Unit**.\\n"
                                + "\\n"
                                + "## What you know\\n"
                                + "\\n"
                                + "- The van was seen at the car wash twice.\\n"
                                + "- A family called the hotline on Sunday.\\n"
                                + "\\n"
                                + "> Ask before you write a name down.",
                        "Вы ведёте расследование своей группы от **Отдела полиции по борьбе с торговлей людьми**.\\n"
                                + "\\n"
                                + "## Что вы знаете\\n"
                                + "\\n"
                                + "- Фургон дважды видели у автомойки.\\n"
                                + "- В воскресенье на горячую линию звонила семья.\\n"
                                + "\\n"
                                + "> Спросите, прежде чем записать имя.",
                        "أنت تقود تحقيق فريقك في **وحدة مكافحة الاتجار بالبشر**.\\n"
                                + "\\n"
                                + "## ما تعرفه\\n"
                                + "\\n"
                                + "- شوهدت الشاحنة مرتين عند مغسل السيارات.\\n"
                                + "- اتصلت عائلة بالخط الساخن يوم الأحد.\\n"
                                + "\\n"
                                + "> اسأل قبل أن تدوّن اسماً.")
                + ",'mustNotSay':"
                + items.text(
                        "That you already know the driver’s name.",
                        "Что вам уже известно имя водителя.",
                        "أنك تعرف اسم السائق مسبقاً.")
                + "}");
        items.put("{'kind':'team','id':'team-alfa','name':" + items.text("Team Alfa", "Группа «Альфа»", "فريق ألفا")
                + ",'members':[{'id':'inv-01','callName':'Investigator"
                + " Alfa-1','function':'player','languages':['ru','en']},{'id':'med-01','callName':'Mediator"
                + " Alfa-7','function':'cultural-mediator','languages':['ru','ar','kk']},{'id':'ngo-01','callName':'NGO"
                + " Alfa-4','function':'player','languages':['ar','fr']}]}");
    }
}
