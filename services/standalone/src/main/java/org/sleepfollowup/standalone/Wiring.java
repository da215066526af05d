package org.sleepfollowup.standalone;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sleepfollowup.standalone.clinic.Access;
import org.sleepfollowup.standalone.clinic.Credentials;
import org.sleepfollowup.standalone.clinic.FirstClinic;
import org.sleepfollowup.standalone.folder.DataFolder;
import org.sleepfollowup.standalone.folder.Secrets;
import org.sleepfollowup.standalone.mailbox.MailDelivery;

/** What an operator would set for the four services, for the servers of one folder. */
record Wiring(
        Options options, String bindAddress, DataFolder folder, Secrets secrets, Servers servers, FirstClinic clinic) {

    String url() {
        return "http://localhost:" + options.port();
    }

    Access access(Credentials credentials) {
        return new Access(
                url(),
                credentials.clinic(),
                credentials.apiKey(),
                credentials.user(),
                credentials.password(),
                servers.mail().smtpPort(),
                servers.mail().imapPort(),
                servers.kafka().bootstrapServers(),
                "%s?user=%s&password=%s"
                        .formatted(servers.jdbcUrl(), servers.postgreSql().user(), secrets.databasePassword()));
    }

    /** As Spring's command line, which goes before every other source of settings. */
    String[] arguments() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.port", options.port());
        settings.put("server.address", bindAddress);
        settings.put("spring.kafka.bootstrap-servers", servers.kafka().bootstrapServers());
        settings.put("spring.datasource.url", servers.jdbcUrl());
        settings.put("spring.datasource.username", servers.postgreSql().user());
        settings.put("spring.datasource.password", secrets.databasePassword());
        settings.put("spring.mail.host", "localhost");
        settings.put("spring.mail.port", servers.mail().smtpPort());
        settings.put("sleepfollowup.operator-key", secrets.operatorKey());
        settings.put("sleepfollowup.intake.contact-key", secrets.publicContactKeys());
        settings.put("sleepfollowup.survey.contact-key", secrets.contactKeys());
        settings.put("sleepfollowup.survey.token-secret", secrets.tokenSecret());
        settings.put("sleepfollowup.survey.public-url", url());
        // The mail server takes any password, and hands everything for this mailbox's domain to this mailbox.
        settings.put("sleepfollowup.survey.bounces.address", MailDelivery.bounces());
        settings.put("sleepfollowup.survey.bounces.imap.host", "localhost");
        settings.put("sleepfollowup.survey.bounces.imap.port", servers.mail().imapPort());
        settings.put("sleepfollowup.survey.bounces.imap.user", MailDelivery.bounces());
        settings.put("sleepfollowup.survey.bounces.imap.password", MailDelivery.bounces());
        settings.put("sleepfollowup.survey.bounces.imap.ssl", false);
        settings.put("sleepfollowup.aggregator.state-dir", folder.of("aggregator"));
        settings.put("sleepfollowup.standalone.demo", options.demo());
        settings.put("sleepfollowup.standalone.time-zone", clinic.zone());
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
