package org.jiangtai.suggestion.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.Tokens;
import org.springframework.stereotype.Component;

/**
 * What a form needs between two attempts, for an hour: the pictures that were good, so that nobody has to choose them
 * again because a word was missing, and what became of it, so that a second tap on a slow network is not a second
 * suggestion.
 */
@Component
class FormMemory {

    private static final Duration KEPT_FOR = Duration.ofHours(1);
    private static final long MOST_BYTES = 96L * 1024 * 1024;
    private static final int MOST_RECEIPTS = 10_000;

    private final Cache<String, List<CleanPhoto>> photos = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String token, List<CleanPhoto> kept) ->
                    kept.stream().mapToInt(CleanPhoto::size).sum())
            .expireAfterWrite(KEPT_FOR)
            .build();
    private final Cache<Sent, String> receipts = Caffeine.newBuilder()
            .maximumSize(MOST_RECEIPTS)
            .expireAfterWrite(KEPT_FOR)
            .build();
    private final Tokens tokens;

    FormMemory(Tokens tokens) {
        this.tokens = tokens;
    }

    /** A name for a new form that nobody can guess. */
    String newToken() {
        return tokens.next();
    }

    List<CleanPhoto> photos(String token) {
        List<CleanPhoto> kept = photos.getIfPresent(token);
        return kept == null ? List.of() : kept;
    }

    void keep(String token, List<CleanPhoto> good) {
        if (good.isEmpty()) {
            photos.invalidate(token);
        } else {
            photos.put(token, List.copyOf(good));
        }
    }

    /** Sends once, however often the same words are sent with the same form; all get the same tracking code. */
    String once(String token, String what, Supplier<String> send) {
        String code = receipts.get(new Sent(token, what.strip()), key -> send.get());
        photos.invalidate(token);
        return code;
    }

    private record Sent(String token, String what) {}
}
