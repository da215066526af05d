package org.sleepfollowup.standalone;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.sleepfollowup.embedded.EmbeddedKafka;
import org.sleepfollowup.embedded.EmbeddedMail;
import org.sleepfollowup.embedded.EmbeddedPostgreSql;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.standalone.folder.DataFolder;
import org.sleepfollowup.standalone.folder.Secrets;
import org.sleepfollowup.standalone.folder.ServerPorts;
import org.sleepfollowup.standalone.mailbox.MailDelivery;
import org.sleepfollowup.standalone.mailbox.Mailbox;

/** The broker with its topics, the database and the mail server, running. */
record Servers(EmbeddedKafka kafka, EmbeddedPostgreSql postgreSql, EmbeddedMail mail, Mailbox mailbox) {
    private static final String DATABASE = "sleepfollowup";
    private static final int PARTITIONS = 4;

    /** Starts the three at once; what has started is in {@code closing}, also when another fails. */
    static Servers start(DataFolder folder, ServerPorts ports, Secrets secrets, Closing closing) {
        try (ExecutorService atOnce = Executors.newCachedThreadPool()) {
            CompletableFuture<EmbeddedKafka> kafka =
                    CompletableFuture.supplyAsync(() -> kafka(folder, ports, closing), atOnce);
            CompletableFuture<EmbeddedPostgreSql> postgreSql =
                    CompletableFuture.supplyAsync(() -> postgreSql(folder, ports, secrets, closing), atOnce);
            Mailbox mailbox = Mailbox.open(folder.of("mail"));
            EmbeddedMail mail = closing.add(EmbeddedMail.start(ports.smtp(), ports.imap()));
            MailDelivery.into(mailbox, mail.server());
            return new Servers(kafka.join(), postgreSql.join(), mail, mailbox);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static EmbeddedKafka kafka(DataFolder folder, ServerPorts ports, Closing closing) {
        EmbeddedKafka kafka = closing.add(EmbeddedKafka.start(folder.of("kafka"), ports.kafka()));
        try (Admin admin =
                Admin.create(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()))) {
            Topics.create(admin, PARTITIONS, (short) 1);
        }
        return kafka;
    }

    private static EmbeddedPostgreSql postgreSql(
            DataFolder folder, ServerPorts ports, Secrets secrets, Closing closing) {
        EmbeddedPostgreSql server = closing.add(
                EmbeddedPostgreSql.start(folder.of("postgresql"), ports.database(), secrets.databasePassword()));
        try (Connection connection = DriverManager.getConnection(
                        server.jdbcUrl("postgres"), server.user(), secrets.databasePassword());
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
            return server;
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + DATABASE + " could not be made.", e);
        }
    }

    String jdbcUrl() {
        return postgreSql.jdbcUrl(DATABASE);
    }
}
