package org.sleepfollowup.standalone.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Mail on disk, one file each, named by its id; in memory is only what the list shows. */
public final class Mailbox {
    private static final Pattern FILE = Pattern.compile("(\\d+)\\.eml");
    /** The envelope's sender and recipient, as a mail server notes them at delivery. */
    private static final String RETURN_PATH = "Return-Path";

    private static final String DELIVERED_TO = "Delivered-To";

    private final Path folder;
    private final ConcurrentSkipListMap<Long, StoredMail> list = new ConcurrentSkipListMap<>();

    private Mailbox(Path folder) {
        this.folder = folder;
    }

    /** The mailbox of a folder, with all that came before. */
    public static Mailbox open(Path folder) {
        Mailbox mailbox = new Mailbox(folder);
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(mailbox::index);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The mailbox " + folder + " cannot be read.", e);
        }
        return mailbox;
    }

    /** Keeps a message with its envelope; it is on disk when this returns. */
    synchronized StoredMail receive(MimeMessage message, String sender, String recipient) {
        long id = list.isEmpty() ? 1 : list.lastKey() + 1;
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write((RETURN_PATH + ": <" + sender + ">\r\n" + DELIVERED_TO + ": " + recipient + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            message.writeTo(bytes);
            Path draft = Files.write(folder.resolve(id + ".draft"), bytes.toByteArray());
            Files.move(draft, file(id), StandardCopyOption.ATOMIC_MOVE);
            StoredMail mail = describe(id, parse(bytes.toByteArray()));
            list.put(id, mail);
            return mail;
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("Mail " + id + " could not be kept.", e);
        }
    }

    /** All mail, newest first. */
    List<StoredMail> newestFirst() {
        return List.copyOf(list.descendingMap().values());
    }

    /** The newest so many, oldest first. */
    List<StoredMail> latest(int count) {
        return list.descendingMap().values().stream().limit(count).toList().reversed();
    }

    Optional<StoredMail> find(long id) {
        return Optional.ofNullable(list.get(id));
    }

    /** The message byte for byte, with its Delivered-To. */
    byte[] raw(StoredMail mail) {
        try {
            return Files.readAllBytes(file(mail.id()));
        } catch (IOException e) {
            throw new UncheckedIOException("Mail " + mail.id() + " cannot be read.", e);
        }
    }

    MimeMessage message(StoredMail mail) {
        try {
            return parse(raw(mail));
        } catch (MessagingException e) {
            throw new IllegalStateException("Mail " + mail.id() + " is torn.", e);
        }
    }

    private void index(Path file) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        if (name.matches()) {
            long id = Long.parseLong(name.group(1));
            try {
                list.put(id, describe(id, parse(Files.readAllBytes(file))));
            } catch (IOException | MessagingException e) {
                throw new IllegalStateException("Mail " + file + " cannot be read.", e);
            }
        }
    }

    private StoredMail describe(long id, MimeMessage message) throws MessagingException, IOException {
        Date date = message.getSentDate();
        Instant at = date != null
                ? date.toInstant()
                : Files.getLastModifiedTime(file(id)).toInstant();
        @Nullable String to = message.getHeader(DELIVERED_TO, null);
        @Nullable String subject = message.getSubject();
        return new StoredMail(id, to == null ? "" : to, subject == null ? "" : subject, at);
    }

    private static MimeMessage parse(byte[] bytes) throws MessagingException {
        return new MimeMessage(null, new ByteArrayInputStream(bytes));
    }

    private Path file(long id) {
        return folder.resolve(id + ".eml");
    }
}
