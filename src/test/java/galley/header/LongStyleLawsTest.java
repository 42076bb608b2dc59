package galley.header;

import static org.assertj.core.api.Assertions.fail;

import galley.Seeds;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@link StyleLaws} for as long as {@code laws.seconds} says, and not only for some hundred headers. */
@Tag("faults")
class LongStyleLawsTest {
    private static final Duration LONG = Duration.ofSeconds(Long.getLong("laws.seconds", 60));

    @Test
    void they_hold_of_every_header_that_is_made_up_meanwhile() throws IllegalAccessException {
        List<Method> laws = Arrays.stream(StyleLaws.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Property.class))
                .toList();
        Random seeds = new Random(Seeds.of("headers that are made up"));
        StyleLaws all = new StyleLaws();
        long until = System.nanoTime() + LONG.toNanos();
        long headers = 0;
        for (; System.nanoTime() < until; headers++) {
            long seed = seeds.nextLong();
            for (Method law : laws) {
                try {
                    law.invoke(all, seed);
                } catch (InvocationTargetException broken) {
                    fail("%s(%d)".formatted(law.getName(), seed), broken.getCause());
                }
            }
        }
        System.out.printf("%d laws held of each of %,d headers%n", laws.size(), headers);
    }
}
