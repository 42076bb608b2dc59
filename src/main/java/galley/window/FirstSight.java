package galley.window;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/** Puts off what takes long to make until the author has seen what he came for. Belongs to the FX thread. */
final class FirstSight extends AnimationTimer {
    /** Until a frame has been laid out, drawn and put on the screen. */
    private static final int FRAMES = 3;

    /** Nothing more is to be seen then: no post was opened, or its disk is slow. */
    private static final long MOST_NANOS = 1_500_000_000;

    private final BooleanSupplier there;
    private final Runnable then;
    private long began = -1;
    private int frames;

    /** @param there whether it is part of the window now */
    FirstSight(BooleanSupplier there, Runnable then) {
        this.there = there;
        this.then = then;
    }

    @Override
    public void handle(long now) {
        began = began < 0 ? now : began;
        frames = there.getAsBoolean() ? frames + 1 : 0;
        if (frames > FRAMES || now - began > MOST_NANOS) {
            stop();
            then.run();
        }
    }
}
