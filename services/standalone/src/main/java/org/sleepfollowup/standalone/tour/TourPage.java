package org.sleepfollowup.standalone.tour;

import jakarta.servlet.http.HttpServletResponse;
import org.sleepfollowup.standalone.clinic.Door;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /demo}: the tour for people, with links to what each scene brought about. */
@Controller
@ConditionalOnBooleanProperty("sleepfollowup.standalone.demo")
class TourPage {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " form-action 'self'; base-uri 'self'";

    private final Tour tour;
    private final Door door;

    TourPage(Tour tour, Door door) {
        this.tour = tour;
        this.door = door;
    }

    @GetMapping("/demo")
    String show(Model model, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        model.addAttribute("tour", tour.progress());
        model.addAttribute("clinic", door.open().clinic());
        return "standalone/demo";
    }

    @PostMapping("/demo")
    String begin() {
        tour.begin();
        return "redirect:/demo";
    }
}
