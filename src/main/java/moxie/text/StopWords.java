package moxie.text;

import java.util.Set;

/** Words that carry grammar rather than matter. Words of direction, degree and denial are not among them. */
final class StopWords {
    private static final Set<String> ENGLISH =
            Set.of(("a an the this that these those it its it's he she they them their"
                            + " theirs his her him i me my we us our you your u ur one's who whom whose which what when where why how"
                            + " is are was were be been being am 's 're do does did doing done has have had having will would shall"
                            + " should can could may might must gonna wanna ought of in on at by for with about as into onto through"
                            + " during to from up out off over under again further then once here there and or but if because so"
                            + " than too very just also such some any each other own s t re ve ll d m n n' em & etc eg ie e.g i.e"
                            + " e g via per let lets get gets got getting make makes made making thing things stuff way ways kind"
                            + " kinds sort sorts like basically really actually quite rather well lot lots bit still even yet"
                            + " while whereas although though however therefore thus hence since until upon within among between"
                            + " both either whether itself themselves himself yourself myself ourselves use uses used using")
                    .split(" "));

    private static final String HAN = "的了着过是在和与及或也都就而且但又还很更最被对于由到向以为所其此这那个些们么吗呢吧啊呀哦嗯嘛"
            + "它他她我你您咱会能可要该应当让使给跟如若则即便因故之者等比较非常十分各每某另其任何哪什怎样种把将从里中上下内"
            + "时候后来去起出用有做作成为通常一般主要根据按照其实就是如果因为所以然后以及这样那样";

    private static final boolean[] FUNCTION = new boolean[0x10000];

    static {
        String content = "上下内中后做作用成出根据主要时十分";
        for (int i = 0; i < HAN.length(); i++) {
            FUNCTION[HAN.charAt(i)] = content.indexOf(HAN.charAt(i)) < 0;
        }
    }

    private StopWords() {}

    static boolean english(String word) {
        return ENGLISH.contains(word);
    }

    static boolean han(char c) {
        return FUNCTION[c];
    }
}
