package org.sleepfollowup.intake.body;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;

/** The body of a request, read whole but never further than its limit. */
public final class Body {
    private Body() {}

    /**
     * The bytes of the body.
     *
     * @throws UnsupportedBodyException when it is of another content type, or in another encoding than UTF-8
     * @throws TooLargeException when it is larger than the limit, whether or not its length was announced
     */
    public static byte[] of(HttpServletRequest request, MediaType type, DataSize limit) throws IOException {
        if (!matches(request.getContentType(), type)) {
            throw new UnsupportedBodyException(type);
        }
        if (request.getContentLengthLong() > limit.toBytes()) {
            throw TooLargeException.body(limit);
        }
        return read(request.getInputStream(), limit);
    }

    /**
     * The bytes of the stream, counted while they are read.
     *
     * @throws TooLargeException when there are more than the limit allows
     */
    public static byte[] read(InputStream in, DataSize limit) throws IOException {
        byte[] bytes = in.readNBytes(Math.toIntExact(limit.toBytes() + 1));
        if (bytes.length > limit.toBytes()) {
            throw TooLargeException.body(limit);
        }
        return bytes;
    }

    private static boolean matches(@Nullable String given, MediaType type) {
        if (given == null) {
            return false;
        }
        try {
            MediaType media = MediaType.parseMediaType(given);
            return media.equalsTypeAndSubtype(type)
                    && (media.getCharset() == null || media.getCharset().equals(StandardCharsets.UTF_8));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
