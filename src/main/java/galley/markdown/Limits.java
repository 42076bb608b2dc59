package galley.markdown;

import java.time.Duration;

/**
 * What rendering one body may cost. The reasons are measured: flexmark takes 26 s over a file of 43 bytes, and 50 kB of
 * reference links can make 156 MB of HTML.
 *
 * @param time until {@link TooComplex} is thrown
 * @param output most characters of HTML
 */
public record Limits(Duration time, int output) {
    public static final Limits PREVIEW = new Limits(Duration.ofSeconds(1), 20_000_000);
    /** For the command line, where waiting is allowed. */
    public static final Limits PATIENT = new Limits(Duration.ofSeconds(30), 100_000_000);
}
