package org.sleepfollowup.survey.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The only addresses that a call may have us ask: Amazon's own, over TLS, whatever stands in the call. */
@Component
class AmazonHosts {
    private static final Pattern SNS = Pattern.compile("sns\\.[a-z0-9-]{1,32}\\.amazonaws\\.com(?:\\.cn)?");
    private static final Pattern CERTIFICATE = Pattern.compile("/SimpleNotificationService-[0-9a-zA-Z]+\\.pem");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST = 64 * 1024;
    private static final int OK = 200;

    /** Whether it is an address of SNS. */
    static boolean isSns(URI address) {
        return "https".equals(address.getScheme())
                && address.getHost() != null
                && SNS.matcher(address.getHost()).matches()
                && address.getPort() == -1
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null;
    }

    /** Whether it is one where SNS keeps the certificates that it signs with, and nothing that others put there. */
    static boolean isCertificate(URI address) {
        return isSns(address)
                && address.getRawQuery() == null
                && CERTIFICATE.matcher(address.getRawPath()).matches();
    }

    /** Whether calling it confirms the subscription of this topic at the host that signed the call, and does nothing else. */
    static boolean confirms(URI address, String topicArn, URI certificate) {
        List<String> query = address.getRawQuery() == null
                ? List.of()
                : Stream.of(address.getRawQuery().split("&"))
                        .map(AmazonHosts::decoded)
                        .toList();
        return isSns(address)
                && address.getHost().equals(certificate.getHost())
                && (address.getRawPath().isEmpty() || address.getRawPath().equals("/"))
                && only(query, "Action", "ConfirmSubscription")
                && only(query, "TopicArn", topicArn);
    }

    private static boolean only(List<String> query, String name, String value) {
        return query.stream().filter(one -> one.startsWith(name + "=")).toList().equals(List.of(name + "=" + value));
    }

    private static String decoded(String parameter) {
        return URLDecoder.decode(parameter, StandardCharsets.UTF_8);
    }

    /**
     * What SNS answers at this address.
     *
     * @throws RefusedCallException when the address is not one of SNS, or nothing is to be had there
     */
    byte[] get(String address) throws RefusedCallException {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .build()) {
            URI uri = URI.create(address);
            if (!isSns(uri)) {
                throw RefusedCallException.forged("An address in the call is not one of SNS.");
            }
            HttpResponse<InputStream> response = client.send(
                    HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() == OK) {
                    return body.readNBytes(LARGEST);
                }
            }
        } catch (IllegalArgumentException | IOException e) {
            // told below
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw RefusedCallException.forged("SNS could not be asked for what the call refers to.");
    }
}
