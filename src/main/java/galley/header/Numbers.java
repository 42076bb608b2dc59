package galley.header;

import java.math.BigDecimal;

/** Numbers as every format of headers writes them, but for what is no number. */
final class Numbers {
    private Numbers() {}

    /** Without an exponent as long as that is readable: {@code 1e3} is text to some readers. */
    static String write(Number number) {
        if (!(number instanceof Double value)) {
            return number.toString();
        }
        double size = Math.abs(value);
        return size != 0 && (size >= 1e15 || size < 1e-6) || value.isNaN() || value.isInfinite()
                ? value.toString()
                : BigDecimal.valueOf(value).toPlainString();
    }
}
