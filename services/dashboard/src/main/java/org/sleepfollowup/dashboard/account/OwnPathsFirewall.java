package org.sleepfollowup.dashboard.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.regex.Pattern;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;

/**
 * Spring Security's firewall stands before every path of its JVM, also those of a service that shares it. An id of a client
 * there may hold what it refuses, such as an encoded slash; nothing here guards those paths. An id of a therapist may hold an
 * encoded slash too, and nothing else that is refused.
 */
@Component
class OwnPathsFirewall extends StrictHttpFirewall {
    /** Dots are left to the firewall: two of them between slashes would lead elsewhere. */
    private static final Pattern CLIENTS = Pattern.compile("/api/clinics/[\\w-]+/clients/(?!.*\\.\\.).+");

    private static final Pattern THERAPISTS = Pattern.compile("/(?:api/)?clinics/[\\w-]+/therapists/[^/]+");
    private static final Pattern SLASH = Pattern.compile("%2F", Pattern.CASE_INSENSITIVE);

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        if (CLIENTS.matcher(request.getRequestURI()).matches()) {
            return new LetThrough(request);
        }
        if (THERAPISTS.matcher(request.getRequestURI()).matches()
                && SLASH.matcher(request.getRequestURI()).find()) {
            super.getFirewalledRequest(new WithoutSlashes(request));
            return new LetThrough(request);
        }
        return super.getFirewalledRequest(request);
    }

    /** As it would be if the id held a plain letter instead. */
    private static final class WithoutSlashes extends HttpServletRequestWrapper {
        WithoutSlashes(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return SLASH.matcher(super.getRequestURI()).replaceAll("-");
        }

        @Override
        public String getServletPath() {
            return SLASH.matcher(super.getServletPath()).replaceAll("-");
        }
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
