package org.jiangtai.testing;

import java.util.List;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.suggestion.PictureChoice;
import org.jiangtai.suggestion.PublicationService;

/** Publishes a suggestion past the two people that it takes. */
public final class Publishing {

    private Publishing() {}

    public static void publish(PublicationService publications, long id, String text) {
        publish(publications, id, text, "", List.of());
    }

    public static void publish(
            PublicationService publications, long id, String text, String result, List<PictureChoice> pictures) {
        AsProgram.run(() -> {
            publications.submit(id, null, text, result, pictures);
            publications.approve(id, publications.draft(id).orElseThrow().version());
        });
    }
}
