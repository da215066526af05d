package org.sleepfollowup.survey.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The only addresses that a call may have us ask: Amazon's own, over TLS, whatever stands in the call. */
@Component
class AmazonHosts {
    private static final Pattern SNS = Pattern.compile("sns\\.[a-z0-9-]{1,32}\\.amazonaws\\.com(?:\\.cn)?");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST = 64 * 1024;
    private static final int OK = 200;

    /** Whether it is an address of SNS. */
    static boolean isSns(URI address) {
        return "https".equals(address.getScheme())
                && address.getHost() != null
                && SNS.matcher(address.getHost()).matches()
                && address.getPort() == -1
                && address.getUserInfo() == null;
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
