package galley.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Puts what went wrong with a file into a sentence: which file, what failed, why, and what is safe now. */
final class Trouble {
    private static final Map<String, String> WORDS = Map.of(
            "No space left on device", "the disk is full",
            "Disk quota exceeded", "your share of the disk is used up",
            "Read-only file system", "the disk can only be read",
            "Input/output error", "the disk reported an error",
            "Too many open files", "too many files are open",
            "File name too long", "the name is too long for this disk",
            "Device or resource busy", "another program holds it",
            "Is a directory", "a folder has that name",
            "Too many levels of symbolic links", "its link leads in a circle");

    private Trouble() {}

    /** @param failed what could not be done, as in “could not be saved” */
    static String sentence(Path path, String failed, Throwable cause, String safe) {
        return sentence(path, failed, cause(cause), safe);
    }

    static String sentence(Path path, String failed, String why, String safe) {
        String text = "“" + path.getFileName() + "” " + failed + ": " + why + ".";
        return safe.isEmpty() ? text : text + " " + safe;
    }

    static String cause(Throwable cause) {
        return switch (cause) {
            case NoSuchFileException e -> "it is not there";
            case AccessDeniedException e -> "this account is not allowed to";
            case FileAlreadyExistsException e -> "there is a file of that name already";
            case FileSystemLoopException e -> "its link leads in a circle";
            case NotDirectoryException e -> "a part of its path is not a folder";
            case Disk.TooLargeException e ->
                "it is too large, " + megabytes(e.size()) + " of " + megabytes(e.most()) + " at most";
            case FileSystemException e -> known(e.getReason() == null ? e.getMessage() : e.getReason());
            case IOException e -> known(e.getMessage());
            case OutOfMemoryError e -> "there is not enough memory";
            default -> "something unforeseen happened (" + cause.getClass().getSimpleName() + ")";
        };
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1048576.0);
    }

    private static String known(String message) {
        if (message == null) {
            return "the system gave no reason";
        }
        return WORDS.entrySet().stream()
                .filter(entry -> message.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(message);
    }
}
