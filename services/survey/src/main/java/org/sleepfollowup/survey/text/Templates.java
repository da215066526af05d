package org.sleepfollowup.survey.text;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Renders emails and pages: {@code .html} as HTML, {@code .txt} as plain text. An engine of its own, not the web views',
 * because the language is the client's and not that of the request.
 */
@Component
public class Templates {
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Templates(MessageSource messages) {
        engine.setTemplateEngineMessageSource(messages);
        engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
        engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
    }

    /**
     * A template with its variables filled in.
     *
     * @param name under {@code templates/survey/}, such as {@code mail/invitation.txt}
     */
    public String render(String name, Locale locale, Map<String, ? extends @Nullable Object> variables) {
        Context context = new Context(locale);
        variables.forEach(context::setVariable);
        return engine.process(name, context);
    }

    private static ClassLoaderTemplateResolver resolver(String pattern, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        resolver.setPrefix("templates/survey/");
        resolver.getResolvablePatternSpec().addPattern(pattern);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(true);
        resolver.setCheckExistence(true);
        return resolver;
    }
}
