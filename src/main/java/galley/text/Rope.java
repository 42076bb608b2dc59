package galley.text;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The tree inside a {@link Text}: leaves of up to {@value #CHUNK} units, branches kept balanced by height (as in an AVL
 * tree). Each node knows its length, its line feeds and a hash of its content that does not depend on the tree's shape.
 */
sealed interface Rope {
    int CHUNK = 1024;
    long BASE = 0x9E3779B97F4A7C15L;

    int length();

    int lineFeeds();

    int height();

    /** Of the characters alone: the same for the same content however it is cut. */
    long hash();

    char charAt(int offset);

    void appendTo(StringBuilder out, int start, int end);

    int lineFeedsBefore(int offset);

    /** The offset just after the n-th line feed, counted from 1. */
    int afterLineFeed(int n);

    Rope slice(int start, int end);

    static Rope of(String chars) {
        return of(chars, 0, chars.length());
    }

    private static Rope of(String chars, int start, int end) {
        if (end - start <= CHUNK) {
            return new Leaf(chars.substring(start, end));
        }
        int middle = (start + end) >>> 1;
        return new Branch(of(chars, start, middle), of(chars, middle, end));
    }

    /** Both in a row, balanced; O(difference of heights). */
    static Rope join(Rope left, Rope right) {
        if (left.length() == 0) {
            return right;
        }
        if (right.length() == 0) {
            return left;
        }
        if (left instanceof Leaf a && right instanceof Leaf b && a.length() + b.length() <= CHUNK) {
            return new Leaf(a.chars.concat(b.chars));
        }
        if (left.height() > right.height() + 1) {
            Branch tall = (Branch) left;
            return balance(tall.left, join(tall.right, right));
        }
        if (right.height() > left.height() + 1) {
            Branch tall = (Branch) right;
            return balance(join(left, tall.left), tall.right);
        }
        return new Branch(left, right);
    }

    private static Rope balance(Rope left, Rope right) {
        if (left.height() > right.height() + 1) {
            Branch tall = (Branch) left;
            if (tall.left.height() >= tall.right.height()) {
                return new Branch(tall.left, new Branch(tall.right, right));
            }
            Branch inner = (Branch) tall.right;
            return new Branch(new Branch(tall.left, inner.left), new Branch(inner.right, right));
        }
        if (right.height() > left.height() + 1) {
            Branch tall = (Branch) right;
            if (tall.right.height() >= tall.left.height()) {
                return new Branch(new Branch(left, tall.left), tall.right);
            }
            Branch inner = (Branch) tall.left;
            return new Branch(new Branch(left, inner.left), new Branch(inner.right, tall.right));
        }
        return new Branch(left, right);
    }

    /** Whether both hold the same characters. */
    static boolean same(Rope a, Rope b) {
        if (a == b) {
            return true;
        }
        if (a.length() != b.length() || a.hash() != b.hash()) {
            return false;
        }
        Deque<Leaf> left = leaves(a);
        Deque<Leaf> right = leaves(b);
        int i = 0;
        int j = 0;
        while (!left.isEmpty() && !right.isEmpty()) {
            String x = left.peek().chars;
            String y = right.peek().chars;
            int n = Math.min(x.length() - i, y.length() - j);
            if (!x.regionMatches(i, y, j, n)) {
                return false;
            }
            i += n;
            j += n;
            if (i == x.length()) {
                left.pop();
                i = 0;
            }
            if (j == y.length()) {
                right.pop();
                j = 0;
            }
        }
        return true;
    }

    private static Deque<Leaf> leaves(Rope rope) {
        Deque<Leaf> out = new ArrayDeque<>();
        Deque<Rope> open = new ArrayDeque<>();
        open.push(rope);
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case Leaf leaf -> out.add(leaf);
                case Branch branch -> {
                    open.push(branch.right);
                    open.push(branch.left);
                }
            }
        }
        return out;
    }

    private static long power(int exponent) {
        long result = 1;
        long factor = BASE;
        for (int n = exponent; n > 0; n >>= 1) {
            if ((n & 1) == 1) {
                result *= factor;
            }
            factor *= factor;
        }
        return result;
    }

    final class Leaf implements Rope {
        private final String chars;
        private final int lineFeeds;
        private final long hash;

        Leaf(String chars) {
            this.chars = chars;
            int feeds = 0;
            long sum = 0;
            for (int i = 0; i < chars.length(); i++) {
                char c = chars.charAt(i);
                sum = sum * BASE + c + 1;
                if (c == '\n') {
                    feeds++;
                }
            }
            this.lineFeeds = feeds;
            this.hash = sum;
        }

        @Override
        public int length() {
            return chars.length();
        }

        @Override
        public int lineFeeds() {
            return lineFeeds;
        }

        @Override
        public int height() {
            return 0;
        }

        @Override
        public long hash() {
            return hash;
        }

        @Override
        public char charAt(int offset) {
            return chars.charAt(offset);
        }

        @Override
        public void appendTo(StringBuilder out, int start, int end) {
            out.append(chars, start, end);
        }

        @Override
        public int lineFeedsBefore(int offset) {
            int feeds = 0;
            for (int i = chars.indexOf('\n'); i >= 0 && i < offset; i = chars.indexOf('\n', i + 1)) {
                feeds++;
            }
            return feeds;
        }

        @Override
        public int afterLineFeed(int n) {
            int at = -1;
            for (int i = 0; i < n; i++) {
                at = chars.indexOf('\n', at + 1);
            }
            return at + 1;
        }

        @Override
        public Rope slice(int start, int end) {
            return start == 0 && end == chars.length() ? this : new Leaf(chars.substring(start, end));
        }
    }

    final class Branch implements Rope {
        private final Rope left;
        private final Rope right;
        private final int length;
        private final int lineFeeds;
        private final int height;
        private final long hash;

        Branch(Rope left, Rope right) {
            this.left = left;
            this.right = right;
            this.length = Math.addExact(left.length(), right.length());
            this.lineFeeds = left.lineFeeds() + right.lineFeeds();
            this.height = 1 + Math.max(left.height(), right.height());
            this.hash = left.hash() * power(right.length()) + right.hash();
        }

        @Override
        public int length() {
            return length;
        }

        @Override
        public int lineFeeds() {
            return lineFeeds;
        }

        @Override
        public int height() {
            return height;
        }

        @Override
        public long hash() {
            return hash;
        }

        @Override
        public char charAt(int offset) {
            int cut = left.length();
            return offset < cut ? left.charAt(offset) : right.charAt(offset - cut);
        }

        @Override
        public void appendTo(StringBuilder out, int start, int end) {
            int cut = left.length();
            if (start < cut) {
                left.appendTo(out, start, Math.min(end, cut));
            }
            if (end > cut) {
                right.appendTo(out, Math.max(start, cut) - cut, end - cut);
            }
        }

        @Override
        public int lineFeedsBefore(int offset) {
            int cut = left.length();
            return offset <= cut
                    ? left.lineFeedsBefore(offset)
                    : left.lineFeeds() + right.lineFeedsBefore(offset - cut);
        }

        @Override
        public int afterLineFeed(int n) {
            int feeds = left.lineFeeds();
            return n <= feeds ? left.afterLineFeed(n) : left.length() + right.afterLineFeed(n - feeds);
        }

        @Override
        public Rope slice(int start, int end) {
            if (start == 0 && end == length) {
                return this;
            }
            int cut = left.length();
            if (end <= cut) {
                return left.slice(start, end);
            }
            if (start >= cut) {
                return right.slice(start - cut, end - cut);
            }
            return join(left.slice(start, cut), right.slice(0, end - cut));
        }
    }
}
