package galley.markdown.markdownit;

/**
 * A label of a host's name in ASCII, by <a href="https://www.rfc-editor.org/rfc/rfc3492">RFC 3492</a>. The JDK's {@code
 * IDN} changes letters first (ß becomes ss), which markdown-it does not.
 */
final class Punycode {
    private static final int BASE = 36;
    private static final int FIRST = 1;
    private static final int LAST = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;

    private Punycode() {}

    /** The label itself where it is ASCII already, or too long to be one. */
    static String label(String label) {
        int[] points = label.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        for (int c : points) {
            if (c < 128) {
                out.append((char) c);
            }
        }
        if (out.length() == points.length || points.length > 255) {
            return label;
        }
        int basic = out.length();
        if (basic > 0) {
            out.append('-');
        }
        encode(points, basic, out);
        return "xn--" + out;
    }

    private static void encode(int[] points, int basic, StringBuilder out) {
        int n = 128;
        int delta = 0;
        int bias = 72;
        int handled = basic;
        while (handled < points.length) {
            int least = Integer.MAX_VALUE;
            for (int c : points) {
                least = c >= n ? Math.min(least, c) : least;
            }
            delta += (least - n) * (handled + 1);
            n = least;
            for (int c : points) {
                if (c < n) {
                    delta++;
                } else if (c == n) {
                    number(delta, bias, out);
                    bias = adapted(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            n++;
        }
    }

    private static void number(int value, int bias, StringBuilder out) {
        int q = value;
        for (int k = BASE; ; k += BASE) {
            int t = Math.clamp(k - bias, FIRST, LAST);
            if (q < t) {
                out.append(digit(q));
                return;
            }
            out.append(digit(t + (q - t) % (BASE - t)));
            q = (q - t) / (BASE - t);
        }
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    private static int adapted(int delta, int handled, boolean first) {
        int d = first ? delta / DAMP : delta / 2;
        d += d / handled;
        int k = 0;
        while (d > (BASE - FIRST) * LAST / 2) {
            d /= BASE - FIRST;
            k += BASE;
        }
        return k + (BASE - FIRST + 1) * d / (d + SKEW);
    }
}
