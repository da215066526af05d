package org.sleepfollowup.dashboard.refusal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whatever else is asked for under a clinic. */
@Controller
class UnknownPage {
    @GetMapping({"/clinics", "/clinics/{clinic}/**"})
    void unknown() {
        throw Refusal.notFound("There is no such page.", "Begin at the start page; it leads to all that there is.");
    }
}
