package org.sleepfollowup.dashboard.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;

/**
 * Spring Security's firewall stands before every path of its JVM, also those of a service that shares it. An id of a client
 * there may hold what it refuses, such as an encoded slash; nothing here guards those paths.
 */
@Component
class OwnPathsFirewall extends StrictHttpFirewall {
    /** Dots are left to the firewall: two of them between slashes would lead elsewhere. */
    private static final Pattern CLIENTS = Pattern.compile("/api/clinics/[\\w-]+/clients/(?!.*\\.\\.).+");

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        return CLIENTS.matcher(request.getRequestURI()).matches()
                ? new LetThrough(request)
                : super.getFirewalledRequest(request);
    }

    private static final class LetThrough extends FirewalledRequest {
        LetThrough(HttpServletRequest request) {
            super(request);
        }

        @Override
        public void reset() {
            // Nothing was changed in it.
        }
    }
}
