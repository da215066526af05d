package org.sleepfollowup.survey.mail;

/** One of the eleven links of an email that answer its question with one tap. */
record Tap(int score, String link) {}
