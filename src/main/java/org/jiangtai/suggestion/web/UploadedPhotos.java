package org.jiangtai.suggestion.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Texts;
import org.jiangtai.suggestion.SuggestionService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the pictures of a form: those that are good, and of the rest, by its name, why it is not. */
@Component
class UploadedPhotos {

    private final SuggestionService suggestions;
    private final Texts texts;

    UploadedPhotos(SuggestionService suggestions, Texts texts) {
        this.suggestions = suggestions;
        this.texts = texts;
    }

    /**
     * Adds what is good to {@code good}.
     *
     * @param errors gets a sentence under {@code photos} if something is not
     */
    void add(@Nullable List<MultipartFile> files, List<CleanPhoto> good, Map<String, String> errors)
            throws IOException {
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (file.isEmpty()) {
                continue;
            }
            if (good.size() == SuggestionService.MOST_PHOTOS) {
                errors.put("photos", texts.of("invalid.photo.many", SuggestionService.MOST_PHOTOS));
                return;
            }
            try {
                good.add(suggestions.clean(file.getBytes()));
            } catch (InvalidInput refused) {
                String name = Objects.toString(file.getOriginalFilename(), "");
                errors.put("photos", texts.of("photo.refused", name, texts.of(refused)));
            }
        }
    }
}
