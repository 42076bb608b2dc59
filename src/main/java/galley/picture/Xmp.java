package galley.picture;

import galley.post.Licence;
import java.nio.charset.StandardCharsets;

/** Writes whom a picture is by as XMP (ISO 16684-1), which goes into the files of every kind. */
final class Xmp {
    private Xmp() {}

    static byte[] of(Notes notes) {
        String deed = Licence.of(notes.licence()).map(Licence::link).orElse("");
        StringBuilder out = new StringBuilder("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"
                + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\" xmlns:cc=\"http://creativecommons.org/ns#\""
                + " xmlns:xmpRights=\"http://ns.adobe.com/xap/1.0/rights/\">");
        add(out, "dc:creator", "rdf:Seq", "<rdf:li>", notes.author());
        add(out, "dc:title", "rdf:Alt", "<rdf:li xml:lang=\"x-default\">", notes.title());
        add(out, "dc:rights", "rdf:Alt", "<rdf:li xml:lang=\"x-default\">", notes.licence());
        add(out, "photoshop:Credit", notes.place());
        add(out, "cc:license", deed);
        add(out, "xmpRights:WebStatement", deed);
        add(out, "cc:attributionURL", notes.link());
        out.append("</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>");
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void add(StringBuilder out, String name, String text) {
        if (!text.isEmpty()) {
            out.append('<').append(name).append('>').append(escaped(text));
            out.append("</").append(name).append('>');
        }
    }

    private static void add(StringBuilder out, String name, String list, String item, String text) {
        if (!text.isEmpty()) {
            out.append('<').append(name).append("><").append(list).append('>').append(item);
            out.append(escaped(text)).append("</rdf:li></").append(list);
            out.append("></").append(name).append('>');
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
