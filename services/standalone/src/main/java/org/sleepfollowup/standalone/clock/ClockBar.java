package org.sleepfollowup.standalone.clock;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The demo's time above the mailbox, with buttons that move it; plain forms, so that they need no script. */
@Controller
@ControllerAdvice({"org.sleepfollowup.standalone.mailbox", "org.sleepfollowup.standalone.tour"})
@ConditionalOnBooleanProperty("sleepfollowup.standalone.demo")
class ClockBar {
    private static final ZoneId ZONE = ZoneId.of("America/Denver");
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final ClockMoves moves;

    ClockBar(ClockMoves moves) {
        this.moves = moves;
    }

    @ModelAttribute
    void show(Model model) {
        ZonedDateTime now = moves.now().atZone(ZONE);
        model.addAttribute("demoNow", SHOWN.format(now) + " in Denver");
        model.addAttribute("demoNowIso", now.toOffsetDateTime().toString());
    }

    @PostMapping("/mailbox/clock")
    String skip(@RequestParam Skip skip) {
        moves.moveTo(skip.from(moves.now(), ZONE));
        return "redirect:/mailbox";
    }
}
