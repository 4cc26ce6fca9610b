package org.jiangtai.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A resident's browser without JavaScript: opens pages, fills in forms, follows nothing on its own. */
public final class Resident {

    private static final Pattern EVENT = Pattern.compile("href=\"(/e/[0-9a-z]+)");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final Pattern CONSENT = Pattern.compile("name=\"consent\"[^>]*value=\"([^\"]+)\"");

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    public Resident(URI address) {
        this.address = address;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).build());
    }

    /** The paths of the events on the first page that take names. */
    public List<String> openEvents() {
        return EVENT.matcher(get("/").body())
                .results()
                .map(link -> link.group(1))
                .distinct()
                .filter(path -> get(path).body().contains("name=\"consent\""))
                .limit(5)
                .toList();
    }

    /** Registers one invented person for the event at this path. */
    public HttpResponse<String> register(String eventPath) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("name", "王小明");
        form.put("phone", Fixtures.phone());
        form.put("consent", consent(eventPath));
        form.put("do", "register");
        return post(eventPath, eventPath, form);
    }

    /** The version of the text that the page's box stands for. */
    private String consent(String page) {
        var box = CONSENT.matcher(get(page).body());
        return box.find() ? box.group(1) : "";
    }

    /** Sends a form with the token that its page gave. */
    public HttpResponse<String> post(String page, String path, Map<String, String> fields) {
        var token = TOKEN.matcher(get(page).body());
        if (token.find()) {
            fields.put("_csrf", token.group(1));
        }
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
