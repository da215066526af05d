package org.sleepfollowup.standalone.mailbox;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Flags;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps what the mail server takes, before the server says that it took it. Over IMAP the newest messages can be read, each
 * recipient's in an inbox under the address; the server holds those in memory, so their number is bounded. What is for the
 * services' own mailbox, returned emails for example, nobody reads: it goes to that one inbox and is not kept.
 */
public final class MailDelivery implements MessageDeliveryHandler {
    private static final int READABLE_BY_IMAP = 500;
    private static final String PROGRAMS = "@mail.example";
    private static final String BOUNCES = "bounces" + PROGRAMS;

    private final Mailbox mailbox;
    private final UserManager users;
    private final ImapHostManager inboxes;
    private final Deque<GreenMailUser> delivered = new ArrayDeque<>();

    private MailDelivery(Mailbox mailbox, GreenMail server) {
        this.mailbox = mailbox;
        this.users = server.getManagers().getUserManager();
        this.inboxes = server.getManagers().getImapHostManager();
    }

    /** The address of the services' own mailbox, which takes the mail to every address of its domain. */
    public static String bounces() {
        return BOUNCES;
    }

    /** Lets the server deliver to the mailbox, and puts the mailbox's newest messages back into the server's inboxes. */
    public static void into(Mailbox mailbox, GreenMail server) {
        MailDelivery delivery = new MailDelivery(mailbox, server);
        mailbox.latest(READABLE_BY_IMAP).forEach(delivery::restore);
        delivery.users.setMessageDeliveryHandler(delivery);
    }

    @Override
    public synchronized GreenMailUser handle(MovingMessage message, MailAddress recipient) throws UserException {
        String address = recipient.getEmail();
        if (address.endsWith(PROGRAMS)) {
            return inboxOf(BOUNCES);
        }
        MailAddress sender = message.getReturnPath();
        mailbox.receive(message.getMessage(), sender == null ? "" : sender.getEmail(), address);
        return inboxOf(address);
    }

    private void restore(StoredMail mail) {
        try {
            inboxOf(mail.to()).deliver(mailbox.message(mail));
        } catch (UserException e) {
            throw new IllegalStateException("Mail " + mail.id() + " has no inbox.", e);
        }
    }

    private GreenMailUser inboxOf(String address) throws UserException {
        if (delivered.size() == READABLE_BY_IMAP) {
            removeOldestOf(delivered.remove());
        }
        GreenMailUser known = users.getUserByEmail(address);
        GreenMailUser user = known != null ? known : users.createUser(address, address, address);
        delivered.add(user);
        return user;
    }

    private void removeOldestOf(GreenMailUser user) throws UserException {
        try {
            MailFolder inbox = inboxes.getInbox(user);
            long[] ids = inbox.getMessageUids();
            if (ids.length > 0) {
                inbox.setFlags(new Flags(Flags.Flag.DELETED), true, ids[0], null, true);
                inbox.expunge();
            }
        } catch (FolderException e) {
            throw new UserException(e);
        }
    }
}
