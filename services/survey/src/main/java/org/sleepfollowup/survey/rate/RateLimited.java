package org.sleepfollowup.survey.rate;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The pages that are limited: all that an email links to by a token. */
@Component
class RateLimited implements WebMvcConfigurer {
    private final RateLimit limit;

    RateLimited(RateLimit limit) {
        this.limit = limit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(limit).addPathPatterns("/f/**", "/unsubscribe/**");
    }
}
