package org.sleepfollowup.dashboard.refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says no in the caller's own way. */
@ControllerAdvice(basePackages = "org.sleepfollowup.dashboard")
class RefusalAdvice {
    private static final String RETRY_AFTER_SECONDS = "30";

    @ExceptionHandler
    Object refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return request.getRequestURI().startsWith("/api/") ? problem(refusal) : page(refusal);
    }

    private static ResponseEntity<ProblemDetail> problem(Refusal refusal) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(refusal.status(), refusal.detail());
        problem.setTitle(refusal.title());
        if (!refusal.errors().isEmpty()) {
            problem.setProperty("errors", refusal.errors());
        }
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ModelAndView page(Refusal refusal) {
        return new ModelAndView(
                "dashboard/refusal",
                Map.of(
                        "title", refusal.title(),
                        "detail", refusal.detail(),
                        "errors", refusal.errors(),
                        "signOut", refusal.status() == HttpStatus.FORBIDDEN),
                refusal.status());
    }
}
