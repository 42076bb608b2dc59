package galley.window;

import galley.picture.PictureFile;
import galley.picture.PictureRules;
import galley.post.PostPicture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A picture of a post, as the list of them shows it.
 *
 * @param line where it is shown, from 1
 */
record PictureRow(PostPicture picture, int line, World.PictureAt where) {
    static final String NO_ALT = "No description";
    static final String NO_CREDIT = "No credit";

    /** The name of its file, as far as there is one. */
    String name() {
        if (where instanceof World.PictureAt.There there) {
            return there.file().getFileName().toString();
        }
        String plain = picture.address().replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
        String name = plain.substring(plain.lastIndexOf('/') + 1);
        return picture.address().startsWith("data:") ? "in the text itself" : name.isEmpty() ? picture.address() : name;
    }

    /** What is measured of it; empty for nothing. */
    String size() {
        if (!(where instanceof World.PictureAt.There there)) {
            return where instanceof World.PictureAt.Elsewhere ? "from the web" : "";
        }
        String pixels = there.look() instanceof PictureFile.Look.Fine(PictureFile file) && file.width() > 0
                ? file.width() + " × " + file.height() + " · "
                : "";
        return pixels + bytes(there.size());
    }

    static String bytes(long size) {
        return size < 1_000
                ? size + " bytes"
                : size < 1_000_000 ? Math.round(size / 1e3) + " kB" : String.format(Locale.ROOT, "%.1f MB", size / 1e6);
    }

    /** What is wrong with it, in few words each. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        switch (where) {
            case World.PictureAt.Missing(String place) -> problems.add("Not there: " + place);
            case World.PictureAt.Outside outside -> problems.add("Outside the site, so it is not shown");
            case World.PictureAt.There there -> {
                if (there.look() instanceof PictureFile.Look.Refused(String reason)) {
                    problems.add(reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1));
                }
                if (there.size() > PictureRules.HEAVY) {
                    problems.add("Large for a page");
                }
            }
            case World.PictureAt.Elsewhere elsewhere -> {}
        }
        if (picture.wantsAlt()) {
            problems.add(NO_ALT);
        }
        if (picture.wantsCredit()) {
            problems.add(NO_CREDIT);
        }
        return problems;
    }

    /** What stands for a picture that is not drawn small. */
    String sign() {
        return switch (where) {
            case World.PictureAt.There there when there.look() instanceof PictureFile.Look.Fine -> "fth-image";
            case World.PictureAt.There broken -> "fth-file";
            case World.PictureAt.Elsewhere elsewhere -> "fth-globe";
            default -> "fth-alert-triangle";
        };
    }

    /** The ending that tells what kind of file it is, where no small picture is drawn. */
    String ending() {
        String name = name();
        int dot = name.lastIndexOf('.');
        boolean shown = where instanceof World.PictureAt.There && dot >= 0 && name.length() - dot <= 5;
        return shown ? name.substring(dot + 1).toUpperCase(Locale.ROOT) : "";
    }

    /** The file of which a small picture may be drawn; null for none. */
    Path drawn() {
        return where instanceof World.PictureAt.There there
                        && there.look() instanceof PictureFile.Look.Fine(PictureFile file)
                        && (file.mime().equals("image/png") || file.mime().equals("image/jpeg"))
                ? there.file()
                : null;
    }
}
