package org.sleepfollowup.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core can tell of WCAG 2.2, levels A and AA. */
final class Wcag {
    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Wcag() {}

    static void meets(Page page, String name) {
        // No script can run in the frame of an email, and so axe cannot either: the email is looked at by itself.
        page.evaluate("document.querySelectorAll('iframe').forEach(frame => frame.remove())");
        assertThat(new AxeBuilder(page).withTags(TAGS).analyze().getViolations())
                .extracting(violation -> violation.getHelp() + ": "
                        + violation.getNodes().stream()
                                .map(CheckedNode::getHtml)
                                .toList())
                .as(name)
                .isEmpty();
    }
}
