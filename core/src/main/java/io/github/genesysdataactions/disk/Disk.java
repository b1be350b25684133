package io.github.genesysdataactions.disk;

import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads and writes whole files in UTF-8. */
public final class Disk {
    private static final int MOST_BYTES = 10_000_000;

    private Disk() {}

    public static String read(Path file) {
        return read(file, MOST_BYTES);
    }

    public static String read(Path file, int mostBytes) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(mostBytes + 1);
        } catch (IOException e) {
            throw failed("Reading " + file, "Check that it exists and can be read.", e);
        }
        if (bytes.length > mostBytes) {
            throw refused(
                    file,
                    String.format(Locale.ROOT, "It has more than %,d bytes.", mostBytes),
                    "Check that it is the file you mean.");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused(file, "It is not UTF-8.", "Save it in UTF-8.");
        }
    }

    /** Writes a neighbour and moves it, so that no one sees a part. */
    public static void write(Path file, String text) {
        Path target = file.toAbsolutePath();
        Path neighbour = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            try {
                Files.writeString(neighbour, text, StandardOpenOption.CREATE_NEW);
                move(neighbour, target);
            } finally {
                Files.deleteIfExists(neighbour);
            }
        } catch (IOException e) {
            throw failed("Writing " + file, "Check that its folder exists and can be written to.", e);
        }
    }

    private static void move(Path neighbour, Path target) throws IOException {
        try {
            Files.move(neighbour, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(neighbour, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Checks that there is nothing at this place, or an empty directory.
     *
     * @throws UncheckedIOException if there is something
     */
    public static void requireEmpty(Path directory) {
        try {
            Path target = directory.toAbsolutePath().normalize();
            if (Files.exists(target)) {
                try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.of(target)) {
                    if (files.findAny().isPresent()) {
                        throw new FileAlreadyExistsException(target.toString());
                    }
                }
            }
        } catch (IOException e) {
            throw unwritable(directory, e);
        }
    }

    /** Makes the exception for a directory that could not be written. */
    public static UncheckedIOException unwritable(Path directory, IOException e) {
        if (e instanceof FileAlreadyExistsException) {
            return new UncheckedIOException("The directory " + directory + " is not empty. Use a new or empty one.", e);
        }
        return failed("Writing the directory " + directory, "Check that it can be written to.", e);
    }

    public static UncheckedIOException failed(String what, String remedy, IOException e) {
        return new UncheckedIOException(
                what + " failed on this machine: " + e.getClass().getSimpleName() + ". " + remedy, e);
    }

    private static InvalidDefinitionException refused(Path file, String message, String remedy) {
        return new InvalidDefinitionException("The file " + file, List.of(new Problem("$", message, remedy)));
    }
}
