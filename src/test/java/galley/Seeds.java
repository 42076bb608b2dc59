package galley;

import java.util.Random;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * What chance decides in a test is the same in every run, so that a test that fails fails for what was changed.
 * {@code -Dlaws.seed=random} looks where no run has been, {@code -Dlaws.seed=NUMBER} has one again that failed, and
 * {@code -Dlaws.times=20} tries each law twenty times as often.
 */
public final class Seeds implements AroundPropertyHook {
    private static final String ALWAYS = "20261126";

    private static String seed() {
        String given = System.getProperty("laws.seed", ALWAYS);
        return given.equals("random") ? Long.toString(new Random().nextLong()) : given;
    }

    /** Tells which seed has it again. */
    public static long of(String what) {
        String seed = seed();
        System.out.println(what + ": again with -Dlaws.seed=" + seed);
        return Long.parseLong(seed);
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyAttributes law = context.attributes();
        law.setSeed(seed());
        law.tries().ifPresent(tries -> law.setTries(tries * Integer.getInteger("laws.times", 1)));
        return property.execute();
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
