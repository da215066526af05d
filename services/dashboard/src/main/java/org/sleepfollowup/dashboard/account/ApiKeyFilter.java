package org.sleepfollowup.dashboard.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes {@code Authorization: Bearer KEY} as the caller of this one request. With such a header nothing else counts: a wrong
 * key is not mended by a sign-in. Part of the chain for programs only, therefore no bean.
 */
final class ApiKeyFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final ApiKeys keys;

    ApiKeyFilter(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
                keys.owner(header.substring(BEARER.length()).trim())
                        .map(caller -> UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of()))
                        .ifPresent(context::setAuthentication);
            }
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
