package galley.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** The few calls of Linux that Java has no name for. Where the C library lacks one, it is unsupported, not an error. */
final class LinuxCalls {
    private static final int AT_FDCWD = -100;
    private static final int RENAME_NOREPLACE = 1;
    private static final int RENAME_EXCHANGE = 2;
    private static final int O_PATH = 0x200000;
    private static final int O_CLOEXEC = 0x80000;
    /** {@code O_DIRECTORY | O_NOFOLLOW}, which two families of processors have numbers of their own for; 0: unknown. */
    private static final int FOLDER_NO_LINK = switch (System.getProperty("os.arch")) {
        case "amd64", "x86_64", "riscv64" -> 0x10000 | 0x20000;
        case "aarch64", "arm64" -> 0x4000 | 0x8000;
        default -> 0;
    };

    private static final Path OPEN_FILES = Path.of("/proc/self/fd");
    private static final String ACCESS_LIST = "system.posix_acl_access";

    private static final int EPERM = 1;
    private static final int ENOENT = 2;
    private static final int EACCES = 13;
    private static final int EEXIST = 17;
    private static final int ENOTDIR = 20;
    private static final int EINVAL = 22;
    private static final int ENOSYS = 38;
    private static final int ENODATA = 61;
    private static final int ENOTSUP = 95;

    private static final AddressLayout POINTER = ValueLayout.ADDRESS;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;

    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private static final MethodHandle RENAME =
            find("renameat2", FunctionDescriptor.of(INT, INT, POINTER, INT, POINTER, INT));
    private static final MethodHandle GET_ATTRIBUTE =
            find("getxattr", FunctionDescriptor.of(LONG, POINTER, POINTER, POINTER, LONG));
    private static final MethodHandle SET_ATTRIBUTE =
            find("setxattr", FunctionDescriptor.of(INT, POINTER, POINTER, POINTER, LONG, INT));

    private static final MethodHandle OPEN = find("open", FunctionDescriptor.of(INT, POINTER, INT));
    private static final MethodHandle CLOSE = find("close", FunctionDescriptor.of(INT, INT));

    private LinuxCalls() {}

    private static MethodHandle find(String name, FunctionDescriptor shape) {
        try {
            Linker linker = Linker.nativeLinker();
            return linker.defaultLookup()
                    .find(name)
                    .map(at -> linker.downcallHandle(at, shape, Linker.Option.captureCallState("errno")))
                    .orElse(null);
        } catch (IllegalCallerException | UnsupportedOperationException forbidden) {
            return null; // Java was started without native access
        }
    }

    /** An open folder, whose files are reached by its number and not by its name. */
    private record Numbered(int number) implements Disk.Held {
        @Override
        public Path path() {
            return OPEN_FILES.resolve(Integer.toString(number));
        }

        @Override
        public void close() {
            try (Arena arena = Arena.ofConfined()) {
                int ignored = (int) CLOSE.invokeExact(arena.allocate(STATE), number);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable impossible) {
                throw new AssertionError(impossible);
            }
        }
    }

    static Disk.Held hold(Path folder) throws IOException {
        if (OPEN == null || CLOSE == null || FOLDER_NO_LINK == 0 || !Files.isDirectory(OPEN_FILES)) {
            throw new UnsupportedOperationException("open");
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            int number = (int) OPEN.invokeExact(state, pointer(arena, folder), O_PATH | O_CLOEXEC | FOLDER_NO_LINK);
            if (number < 0) {
                throw failure((int) ERRNO.get(state, 0L), folder, folder);
            }
            return new Numbered(number);
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    static void exchange(Path a, Path b) throws IOException {
        rename(a, b, RENAME_EXCHANGE);
    }

    static void moveNew(Path from, Path to) throws IOException {
        rename(from, to, RENAME_NOREPLACE);
    }

    private static void rename(Path from, Path to, int flags) throws IOException {
        if (RENAME == null) {
            throw new UnsupportedOperationException("renameat2");
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            int result = (int)
                    RENAME.invokeExact(state, AT_FDCWD, pointer(arena, from), AT_FDCWD, pointer(arena, to), flags);
            if (result != 0) {
                throw failure((int) ERRNO.get(state, 0L), from, to);
            }
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Copies the access control list, if there is one, which Java's own views of attributes do not show. */
    static void copyAccessList(Path from, Path to) throws IOException {
        if (GET_ATTRIBUTE == null || SET_ATTRIBUTE == null) {
            return;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            MemorySegment name = arena.allocateFrom(ACCESS_LIST);
            long room = 64 << 10; // the most that Linux keeps in one attribute
            MemorySegment value = arena.allocate(room);
            long size = (long) GET_ATTRIBUTE.invokeExact(state, pointer(arena, from), name, value, room);
            if (size < 0) {
                int code = (int) ERRNO.get(state, 0L);
                if (code == ENODATA || code == ENOTSUP) {
                    return;
                }
                throw failure(code, from, to);
            }
            int result = (int) SET_ATTRIBUTE.invokeExact(state, pointer(arena, to), name, value, size, 0);
            if (result != 0) {
                throw failure((int) ERRNO.get(state, 0L), from, to);
            }
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static IOException failure(int code, Path from, Path to) {
        String a = from.toString();
        String b = to.toString();
        return switch (code) {
            case EINVAL, ENOSYS, ENOTSUP -> throw new UnsupportedOperationException("errno " + code);
            case EEXIST -> new FileAlreadyExistsException(b);
            case ENOENT -> new NoSuchFileException(a, b, "No such file or directory");
            case ENOTDIR -> new NotDirectoryException(a);
            case EACCES -> new AccessDeniedException(a, b, "Permission denied");
            case EPERM -> new AccessDeniedException(a, b, "Operation not permitted");
            default -> new FileSystemException(a, b, reason(code));
        };
    }

    private static String reason(int code) {
        return switch (code) {
            case 5 -> "Input/output error";
            case 16 -> "Device or resource busy";
            case 28 -> "No space left on device";
            case 30 -> "Read-only file system";
            case 36 -> "File name too long";
            case 40 -> "Too many levels of symbolic links";
            case 122 -> "Disk quota exceeded";
            default -> "errno " + code;
        };
    }

    /** The path's own bytes, which its string need not give back: a URI keeps them whatever the locale. */
    private static MemorySegment pointer(Arena arena, Path path) {
        String uri = path.toUri().getRawPath();
        if (uri.length() > 1 && uri.endsWith("/")) {
            uri = uri.substring(0, uri.length() - 1); // a folder's URI ends so
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(uri.length() + 1);
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (c == '%') {
                bytes.write(Integer.parseInt(uri, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        bytes.write(0);
        return arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes.toByteArray());
    }
}
