package org.sleepfollowup.schemas.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sleepfollowup.schemas.avro.Contact;

class CreateKeysTest {
    @TempDir
    Path folder;

    @Test
    void whatThePublicFileSealsThePrivateFileOpens() throws Exception {
        CreateKeys.main(new String[] {folder.toString()});
        Contact ana = new Contact("c-881", "ana@clients.example", "Ana");
        byte[] sealed =
                new ContactSealer(Files.readString(folder.resolve("contact-public.json"))).seal(ana, "demo", "A-1");
        String secret = Files.readString(folder.resolve("contact-private.json"));
        assertThat(new ContactOpener(ContactKeys.privateKeys(secret)).open(sealed, "demo", "A-1"))
                .isEqualTo(ana);
    }

    @Test
    void thePrivateFileIsForItsOwnerAloneAndIsNeverOverwritten() throws Exception {
        CreateKeys.main(new String[] {folder.toString()});
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("contact-private.json"))))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> CreateKeys.main(new String[] {folder.toString()}))
                .isInstanceOf(FileAlreadyExistsException.class);
    }
}
