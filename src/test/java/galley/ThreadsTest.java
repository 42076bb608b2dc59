package galley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    @Test
    void what_is_asked_for_after_the_end_is_dropped_but_for_writing() {
        Threads threads = Threads.start();
        threads.close();
        List<String> done = new ArrayList<>();

        threads.work().execute(() -> done.add("work"));
        threads.scan().execute(() -> done.add("scan"));
        threads.later(Runnable::run).after(1, () -> done.add("later")).run();

        assertThatThrownBy(() -> threads.disk().execute(() -> done.add("disk")))
                .isInstanceOf(RejectedExecutionException.class);
        assertThat(done).isEmpty();
    }
}
