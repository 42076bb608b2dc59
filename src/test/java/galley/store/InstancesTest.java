package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstancesTest {
    @TempDir
    Path folder;

    private final Owner self = Owner.current();

    @Test
    void a_running_galley_is_seen_with_its_posts() {
        Path post = folder.resolve("a.md");
        of(self).tell(List.of(post));

        assertThat(of(new Owner(1, "another", self.host())).others())
                .containsExactly(new Instances.Other(self, List.of(post)));
        assertThat(of(self).others()).isEmpty();
    }

    @Test
    void one_that_crashed_counts_for_nothing_and_neither_does_its_number_in_use_again() {
        of(new Owner(99_999_999, "dead", self.host())).tell(List.of(folder.resolve("a.md")));
        of(new Owner(self.pid(), "long ago", self.host())).tell(List.of(folder.resolve("b.md")));

        assertThat(of(self).others()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void one_of_another_machine_is_left_alone() {
        of(new Owner(self.pid(), self.started(), "elsewhere")).tell(List.of());

        assertThat(of(self).others()).isEmpty();
        assertThat(folder).isNotEmptyDirectory();
    }

    @Test
    void one_that_ended_is_not_seen_and_odd_files_do_no_harm() throws Exception {
        Instances mine = of(self);
        mine.tell(List.of());
        mine.close();
        Files.writeString(folder.resolve("x.instance"), "nonsense");

        assertThat(of(new Owner(1, "another", self.host())).others()).isEmpty();
    }

    private Instances of(Owner owner) {
        return new Instances(new LocalDisk(), folder, owner);
    }
}
