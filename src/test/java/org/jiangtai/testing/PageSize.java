package org.jiangtai.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.test.web.servlet.MockMvc;

/** What a phone has to fetch for a page: the page and its styles and scripts, compressed as the server does it. */
public final class PageSize {

    /** The limit of the design page. */
    public static final int LIMIT = 20_000;

    private static final Pattern FILES = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js))\"");

    private PageSize() {}

    public static int of(MockMvc pages, String path) throws Exception {
        byte[] page = fetch(pages, path);
        Set<String> files = new LinkedHashSet<>();
        FILES.matcher(new String(page, java.nio.charset.StandardCharsets.UTF_8))
                .results()
                .forEach(found -> files.add(found.group(1)));
        int sum = compressed(page);
        for (String file : files) {
            sum += compressed(fetch(pages, file));
        }
        return sum;
    }

    private static byte[] fetch(MockMvc pages, String path) throws Exception {
        return pages.perform(get(path)).andReturn().getResponse().getContentAsByteArray();
    }

    private static int compressed(byte[] bytes) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
