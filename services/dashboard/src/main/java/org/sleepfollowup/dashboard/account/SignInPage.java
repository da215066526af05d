package org.sleepfollowup.dashboard.account;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.refusal.Refusal;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The door. */
@Controller
class SignInPage {
    private static final String WRONG = "wrong";
    private static final String WAIT = "wait";

    static String reason(AuthenticationException e) {
        return e instanceof LockedException ? WAIT : WRONG;
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal Caller caller) {
        return switch (caller) {
            case Caller.Person person ->
                "redirect:"
                        + UriComponentsBuilder.fromPath("/clinics/{clinic}")
                                .build(person.clinic())
                                .toASCIIString();
            // Keys are taken on the API's paths only.
            case Caller.Program program -> "redirect:/sign-in";
            case Caller.Operator operator -> "redirect:/sign-in";
        };
    }

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(name = WRONG, required = false) @Nullable String wrong,
            @RequestParam(name = WAIT, required = false) @Nullable String wait,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            Model model,
            HttpServletResponse response) {
        // A page whose sign-in has ended meanwhile fetches this one in the background: it is to load anew and show it.
        response.setHeader("HX-Refresh", "true");
        model.addAttribute("wrong", wrong != null);
        model.addAttribute("wait", wait != null);
        model.addAttribute("signedOut", signedOut != null);
        return "dashboard/sign-in";
    }

    /** Any method: what was refused is forwarded here. */
    @RequestMapping("/sign-in/refused")
    void refused() {
        throw Refusal.forbidden(
                "This page is not yours to see.",
                "You are signed in for another clinic. Sign out and in again for this one.");
    }
}
