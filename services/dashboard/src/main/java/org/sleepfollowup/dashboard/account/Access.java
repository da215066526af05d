package org.sleepfollowup.dashboard.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BiPredicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may see and do what. Only the dashboard's own paths are matched: the others are not ours to guard. */
@Configuration(proxyBeanMethods = false)
class Access {
    private static final String USERS = "/api/clinics/{clinic}/users/**";
    private static final String DECISIONS = "/api/clinics/{clinic}/decisions";
    private static final String[] API = {
        "/api/clinics/{clinic}/therapists/**",
        "/api/clinics/{clinic}/follow-ups/**",
        "/api/clinics/{clinic}/session-facts",
        "/api/clinics/{clinic}/reconciliation",
        "/api/clinics/{clinic}/attention",
        DECISIONS,
        USERS
    };
    private static final String[] PAGES = {"/", "/sign-in", "/sign-in/refused", "/sign-out", "/clinics/**"};
    private static final String CONTENT_SECURITY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain dashboardApiAccess(HttpSecurity http, ApiKeys keys) {
        ApiRefusals refusals = new ApiRefusals();
        return http.securityMatcher(API)
                // Reading needs no token, and what changes something takes a key only, which no browser adds by itself.
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .addFilterBefore(new ApiKeyFilter(keys), BasicAuthenticationFilter.class)
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.PUT, USERS)
                        .access(clinic(Caller::mayAddUsers))
                        .requestMatchers(HttpMethod.POST, DECISIONS)
                        .access(clinic(Caller::mayDecideByKey))
                        .requestMatchers(HttpMethod.GET, API)
                        .access(clinic(Caller::maySee))
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain dashboardPageAccess(HttpSecurity http) {
        return http.securityMatcher(PAGES)
                .authorizeHttpRequests(requests -> requests
                        // Parts of a request that was let in: a refusal's page, and the end of a stream of events, by
                        // which the sign-in may be over.
                        .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/sign-in")
                        .permitAll()
                        .requestMatchers("/clinics/{clinic}/**")
                        .access(clinic(Caller::maySee))
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .defaultSuccessUrl("/")
                        .failureHandler((request, response, e) ->
                                response.sendRedirect(request.getContextPath() + "/sign-in?" + SignInPage.reason(e))))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .exceptionHandling(e -> e.accessDeniedHandler(Access::refuse))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException, ServletException {
        if (e instanceof CsrfException) {
            // The form outlived its session: nobody did anything wrong.
            response.sendRedirect(request.getContextPath() + "/sign-in");
        } else {
            request.getRequestDispatcher("/sign-in/refused").forward(request, response);
        }
    }

    private static AuthorizationManager<RequestAuthorizationContext> clinic(BiPredicate<Caller, String> may) {
        return (authentication, request) -> {
            String clinic = request.getVariables().get("clinic");
            return new AuthorizationDecision(authentication.get() != null
                    && authentication.get().getPrincipal() instanceof Caller caller
                    && clinic != null
                    && may.test(caller, clinic));
        };
    }
}
