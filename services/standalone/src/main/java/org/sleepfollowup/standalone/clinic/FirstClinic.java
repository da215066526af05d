package org.sleepfollowup.standalone.clinic;

import java.time.ZoneId;

/** The clinic that a standalone begins with. */
public record FirstClinic(String id, String name, ZoneId zone, String sender, String user) {

    /** Of the demo. */
    public static FirstClinic demo() {
        return new FirstClinic(
                "demo", "Demo Massage Clinic", ZoneId.of("America/Denver"), "sleep@demo-massage.example", "demo");
    }

    /** Somebody's own, to be renamed through the API. */
    public static FirstClinic own(ZoneId zone) {
        return new FirstClinic("clinic", "My clinic", zone, "sleep@my-clinic.example", "clinic");
    }
}
