package org.sleepfollowup.schemas.sealing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes a new key pair into a folder: {@code contact-private.json} for survey alone, {@code contact-public.json} for intake. */
public final class CreateKeys {
    private CreateKeys() {}

    /**
     * Takes the folder as its one argument.
     *
     * @throws java.nio.file.FileAlreadyExistsException when the folder has a key: what was sealed with it would never open
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("Give the folder that the keys are to stand in.");
        }
        Path folder = Files.createDirectories(Path.of(args[0]));
        ContactKeys keys = ContactKeys.generate();
        Path secret = Files.createFile(
                folder.resolve("contact-private.json"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, keys.privateJson(), StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve("contact-public.json"),
                keys.publicJson(),
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE_NEW);
    }
}
