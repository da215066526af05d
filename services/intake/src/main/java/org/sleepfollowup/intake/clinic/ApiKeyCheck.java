package org.sleepfollowup.intake.clinic;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.ApiKey;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Finds the clinic of a request by its API key, before anything of the body is read. */
@Component
public class ApiKeyCheck implements HandlerInterceptor, WebMvcConfigurer {
    /** The request's attribute that holds the {@link Clinic}. */
    public static final String CLINIC = "org.sleepfollowup.intake.clinic";

    private static final String SCHEME = "Bearer ";

    private final Clinics clinics;

    ApiKeyCheck(Clinics clinics) {
        this.clinics = clinics;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/sessions", "/api/sessions/import");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Clinic clinic = key(request.getHeader(HttpHeaders.AUTHORIZATION))
                .flatMap(clinics::withKey)
                .orElseThrow(UnknownApiKeyException::new);
        request.setAttribute(CLINIC, clinic);
        return true;
    }

    private static Optional<ApiKey> key(@Nullable String authorization) {
        // RFC 9110, 11.1: the scheme's case does not matter.
        return Optional.ofNullable(authorization)
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> new ApiKey(value.substring(SCHEME.length()).strip()));
    }
}
