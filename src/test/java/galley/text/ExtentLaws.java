package galley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ExtentLaws {
    @Property(tries = 300)
    void outside_of_it_nothing_but_the_place_is_other(@ForAll List<Byte> keys, @ForAll long seed) {
        Random random = new Random(seed);
        Text was = Text.of("The words of a text, as they were before.");
        Text now = was;
        Extent extent = null;
        for (Byte key : keys) {
            int start = random.nextInt(now.length() + 1);
            int end = Math.min(now.length(), start + random.nextInt(4));
            Edit edit = new Edit(start, end, "x".repeat(key & 3));
            extent = extent == null ? Extent.of(edit) : extent.then(edit);
            now = now.with(edit);
        }
        if (extent != null) {
            for (int at = 0; at <= was.length(); at++) {
                if (at < extent.start() || at >= extent.end()) {
                    String rest = was.slice(at, at < extent.start() ? extent.start() : was.length());
                    int there = extent.now(at);
                    assertThat(now.slice(there, there + rest.length())).isEqualTo(rest);
                    assertThat(there == extent.start() ? at : extent.was(there)).isEqualTo(at);
                } else {
                    assertThat(extent.now(at)).isBetween(extent.start(), extent.nowEnd());
                }
            }
            for (int at = extent.start(); at < extent.nowEnd(); at++) {
                assertThat(extent.was(at)).isBetween(extent.start(), extent.end());
            }
            assertThat(extent.start()).isLessThanOrEqualTo(Math.min(extent.end(), extent.nowEnd()));
            assertThat(now.length() - was.length()).isEqualTo(extent.delta());
            assertThat(now.slice(0, extent.start())).isEqualTo(was.slice(0, extent.start()));
            assertThat(now.slice(extent.nowEnd(), now.length())).isEqualTo(was.slice(extent.end(), was.length()));
        }
    }
}
