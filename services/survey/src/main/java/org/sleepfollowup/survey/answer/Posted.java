package org.sleepfollowup.survey.answer;

import java.util.Optional;
import org.sleepfollowup.survey.link.Token;
import org.sleepfollowup.survey.quarantine.Doubt;

/**
 * A form that was sent through a link.
 *
 * @param mark what the form itself, and whoever sent it, tell against it
 */
record Posted(Token token, Form form, Optional<Doubt> mark) {}
