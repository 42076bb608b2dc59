package galley;

import galley.window.Programs;

/** The programs of this computer, for tests of packages that do not see the root. */
public final class RealPrograms {
    private RealPrograms() {}

    public static Programs get() {
        return new ProgramRunner();
    }
}
