package org.sleepfollowup.intake.appointments;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.intake.body.Body;
import org.sleepfollowup.intake.body.UnreadableBodyException;
import org.sleepfollowup.intake.clinic.ApiKeyCheck;
import org.sleepfollowup.intake.clinic.Clinic;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code POST /api/sessions/import}: the file as the body, or as {@code file} of a form. */
@RestController
class AppointmentsController {
    private static final String PATH = "/api/sessions/import";
    private static final MediaType CSV = new MediaType("text", "csv");

    private final AppointmentImport appointments;
    private final ImportProperties limits;

    AppointmentsController(AppointmentImport appointments, ImportProperties limits) {
        this.appointments = appointments;
        this.limits = limits;
    }

    @PostMapping(PATH)
    ImportReport takeBody(@RequestAttribute(ApiKeyCheck.CLINIC) Clinic clinic, HttpServletRequest request)
            throws IOException {
        return appointments.take(clinic, Body.of(request, CSV, limits.maxSize()));
    }

    @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportReport takeForm(
            @RequestAttribute(ApiKeyCheck.CLINIC) Clinic clinic,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null) {
            throw new UnreadableBodyException("The form must have a file field named \"file\".");
        }
        try (InputStream in = file.getInputStream()) {
            return appointments.take(clinic, Body.read(in, limits.maxSize()));
        }
    }
}
