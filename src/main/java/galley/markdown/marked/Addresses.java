package galley.markdown.marked;

/** Addresses that are links without any marks, or between angle brackets. */
final class Addresses {
    private static final String END_MARKS = "?!.,:;*_'\"~)";

    private Addresses() {}

    /** Behind a bare web address or mail address, before what follows it in a sentence is taken off; or -1. */
    static int bareEnd(String text, int at) {
        int host = hostStart(text, at);
        if (host >= 0 && host < text.length() && isHostCharacter(text.charAt(host))) {
            int i = host;
            while (i < text.length() && !Chars.isSpace(text.charAt(i)) && text.charAt(i) != '<') {
                i++;
            }
            return i;
        }
        return mailEnd(text, at);
    }

    static boolean isWeb(String text, int at) {
        int host = hostStart(text, at);
        return host >= 0 && host < text.length() && isHostCharacter(text.charAt(host));
    }

    private static boolean isHostCharacter(char c) {
        return Chars.isLetterOrDigit(c) || c == '-';
    }

    private static int hostStart(String text, int at) {
        for (String start : new String[] {"http://", "https://", "ftp://", "www."}) {
            if (text.regionMatches(true, at, start, 0, start.length())) {
                return at + start.length();
            }
        }
        return -1;
    }

    /** Without the marks that end a sentence; an entity at the end is none of it either. */
    static String trimmed(String address) {
        int i = 0;
        while (i < address.length()) {
            char c = address.charAt(i);
            if (c == '(') {
                int close = address.indexOf(')', i);
                if (close < 0) {
                    break;
                }
                i = close + 1;
            } else if (c == '&') {
                if (isEntityAtEnd(address, i)) {
                    break;
                }
                i++;
            } else if (END_MARKS.indexOf(c) >= 0) {
                int end = i;
                while (end < address.length() && END_MARKS.indexOf(address.charAt(end)) >= 0) {
                    end++;
                }
                if (end == address.length()) {
                    break;
                }
                i = end;
            } else {
                i++;
            }
        }
        return address.substring(0, i);
    }

    private static boolean isEntityAtEnd(String address, int at) {
        int i = at + 1;
        while (i < address.length() && Chars.isLetterOrDigit(address.charAt(i))) {
            i++;
        }
        return i > at + 1 && i == address.length() - 1 && address.charAt(i) == ';';
    }

    private static boolean isLabelCharacter(char c) {
        return Chars.isWord(c) || c == '-';
    }

    private static int labelEnd(String text, int at) {
        int i = at;
        while (i < text.length() && isLabelCharacter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int mailEnd(String text, int at) {
        int i = at;
        while (i < text.length() && (Chars.isWord(text.charAt(i)) || ".+-".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        if (i == at || !Chars.is(text, i, '@')) {
            return -1;
        }
        int host = i + 1;
        i = labelEnd(text, host);
        if (i == host) {
            return -1;
        }
        int found = -1;
        while (Chars.is(text, i, '.')) {
            int end = labelEnd(text, i + 1);
            int last = lastFit(text, i + 1, end);
            found = last < 0 ? found : last;
            if (last != end) {
                break;
            }
            i = end;
        }
        return found;
    }

    /** The end of a label, or a place in it that could be one: behind a letter or digit, not before a dash. */
    private static int lastFit(String text, int start, int end) {
        for (int i = end; i > start; i--) {
            boolean dash = i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '_');
            if (Chars.isLetterOrDigit(text.charAt(i - 1)) && !dash) {
                return i;
            }
        }
        return -1;
    }

    /** The closing bracket of {@code <address>}, or -1. */
    static int bracketed(String text, int at) {
        int end = at + 1;
        while (end < text.length()
                && text.charAt(end) > ' '
                && !Chars.isSpace(text.charAt(end))
                && text.charAt(end) != '<'
                && text.charAt(end) != '>') {
            end++;
        }
        if (!Chars.is(text, end, '>')) {
            return -1;
        }
        return isSchemed(text, at + 1, end) || isMail(text, at + 1, end) ? end : -1;
    }

    private static boolean isSchemed(String text, int start, int end) {
        int i = start;
        while (i < end && (Chars.isLetterOrDigit(text.charAt(i)) || "+.-".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i < end
                && text.charAt(i) == ':'
                && Chars.isLetter(text.charAt(start))
                && i - start >= 2
                && i - start <= 32;
    }

    static boolean isMail(String text, int start, int end) {
        int at = start;
        while (at < end
                && (Chars.isLetterOrDigit(text.charAt(at)) || ".!#$%&'*+/=?^_`{|}~-".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at == start || at >= end || text.charAt(at) != '@') {
            return false;
        }
        int labels = 0;
        int i = at + 1;
        while (i < end) {
            int label = i;
            while (i < end && isHostCharacter(text.charAt(i))) {
                i++;
            }
            boolean fits = i > label && i - label <= 63 && text.charAt(label) != '-' && text.charAt(i - 1) != '-';
            if (!fits || i < end && (text.charAt(i) != '.' || i + 1 == end)) {
                return false;
            }
            labels++;
            i++;
        }
        return labels >= 2;
    }
}
