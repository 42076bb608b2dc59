package galley.markdown.marked;

import java.util.HashMap;
import java.util.Map;

/** Latin letters without their marks, as hexo-util takes them off. */
final class Diacritics {
    private static final Map<Character, String> BASES = bases("""
            A=ⒶＡÀÁÂẦẤẪẨÃĀĂẰẮẴẲȦǠÄǞẢÅǺǍȀȂẠẬẶḀĄȺⱯ AA=Ꜳ AE=ÆǼǢ AO=Ꜵ AU=Ꜷ AV=ꜸꜺ AY=Ꜽ B=ⒷＢḂḄḆɃƂƁ
            C=ⒸＣĆĈĊČÇḈƇȻꜾ D=ⒹＤḊĎḌḐḒḎĐƋƊƉꝹ DZ=ǱǄ Dz=ǲǅ E=ⒺＥÈÉÊỀẾỄỂẼĒḔḖĔĖËẺĚȄȆẸỆȨḜĘḘḚƐƎ F=ⒻＦḞƑꝻ
            G=ⒼＧǴĜḠĞĠǦĢǤƓꞠꝽꝾ H=ⒽＨĤḢḦȞḤḨḪĦⱧⱵꞍ I=ⒾＩÌÍÎĨĪĬİÏḮỈǏȈȊỊĮḬƗ J=ⒿＪĴɈ K=ⓀＫḰǨḲĶḴƘⱩꝀꝂꝄꞢ
            L=ⓁＬĿĹĽḶḸĻḼḺŁȽⱢⱠꝈꝆꞀ LJ=Ǉ Lj=ǈ M=ⓂＭḾṀṂⱮƜ N=ⓃＮǸŃÑṄŇṆŅṊṈȠƝꞐꞤ NJ=Ǌ Nj=ǋ
            O=ⓄＯÒÓÔỒỐỖỔÕṌȬṎŌṐṒŎȮȰÖȪỎŐǑȌȎƠỜỚỠỞỢỌỘǪǬØǾƆƟꝊꝌ OI=Ƣ OO=Ꝏ OU=Ȣ OE=Œ oe=œ P=ⓅＰṔṖƤⱣꝐꝒꝔ
            Q=ⓆＱꝖꝘɊ R=ⓇＲŔṘŘȐȒṚṜŖṞɌⱤꝚꞦꞂ S=ⓈＳẞŚṤŜṠŠṦṢṨȘŞⱾꞨꞄ T=ⓉＴṪŤṬȚŢṰṮŦƬƮȾꞆ TZ=Ꜩ
            U=ⓊＵÙÚÛŨṸŪṺŬÜǛǗǕǙỦŮŰǓȔȖƯỪỨỮỬỰỤṲŲṶṴɄ V=ⓋＶṼṾƲꝞɅ VY=Ꝡ W=ⓌＷẀẂŴẆẄẈⱲ X=ⓍＸẊẌ Y=ⓎＹỲÝŶỸȲẎŸỶỴƳɎỾ
            Z=ⓏＺŹẐŻŽẒẔƵȤⱿⱫꝢ a=ⓐａẚàáâầấẫẩãāăằắẵẳȧǡäǟảåǻǎȁȃạậặḁąⱥɐ aa=ꜳ ae=æǽǣ ao=ꜵ au=ꜷ av=ꜹꜻ ay=ꜽ
            b=ⓑｂḃḅḇƀƃɓ c=ⓒｃćĉċčçḉƈȼꜿↄ d=ⓓｄḋďḍḑḓḏđƌɖɗꝺ dz=ǳǆ e=ⓔｅèéêềếễểẽēḕḗĕėëẻěȅȇẹệȩḝęḙḛɇɛǝ f=ⓕｆḟƒꝼ
            g=ⓖｇǵĝḡğġǧģǥɠꞡᵹꝿ h=ⓗｈĥḣḧȟḥḩḫẖħⱨⱶɥ hv=ƕ i=ⓘｉìíîĩīĭïḯỉǐȉȋịįḭɨı j=ⓙｊĵǰɉ k=ⓚｋḱǩḳķḵƙⱪꝁꝃꝅꞣ
            l=ⓛｌŀĺľḷḹļḽḻſłƚɫⱡꝉꞁꝇ lj=ǉ m=ⓜｍḿṁṃɱɯ n=ⓝｎǹńñṅňṇņṋṉƞɲŉꞑꞥ nj=ǌ
            o=ⓞｏòóôồốỗổõṍȭṏōṑṓŏȯȱöȫỏőǒȍȏơờớỡởợọộǫǭøǿɔꝋꝍɵ oi=ƣ ou=ȣ oo=ꝏ p=ⓟｐṕṗƥᵽꝑꝓꝕ q=ⓠｑɋꝗꝙ
            r=ⓡｒŕṙřȑȓṛṝŗṟɍɽꝛꞧꞃ s=ⓢｓßśṥŝṡšṧṣṩșşȿꞩꞅẛ t=ⓣｔṫẗťṭțţṱṯŧƭʈⱦꞇ tz=ꜩ
            u=ⓤｕùúûũṹūṻŭüǜǘǖǚủůűǔȕȗưừứữửựụṳųṷṵʉ v=ⓥｖṽṿʋꝟʌ vy=ꝡ w=ⓦｗẁẃŵẇẅẘẉⱳ x=ⓧｘẋẍ y=ⓨｙỳýŷỹȳẏÿỷẙỵƴɏỿ
            z=ⓩｚźẑżžẓẕƶȥɀⱬꝣ
            """);

    private Diacritics() {}

    private static Map<Character, String> bases(String table) {
        Map<Character, String> bases = new HashMap<>();
        for (String entry : table.split("\\s+")) {
            int sign = entry.indexOf('=');
            for (char letter : entry.substring(sign + 1).toCharArray()) {
                bases.put(letter, entry.substring(0, sign));
            }
        }
        return Map.copyOf(bases);
    }

    static String without(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String base = c > '~' ? BASES.get(c) : null;
            if (base == null) {
                out.append(c);
            } else {
                out.append(base);
            }
        }
        return out.toString();
    }
}
