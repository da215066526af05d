package org.sleepfollowup.standalone.tour;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/demo/tour}: begins the tour, and tells how far it is. */
@RestController
@RequestMapping("/api/demo/tour")
@ConditionalOnBooleanProperty("sleepfollowup.standalone.demo")
class TourApi {
    private final Tour tour;

    TourApi(Tour tour) {
        this.tour = tour;
    }

    @GetMapping
    Progress progress() {
        return tour.progress();
    }

    /** 202 and how far it is; 409 and the same while one is under way. */
    @PostMapping
    ResponseEntity<Progress> begin() {
        boolean begun = tour.begin();
        return ResponseEntity.status(begun ? HttpStatus.ACCEPTED : HttpStatus.CONFLICT)
                .body(tour.progress());
    }
}
